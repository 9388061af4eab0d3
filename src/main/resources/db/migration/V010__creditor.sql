-- A client of the agency. Its reference is the client's own name in every interface.
CREATE TABLE creditor (
  id            BIGINT       NOT NULL PRIMARY KEY,
  reference     VARCHAR(40)  NOT NULL,
  name          VARCHAR(140) NOT NULL,
  kind          VARCHAR(12)  NOT NULL,
  siren         CHAR(9)      NULL,
  email         VARCHAR(254) NOT NULL,
  phone         VARCHAR(20)  NULL,
  language      CHAR(2)      NOT NULL,
  address_lines VARCHAR(200) NOT NULL,
  postal_code   VARCHAR(12)  NOT NULL,
  city          VARCHAR(80)  NOT NULL,
  country       CHAR(2)      NOT NULL,
  iban          VARCHAR(34)  NULL,
  brand_colour  CHAR(7)      NULL,
  version       INT          NOT NULL,
  CONSTRAINT creditor_reference_unique UNIQUE (reference),
  CONSTRAINT creditor_kind_known CHECK (kind IN ('PROFESSIONAL', 'INDIVIDUAL')),
  CONSTRAINT creditor_language_known CHECK (language IN ('fr', 'en'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
