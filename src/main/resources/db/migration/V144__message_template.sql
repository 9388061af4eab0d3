-- Texts that answers begin with. A place in braces is filled with a fact of the case.
CREATE TABLE message_template (
  id         BIGINT       NOT NULL PRIMARY KEY,
  name       VARCHAR(80)  NOT NULL,
  language   CHAR(2)      NOT NULL,
  text       TEXT         NOT NULL,
  changed_by VARCHAR(320) NULL,
  changed_at DATETIME(6)  NULL,
  version    INT          NOT NULL,
  CONSTRAINT message_template_name UNIQUE (name, language)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT INTO message_template (id, name, language, text, version) VALUES
  (1, 'Bien reçu, nous vérifions', 'fr', 'Bonjour {debtor},\n\nNous avons bien lu votre message sur le dossier {reference}. Nous vérifions avec {creditor} et vous répondons ici.\n\nVous n’avez rien à faire d’ici là. Pour nous parler : {phone}.\n\n{agency}', 1),
  (2, 'Bien reçu, nous vérifions', 'en', 'Hello {debtor},\n\nWe have read your message about file {reference}. We are checking with {creditor} and will answer here.\n\nThere is nothing you need to do until then. To talk to us: {phone}.\n\n{agency}', 1),
  (3, 'Ce qui reste dû et comment payer', 'fr', 'Bonjour {debtor},\n\nAujourd’hui, il reste {balance} sur le dossier {reference} confié par {creditor}. Vous pouvez payer en une fois ou étaler le paiement depuis votre dossier : {pay}\n\nSi ce montant ne vous paraît pas exact, dites-le-nous ici.\n\n{agency}', 1),
  (4, 'Ce qui reste dû et comment payer', 'en', 'Hello {debtor},\n\nToday {balance} is left to pay on file {reference}, entrusted to us by {creditor}. You can pay at once or spread the payment from your file: {pay}\n\nIf this amount does not look right to you, tell us here.\n\n{agency}', 1),
  (5, 'Il nous manque un document', 'fr', 'Bonjour {debtor},\n\nPour avancer sur le dossier {reference}, il nous manque un document. Vous pouvez nous l’envoyer ici, en photo ou en PDF, en répondant à ce message.\n\nSi vous ne l’avez pas, dites-le-nous simplement.\n\n{agency}', 1),
  (6, 'Il nous manque un document', 'en', 'Hello {debtor},\n\nTo go further with file {reference}, we need one more document. You can send it here as a photo or a PDF by answering this message.\n\nIf you do not have it, just tell us.\n\n{agency}', 1),
  (7, 'Vous traversez une période difficile', 'fr', 'Bonjour {debtor},\n\nMerci de nous l’avoir dit. Nous pouvons chercher ensemble un rythme que vous pouvez tenir. Appelez-nous au {phone}, ou dites-nous ici ce qui serait possible et quand.\n\nDes conseillers gratuits et indépendants peuvent aussi vous aider : voyez la page « Aide » de votre dossier.\n\n{agency}', 1),
  (8, 'Vous traversez une période difficile', 'en', 'Hello {debtor},\n\nThank you for telling us. We can look together for a pace you can keep. Call us on {phone}, or tell us here what would be possible and when.\n\nFree and independent advisers can help you too: see the Help page of your file.\n\n{agency}', 1),
  (9, 'Qui nous sommes', 'fr', 'Bonjour {debtor},\n\n{creditor} nous a confié le dossier {reference}. Notre premier courrier porte la référence {letter}. Vous pouvez vérifier qu’il vient bien de nous depuis la page d’accueil du portail.\n\nNous ne sommes ni un tribunal ni un huissier.\n\n{agency}', 1),
  (10, 'Qui nous sommes', 'en', 'Hello {debtor},\n\n{creditor} entrusted file {reference} to us. Our first letter has the reference {letter}. You can check that it is really from us on the home page of the portal.\n\nWe are neither a court nor a bailiff.\n\n{agency}', 1);
