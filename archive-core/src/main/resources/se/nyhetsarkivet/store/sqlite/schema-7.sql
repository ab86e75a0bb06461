-- Version 7: an archivist's edit of items is a batch with a reason; its revisions are like any others.

ALTER TABLE batch ADD COLUMN reason TEXT;    -- why items were edited; null for an import
-- Each append asks whether there is any; programs that add one item at a time make a great many batches.
CREATE INDEX edit_batch ON batch (number) WHERE reason IS NOT NULL;

CREATE TRIGGER reason_is_never_changed BEFORE UPDATE ON batch WHEN NEW.reason IS NOT OLD.reason
BEGIN SELECT RAISE(ABORT, 'the reason of an edit is never changed'); END;
