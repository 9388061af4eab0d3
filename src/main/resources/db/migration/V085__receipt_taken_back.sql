-- A receipt stays what it is; what a bank took back of its payment afterwards is marked on it.
ALTER TABLE receipt
  ADD COLUMN taken_back_cents BIGINT NOT NULL DEFAULT 0 AFTER outstanding_cents,
  ADD COLUMN taken_back_on DATE NULL AFTER taken_back_cents,
  ADD CONSTRAINT receipt_taken_back_in_bounds CHECK (taken_back_cents BETWEEN 0 AND amount_cents);
