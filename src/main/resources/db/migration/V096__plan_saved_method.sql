-- A plan is collected by a means of payment that is really kept.
ALTER TABLE instalment_plan
  ADD CONSTRAINT instalment_plan_saved_method FOREIGN KEY (saved_method_id) REFERENCES saved_method (id);
