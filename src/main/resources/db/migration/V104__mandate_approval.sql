-- What the creditor has kept to itself: nothing, agreements for less than the debt, or every agreement.
ALTER TABLE collection_mandate
  ADD COLUMN approval VARCHAR(10) NOT NULL DEFAULT 'NONE',
  ADD CONSTRAINT collection_mandate_approval_known CHECK (approval IN ('NONE', 'WAIVERS', 'ALL'));
