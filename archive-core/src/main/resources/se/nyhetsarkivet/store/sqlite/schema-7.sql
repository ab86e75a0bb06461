-- Version 7: an archivist's edit of items is a batch with a reason; its revisions are like any others.

ALTER TABLE batch ADD COLUMN reason TEXT;    -- why items were edited; null for an import

CREATE TRIGGER reason_is_never_changed BEFORE UPDATE ON batch WHEN NEW.reason IS NOT OLD.reason
BEGIN SELECT RAISE(ABORT, 'the reason of an edit is never changed'); END;
