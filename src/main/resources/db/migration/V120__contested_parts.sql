-- What the debtor contests of the claims, as ContestedParts writes it: read with the case, at no statement of its own.
ALTER TABLE case_file
  ADD COLUMN contested_parts TEXT CHARACTER SET ascii NOT NULL DEFAULT '' AFTER accrual_pauses;
