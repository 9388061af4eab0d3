-- The paper of an agreement as it was first printed. Both sides hold the same copy (C. civ. 1375), so it is never printed
-- anew: what has happened since would show.
CREATE TABLE agreement_copy (
  plan_id      BIGINT      NOT NULL PRIMARY KEY,
  case_file_id BIGINT      NOT NULL,
  language     CHAR(2)     NOT NULL,
  content      MEDIUMBLOB  NOT NULL,
  sha256       CHAR(64) CHARACTER SET ascii NOT NULL,
  printed_at   DATETIME(6) NOT NULL,
  CONSTRAINT agreement_copy_case_file FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  INDEX agreement_copy_by_case (case_file_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
