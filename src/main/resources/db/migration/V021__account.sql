-- A person of the agency or of a creditor who signs in with a password. A creditor user belongs to the creditor of that
-- reference, which need not be placed yet when the account is made: hence no foreign key.
CREATE TABLE account (
  id                  BIGINT       NOT NULL PRIMARY KEY,
  email               VARCHAR(254) NOT NULL,
  display_name        VARCHAR(140) NOT NULL,
  role                VARCHAR(20)  NOT NULL,
  creditor_reference  VARCHAR(40)  NULL,
  language            CHAR(2)      NOT NULL,
  password_hash       VARCHAR(72)  NOT NULL,
  password_changed_at DATETIME(6)  NOT NULL,
  created_at          DATETIME(6)  NOT NULL,
  last_signed_in_at   DATETIME(6)  NULL,
  disabled_at         DATETIME(6)  NULL,
  version             INT          NOT NULL,
  CONSTRAINT account_email_unique UNIQUE (email),
  CONSTRAINT account_role_known CHECK (role IN ('CASE_HANDLER', 'SUPERVISOR', 'ACCOUNTANT', 'ADMINISTRATOR', 'CREDITOR')),
  CONSTRAINT account_language_known CHECK (language IN ('fr', 'en')),
  CONSTRAINT account_creditor_has_reference CHECK ((role = 'CREDITOR') = (creditor_reference IS NOT NULL)),
  INDEX account_by_creditor (creditor_reference)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
