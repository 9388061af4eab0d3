-- What a creditor gives up is booked on memorandum accounts: no money moves. The entry names the plan that promised it.
ALTER TABLE journal_entry
  ADD COLUMN waiver_source_id BIGINT NULL AFTER payment_id,
  ADD CONSTRAINT journal_entry_names_a_waiver CHECK ((kind IN ('WAIVER', 'WAIVER_WITHDRAWN')) = (waiver_source_id IS NOT NULL)),
  DROP CONSTRAINT journal_entry_kind_known,
  ADD CONSTRAINT journal_entry_kind_known CHECK (kind IN ('PAYMENT', 'CHARGEBACK', 'REINSTATEMENT', 'WAIVER', 'WAIVER_WITHDRAWN'));
ALTER TABLE posting
  DROP CONSTRAINT posting_account_known,
  ADD CONSTRAINT posting_account_known CHECK (account IN ('PROVIDER_CLEARING', 'DEDICATED_ACCOUNT', 'HELD_BY_CREDITOR', 'CREDITOR_FUNDS', 'REFUNDABLE', 'WAIVERS_GRANTED', 'CLAIMS_WAIVED')),
  DROP CONSTRAINT posting_settles_a_component,
  ADD CONSTRAINT posting_settles_a_component CHECK ((account IN ('CREDITOR_FUNDS', 'CLAIMS_WAIVED')) = (claim_id IS NOT NULL AND component IS NOT NULL));
