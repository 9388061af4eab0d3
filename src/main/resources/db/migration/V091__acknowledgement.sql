-- The last day the debtor owned to the debt: the limitation period starts again from there (C. civ. 2240).
ALTER TABLE case_file
  ADD COLUMN acknowledged_on DATE NULL AFTER accrual_pauses;
