-- Why a case is held, one entry for each reason: a value of the case, so that no reader of it pays another statement. A case that was
-- held before has no entry: the agency held it.
ALTER TABLE case_file
  ADD COLUMN holds TEXT CHARACTER SET ascii NOT NULL DEFAULT '' AFTER accrual_pauses;
