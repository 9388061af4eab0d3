-- What a dispute leads to is booked like a waiver, on memorandum accounts: the creditor gives a part of the claim up. What
-- was paid on that part before is then owed to the debtor. Both entries name the dispute.
ALTER TABLE journal_entry
  DROP CONSTRAINT journal_entry_names_a_waiver,
  ADD CONSTRAINT journal_entry_names_a_waiver CHECK ((kind IN ('WAIVER', 'WAIVER_WITHDRAWN', 'CREDIT_NOTE', 'OVERPAYMENT')) = (waiver_source_id IS NOT NULL)),
  DROP CONSTRAINT journal_entry_kind_known,
  ADD CONSTRAINT journal_entry_kind_known CHECK (kind IN ('PAYMENT', 'CHARGEBACK', 'REINSTATEMENT', 'WAIVER', 'WAIVER_WITHDRAWN', 'CREDIT_NOTE', 'OVERPAYMENT'));
