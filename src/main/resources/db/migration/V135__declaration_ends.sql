-- A pause that the agency grants without a law that asks for it ends by itself, and is looked at when its days are over.
ALTER TABLE declaration
  ADD COLUMN ends_on      DATE        NULL AFTER answer_by,
  ADD COLUMN next_look_at DATETIME(6) NULL AFTER ends_on,
  ADD INDEX declaration_due (next_look_at);
UPDATE declaration
  SET ends_on = DATE_ADD(DATE(declared_at), INTERVAL 30 DAY), next_look_at = DATE_ADD(declared_at, INTERVAL 31 DAY)
  WHERE kind = 'OVER_INDEBTEDNESS_FILED' AND status <> 'LIFTED';
