-- An attempt made in the debtor's absence names the instalment, its try and the means; no instalment has two tries of one number.
-- An attempt on the payment page may keep the means it is paid with.
ALTER TABLE payment_attempt
  ADD COLUMN saved_method_id BIGINT NULL AFTER claim_id,
  ADD COLUMN plan_id BIGINT NULL AFTER saved_method_id,
  ADD COLUMN instalment_id BIGINT NULL AFTER plan_id,
  ADD COLUMN try_number INT NULL AFTER instalment_id,
  ADD COLUMN keeps_method BOOLEAN NOT NULL DEFAULT FALSE AFTER try_number,
  DROP CONSTRAINT payment_attempt_scope_known,
  ADD CONSTRAINT payment_attempt_scope_known CHECK (scope IN ('ALL', 'CLAIM', 'FREE_AMOUNT', 'INSTALMENT')),
  ADD CONSTRAINT payment_attempt_names_its_instalment CHECK ((scope = 'INSTALMENT') = (saved_method_id IS NOT NULL AND plan_id IS NOT NULL AND instalment_id IS NOT NULL AND try_number IS NOT NULL)),
  ADD CONSTRAINT payment_attempt_tried_once UNIQUE (instalment_id, try_number),
  ADD CONSTRAINT payment_attempt_saved_method FOREIGN KEY (saved_method_id) REFERENCES saved_method (id);
