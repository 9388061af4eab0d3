-- The person or business a case file is about. Consumers are told apart by birth date, businesses by SIREN.
CREATE TABLE debtor (
  id            BIGINT       NOT NULL PRIMARY KEY,
  kind          VARCHAR(10)  NOT NULL,
  name          VARCHAR(140) NOT NULL,
  birth_date    DATE         NULL,
  siren         CHAR(9)      NULL,
  email         VARCHAR(254) NULL,
  phone         VARCHAR(20)  NULL,
  language      CHAR(2)      NOT NULL,
  address_lines VARCHAR(200) NOT NULL,
  postal_code   VARCHAR(12)  NOT NULL,
  city          VARCHAR(80)  NOT NULL,
  country       CHAR(2)      NOT NULL,
  version       INT          NOT NULL,
  CONSTRAINT debtor_kind_known CHECK (kind IN ('CONSUMER', 'BUSINESS')),
  CONSTRAINT debtor_business_has_siren CHECK (kind = 'CONSUMER' OR siren IS NOT NULL),
  CONSTRAINT debtor_language_known CHECK (language IN ('fr', 'en')),
  INDEX debtor_by_name (name),
  INDEX debtor_by_siren (siren)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
