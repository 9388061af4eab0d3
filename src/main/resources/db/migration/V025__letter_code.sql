-- The code that stands in a letter beside its link: it proves more than the link because it never travelled by wire. It lives and dies
-- with the link of its letter. Only its HMAC is kept; it is shown once, when the letter is written.
CREATE TABLE letter_code (
  access_link_id BIGINT     NOT NULL PRIMARY KEY,
  case_file_id   BIGINT     NOT NULL,
  code_hash      BINARY(32) NOT NULL,
  wrong_tries    INT        NOT NULL DEFAULT 0,
  version        INT        NOT NULL,
  CONSTRAINT letter_code_access_link FOREIGN KEY (access_link_id) REFERENCES access_link (id),
  CONSTRAINT letter_code_tries_range CHECK (wrong_tries BETWEEN 0 AND 5),
  INDEX letter_code_by_case (case_file_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
