-- The statistics read a period of proposals with what the bounds said of their first terms. Both come from indexes alone:
-- the rows themselves are wide (an offer holds its whole schedule), and a year of them would be read to count a few flags.
ALTER TABLE proposal
  ADD INDEX proposal_figures (made_on, decided_by, made_at, decided_at, agency_policy_id, creditor_policy_id, plan_id);
ALTER TABLE offer
  ADD COLUMN verdict VARCHAR(12) AS (CASE WHEN failed_bounds = '[]' THEN 'ACCEPTED' WHEN failed_bounds LIKE '%"OUTER"%' THEN 'REFUSED' ELSE 'UNDER_REVIEW' END) STORED,
  ADD INDEX offer_figures (proposal_id, number, made_by, verdict);
