-- The days for which a case bears no interest, as AccrualPauses writes them: read with the case, at no statement of their own.
ALTER TABLE case_file
  ADD COLUMN accrual_pauses VARCHAR(8000) CHARACTER SET ascii NOT NULL DEFAULT '' AFTER receipt_count;
