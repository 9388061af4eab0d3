-- What was decided before the debtor replied stays beside what is decided after.
ALTER TABLE dispute
  ADD COLUMN earlier_outcome VARCHAR(16) NULL AFTER decided_at,
  ADD COLUMN earlier_reasons TEXT NULL AFTER earlier_outcome,
  ADD COLUMN earlier_credited_cents BIGINT NULL AFTER earlier_reasons,
  ADD COLUMN earlier_refundable_cents BIGINT NULL AFTER earlier_credited_cents,
  ADD COLUMN earlier_decided_by VARCHAR(140) NULL AFTER earlier_refundable_cents,
  ADD COLUMN earlier_decided_at DATETIME(6) NULL AFTER earlier_decided_by;
