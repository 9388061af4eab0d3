-- A call may be noted after a mail that left later: the list goes by the moment, not by the row.
ALTER TABLE contact_made
  ADD INDEX contact_made_by_moment (case_file_id, made_at, id);
