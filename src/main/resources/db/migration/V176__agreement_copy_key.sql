-- What the paper of an agreement is sealed under; it was kept in plain until now.
ALTER TABLE agreement_copy ADD COLUMN key_name CHAR(8) CHARACTER SET ascii NULL AFTER content;
