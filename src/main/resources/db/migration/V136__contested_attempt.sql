-- Whoever insists on paying what they contest says of which claim.
ALTER TABLE payment_attempt
  DROP CONSTRAINT payment_attempt_scope_known,
  ADD CONSTRAINT payment_attempt_scope_known CHECK (scope IN ('ALL', 'CLAIM', 'CONTESTED', 'FREE_AMOUNT', 'INSTALMENT')),
  DROP CONSTRAINT payment_attempt_names_its_claim,
  ADD CONSTRAINT payment_attempt_names_its_claim CHECK ((scope IN ('CLAIM', 'CONTESTED')) = (claim_id IS NOT NULL));
