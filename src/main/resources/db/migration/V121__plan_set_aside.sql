-- How much of an agreed total is set aside because a dispute about it lasts: asked for again if the dispute is rejected.
ALTER TABLE instalment_plan
  ADD COLUMN set_aside_cents BIGINT NOT NULL DEFAULT 0 AFTER discharge_cents,
  ADD CONSTRAINT instalment_plan_set_aside_not_negative CHECK (set_aside_cents >= 0);
