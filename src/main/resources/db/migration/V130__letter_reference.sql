-- Anyone may ask whether a letter is ours by its reference: found without reading every case.
CREATE INDEX case_file_by_letter ON case_file (first_letter_reference);
