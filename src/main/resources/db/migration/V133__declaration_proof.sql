-- A file that shows what was declared, such as the receipt of a payment.
ALTER TABLE declaration
  ADD COLUMN proof_document_id BIGINT NULL AFTER paid_to,
  ADD CONSTRAINT declaration_proof FOREIGN KEY (proof_document_id) REFERENCES document (id);
