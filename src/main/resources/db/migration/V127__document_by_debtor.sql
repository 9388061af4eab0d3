-- What the debtor puts forward is no proof of the creditor's. Who came by a secure link is the debtor.
ALTER TABLE document
  ADD COLUMN by_debtor BOOLEAN NOT NULL DEFAULT FALSE AFTER uploaded_by;
UPDATE document SET by_debtor = TRUE WHERE uploaded_by LIKE 'link:%';
