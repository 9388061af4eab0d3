-- Since when the debtor waits for our answer about another plan; no day of this one runs against them meanwhile.
ALTER TABLE instalment_plan ADD COLUMN answer_awaited_since DATE NULL AFTER cure_until;
