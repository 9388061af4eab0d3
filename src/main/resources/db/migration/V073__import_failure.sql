-- Why an import failed and what it was doing then, so that a person can have it taken up there.
-- lost_servers counts the servers lost one after the other without a line of progress: more of them than chance would take are the file's doing.
ALTER TABLE import_job
  ADD COLUMN failure      VARCHAR(12) NULL,
  ADD COLUMN failed_while VARCHAR(10) NULL,
  ADD COLUMN lost_servers INT         NOT NULL DEFAULT 0,
  ADD CONSTRAINT import_job_failure_known CHECK (failure IS NULL OR failure IN ('BROKEN_OFF', 'SERVER_LOST')),
  ADD CONSTRAINT import_job_failed_while_known CHECK (failed_while IS NULL OR failed_while IN ('CHECKING', 'RUNNING'));
