DELIMITER //
CREATE TRIGGER chain_anchor_stays BEFORE UPDATE ON chain_anchor FOR EACH ROW
BEGIN
  IF NOT (NEW.id = OLD.id AND NEW.anchored_at = OLD.anchored_at AND NEW.last_position = OLD.last_position
          AND NEW.leaves = OLD.leaves AND NEW.root = OLD.root AND NEW.previous_hash = OLD.previous_hash
          AND NEW.hash = OLD.hash AND (OLD.token IS NULL OR NEW.token <=> OLD.token)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An anchor is never changed';
  END IF;
END//
CREATE TRIGGER chain_anchor_never_leaves BEFORE DELETE ON chain_anchor FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An anchor is never deleted';
END//
CREATE TRIGGER chain_anchor_leaf_stays BEFORE UPDATE ON chain_anchor_leaf FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An anchor is never changed';
END//
CREATE TRIGGER chain_anchor_leaf_never_leaves BEFORE DELETE ON chain_anchor_leaf FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An anchor is never deleted';
END//
DELIMITER ;
