-- How many of the agency's messages the debtor has not opened: a value of the case, so that no reader of it pays another statement.
ALTER TABLE case_file
  ADD COLUMN unread_messages INT NOT NULL DEFAULT 0 AFTER holds;
