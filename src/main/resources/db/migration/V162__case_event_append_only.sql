-- A chained row stays as it was written. Its place in the feed may be filled in once, and its content may be erased once, all
-- of it together and for good. No row ever leaves.
DELIMITER //
CREATE TRIGGER case_event_stays BEFORE UPDATE ON case_event FOR EACH ROW
BEGIN
  IF OLD.hash IS NOT NULL THEN
    IF NEW.hash <=> OLD.hash AND NEW.previous_hash <=> OLD.previous_hash AND NEW.content_digest <=> OLD.content_digest
       AND NEW.id = OLD.id AND NEW.case_file_id = OLD.case_file_id AND BINARY NEW.case_reference = BINARY OLD.case_reference
       AND NEW.sequence = OLD.sequence AND BINARY NEW.type = BINARY OLD.type
       AND BINARY NEW.actor_kind = BINARY OLD.actor_kind AND NEW.occurred_at = OLD.occurred_at
       AND (OLD.position IS NULL OR NEW.position <=> OLD.position) THEN
      IF NOT (BINARY NEW.data = BINARY OLD.data AND BINARY NEW.actor_name = BINARY OLD.actor_name
              AND NEW.salt <=> OLD.salt AND NEW.erased_at <=> OLD.erased_at)
         AND NOT (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.data = '{}' AND NEW.actor_name = ''
                  AND NEW.salt IS NULL) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What a timeline row says may only be erased';
      END IF;
    ELSE
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A timeline row is never changed';
    END IF;
  END IF;
END//
CREATE TRIGGER case_event_never_leaves BEFORE DELETE ON case_event FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A timeline row is never deleted';
END//
DELIMITER ;
