-- What a debtor has said themselves of how they are reached. It holds instead of what was placed; a placement that still names the
-- replaced address has not heard of the new one, any other address is news.
ALTER TABLE debtor
  ADD COLUMN chosen_email VARCHAR(254) NULL,
  ADD COLUMN replaced_email VARCHAR(254) NULL,
  ADD COLUMN chosen_language CHAR(2) NULL,
  ADD CONSTRAINT debtor_chosen_language_known CHECK (chosen_language IN ('fr', 'en'));
