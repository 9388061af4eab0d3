-- Mails about disputes: which kinds there are is known by the code that writes them.
ALTER TABLE outgoing_mail
  DROP CONSTRAINT outgoing_mail_kind_known,
  ADD CONSTRAINT outgoing_mail_kind_known CHECK (kind REGEXP '^[A-Z]+(_[A-Z]+)*$');
