-- Its bytes are in file_slice by now, sealed.
DROP TABLE document_content;
