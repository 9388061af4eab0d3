-- Proposals made together on several files are read back together.
CREATE INDEX proposal_by_family ON proposal (family_id);
