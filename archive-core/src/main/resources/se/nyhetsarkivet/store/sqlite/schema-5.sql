-- Version 5: the transparency log, a Merkle tree over all that is decided and taken in; and what still changed rows unnoticed.

CREATE TABLE log_entry (
  number  INTEGER PRIMARY KEY,               -- from 0, without gaps
  kind    INTEGER NOT NULL,                  -- 0 the log's beginning, 1 revision, 2 decision, 3 finished batch, 4 undone batch
  subject INTEGER NOT NULL,                  -- the sequence number of what it tells of, or the number of the batch
  hash    BLOB NOT NULL,                     -- RFC 6962's hash of the line, which is made from what it tells of
  UNIQUE (kind, subject)
);

-- Without its salt, nobody can guess from an entry what it tells of. Erased with a text.
CREATE TABLE log_salt (
  entry INTEGER PRIMARY KEY REFERENCES log_entry (number),
  salt  BLOB NOT NULL
);

-- The end of the lines whose salt was erased.
CREATE TABLE log_commitment (
  entry      INTEGER PRIMARY KEY REFERENCES log_entry (number),
  commitment BLOB NOT NULL
);

-- Every eighth level of the tree above the entries: each hash stands for 256 of the level below.
CREATE TABLE log_node (
  level  INTEGER NOT NULL,                   -- from 1
  number INTEGER NOT NULL,
  hash   BLOB NOT NULL,
  PRIMARY KEY (level, number)
) WITHOUT ROWID;

-- From when the log counts; what was there before is logged as it was found then.
CREATE TABLE log_beginning (
  began_at TEXT NOT NULL,                    -- ISO 8601, UTC
  sequence INTEGER NOT NULL                  -- of the last change before
);

CREATE TRIGGER log_entry_is_never_changed BEFORE UPDATE ON log_entry
BEGIN SELECT RAISE(ABORT, 'an entry of the log is never changed'); END;
CREATE TRIGGER log_entry_is_never_deleted BEFORE DELETE ON log_entry
BEGIN SELECT RAISE(ABORT, 'an entry of the log is never deleted'); END;
CREATE TRIGGER log_entry_is_never_replaced BEFORE INSERT ON log_entry
WHEN EXISTS (SELECT 1 FROM log_entry WHERE number = NEW.number)
  OR EXISTS (SELECT 1 FROM log_entry WHERE kind = NEW.kind AND subject = NEW.subject)
BEGIN SELECT RAISE(ABORT, 'an entry of the log is never replaced'); END;

CREATE TRIGGER log_salt_is_never_changed BEFORE UPDATE ON log_salt
BEGIN SELECT RAISE(ABORT, 'a salt of the log is never changed'); END;
CREATE TRIGGER log_salt_is_deleted_when_committed BEFORE DELETE ON log_salt
WHEN NOT EXISTS (SELECT 1 FROM log_commitment WHERE entry = OLD.entry)
BEGIN SELECT RAISE(ABORT, 'a salt of the log is never deleted but with its text'); END;
CREATE TRIGGER log_salt_is_never_replaced BEFORE INSERT ON log_salt
WHEN EXISTS (SELECT 1 FROM log_salt WHERE entry = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'a salt of the log is never replaced'); END;

CREATE TRIGGER log_commitment_is_never_changed BEFORE UPDATE ON log_commitment
BEGIN SELECT RAISE(ABORT, 'a commitment of the log is never changed'); END;
CREATE TRIGGER log_commitment_is_never_deleted BEFORE DELETE ON log_commitment
BEGIN SELECT RAISE(ABORT, 'a commitment of the log is never deleted'); END;

CREATE TRIGGER log_node_is_never_changed BEFORE UPDATE ON log_node
BEGIN SELECT RAISE(ABORT, 'a node of the log is never changed'); END;
CREATE TRIGGER log_node_is_never_deleted BEFORE DELETE ON log_node
BEGIN SELECT RAISE(ABORT, 'a node of the log is never deleted'); END;

CREATE TRIGGER log_beginning_is_never_changed BEFORE UPDATE ON log_beginning
BEGIN SELECT RAISE(ABORT, 'the beginning of the log is never changed'); END;
CREATE TRIGGER log_beginning_is_never_deleted BEFORE DELETE ON log_beginning
BEGIN SELECT RAISE(ABORT, 'the beginning of the log is never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers that forbid to delete.
CREATE TRIGGER revision_is_never_replaced BEFORE INSERT ON revision
WHEN EXISTS (SELECT 1 FROM revision WHERE sequence = NEW.sequence)
  OR EXISTS (SELECT 1 FROM revision WHERE item = NEW.item AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a revision is never replaced'); END;
CREATE TRIGGER batch_is_never_replaced BEFORE INSERT ON batch
WHEN EXISTS (SELECT 1 FROM batch WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a batch is never replaced'); END;
CREATE TRIGGER retraction_is_never_replaced BEFORE INSERT ON retraction
WHEN EXISTS (SELECT 1 FROM retraction WHERE sequence = NEW.sequence OR revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'a retraction is never replaced'); END;
CREATE TRIGGER withdrawal_is_never_replaced BEFORE INSERT ON withdrawal
WHEN EXISTS (SELECT 1 FROM withdrawal WHERE sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'a withdrawal is never replaced'); END;

CREATE TRIGGER retraction_is_never_changed BEFORE UPDATE ON retraction
BEGIN SELECT RAISE(ABORT, 'a retraction is never changed'); END;

-- Undoing a batch was an occasion to change what else is said of it.
CREATE TRIGGER batch_is_never_numbered_anew BEFORE UPDATE ON batch WHEN NEW.number <> OLD.number
BEGIN SELECT RAISE(ABORT, 'the number of a batch is never changed'); END;
CREATE TRIGGER finished_batch_is_only_undone BEFORE UPDATE ON batch
WHEN OLD.finished_at IS NOT NULL AND (NEW.finished_at IS NOT OLD.finished_at OR NEW.source <> OLD.source
  OR NEW.sha256 <> OLD.sha256 OR NEW.format <> OLD.format OR NEW.options <> OLD.options
  OR NEW.imported_by <> OLD.imported_by OR NEW.started_at <> OLD.started_at OR NEW.new_items <> OLD.new_items
  OR NEW.changed <> OLD.changed OR NEW.unchanged <> OLD.unchanged OR NEW.rejected <> OLD.rejected)
BEGIN SELECT RAISE(ABORT, 'a finished batch is never changed'); END;
