-- A payment is booked once, taken back once by each chargeback, and booked again once by each that is won.
ALTER TABLE journal_entry
  ADD COLUMN chargeback_id BIGINT NULL AFTER payment_id,
  ADD COLUMN chargeback_key BIGINT AS (COALESCE(chargeback_id, 0)) PERSISTENT AFTER chargeback_id,
  ADD CONSTRAINT journal_entry_chargeback FOREIGN KEY (chargeback_id) REFERENCES chargeback (id),
  ADD CONSTRAINT journal_entry_one_of_its_kind UNIQUE (payment_id, kind, chargeback_key),
  DROP CONSTRAINT journal_entry_one_receipt_of_funds;
