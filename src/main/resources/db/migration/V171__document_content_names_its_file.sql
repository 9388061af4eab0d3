-- What a document contains is named by its fingerprint.
ALTER TABLE document
  ADD INDEX document_by_content (sha256),
  ADD CONSTRAINT document_file_content FOREIGN KEY (sha256) REFERENCES file_content (sha256);
