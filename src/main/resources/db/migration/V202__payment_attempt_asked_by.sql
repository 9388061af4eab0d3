-- Whoever was led to a payment page is who paid on it, whoever hears of it first: the provider's notification or the way back.
-- The name is one of the timeline's: the row of a link or of an access, never a person.
ALTER TABLE payment_attempt
  ADD COLUMN asked_by VARCHAR(80) CHARACTER SET ascii NULL AFTER scope;
