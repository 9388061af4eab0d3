-- The English texts that ship bear English names. What an agency has renamed keeps its name; IGNORE
-- leaves a text as it is beside which the agency keeps one of the new name.
UPDATE IGNORE message_template SET name = 'Received, we are checking', version = version + 1
  WHERE id = 2 AND language = 'en' AND name = 'Bien reçu, nous vérifions';
UPDATE IGNORE message_template SET name = 'What is left to pay, and how', version = version + 1
  WHERE id = 4 AND language = 'en' AND name = 'Ce qui reste dû et comment payer';
UPDATE IGNORE message_template SET name = 'We need one more document', version = version + 1
  WHERE id = 6 AND language = 'en' AND name = 'Il nous manque un document';
UPDATE IGNORE message_template SET name = 'You are going through a hard time', version = version + 1
  WHERE id = 8 AND language = 'en' AND name = 'Vous traversez une période difficile';
UPDATE IGNORE message_template SET name = 'Who we are', version = version + 1
  WHERE id = 10 AND language = 'en' AND name = 'Qui nous sommes';
