-- When a case was closed: retention is counted from there. Null while it is open, and for cases closed before this column was
-- there, until the nightly run has looked their day up. erased_stages says how much of what retention knows is gone.
ALTER TABLE case_file
  ADD COLUMN closed_on     DATE    NULL,
  ADD COLUMN erased_stages TINYINT NOT NULL DEFAULT 0,
  ADD INDEX case_file_retention (status, closed_on, id);
