-- Phones photograph in HEIC.
ALTER TABLE document
  DROP CONSTRAINT document_media_type_known,
  ADD CONSTRAINT document_media_type_known CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg', 'image/heic'));
