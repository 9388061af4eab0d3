-- Each row of a case's timeline carries the fingerprint of its content and that of the row before it. What it says of people
-- is bound in by a salted digest only, so that it can be erased when its time has come and the chain still holds.
-- Rows written before are chained in the background, case by case (chain_backfill).
ALTER TABLE case_event
  ADD COLUMN salt           BINARY(16)  NULL,
  ADD COLUMN content_digest BINARY(32)  NULL,
  ADD COLUMN previous_hash  BINARY(32)  NULL,
  ADD COLUMN hash           BINARY(32)  NULL,
  ADD COLUMN erased_at      DATETIME(6) NULL;
-- chain_length falls behind event_count only where a server of the version before has written an event.
ALTER TABLE case_file
  ADD COLUMN chain_head   BINARY(32) NULL,
  ADD COLUMN chain_length BIGINT     NOT NULL DEFAULT 0;
