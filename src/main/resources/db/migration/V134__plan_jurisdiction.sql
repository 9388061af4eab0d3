-- Whose holidays count for the days of a plan: those of the law its case is collected under.
ALTER TABLE instalment_plan
  ADD COLUMN jurisdiction CHAR(2) CHARACTER SET ascii NOT NULL DEFAULT 'FR' AFTER next_look_at;
UPDATE instalment_plan p JOIN case_file c ON c.id = p.case_file_id SET p.jurisdiction = c.jurisdiction;
