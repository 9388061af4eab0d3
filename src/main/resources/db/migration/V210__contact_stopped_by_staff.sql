-- A contact is also stopped by who is told on the telephone that it is not the debtor's: no link was followed then.
ALTER TABLE stopped_contact
  MODIFY COLUMN access_link_id BIGINT NULL;
