-- No paper of an agreement is in plain any more, and none will be.
ALTER TABLE agreement_copy MODIFY COLUMN key_name CHAR(8) CHARACTER SET ascii NOT NULL;
