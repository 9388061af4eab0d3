-- Whom a link is for: the debtor, or somebody to whom the debtor has given access.
ALTER TABLE access_link
  ADD COLUMN kind VARCHAR(10) NOT NULL DEFAULT 'DEBTOR' AFTER case_file_id,
  ADD CONSTRAINT access_link_kind_known CHECK (kind IN ('DEBTOR', 'DELEGATE'));
