-- One dated part of a plan. Its amount never changes; what is paid on it never exceeds it.
CREATE TABLE instalment (
  id              BIGINT      NOT NULL PRIMARY KEY,
  plan_id         BIGINT      NOT NULL,
  number          INT         NOT NULL,
  original_due_on DATE        NOT NULL,
  due_on          DATE        NOT NULL,
  grace_until     DATE        NOT NULL,
  collect_on      DATE        NULL,
  missed_on       DATE        NULL,
  tries           INT         NOT NULL,
  ordered_try     INT         NOT NULL,
  amount_cents    BIGINT      NOT NULL,
  paid_cents      BIGINT      NOT NULL,
  status          VARCHAR(12) NOT NULL,
  CONSTRAINT instalment_number_unique UNIQUE (plan_id, number),
  CONSTRAINT instalment_plan_of FOREIGN KEY (plan_id) REFERENCES instalment_plan (id),
  CONSTRAINT instalment_status_known CHECK (status IN ('SCHEDULED', 'ANNOUNCED', 'COLLECTING', 'PAID', 'MISSED', 'SKIPPED', 'CANCELLED')),
  CONSTRAINT instalment_amount_positive CHECK (amount_cents > 0),
  CONSTRAINT instalment_paid_in_bounds CHECK (paid_cents >= 0 AND paid_cents <= amount_cents),
  CONSTRAINT instalment_paid_is_whole CHECK ((status = 'PAID') <= (paid_cents = amount_cents))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
