-- Version 2: places, kept originals, undone batches, withdrawn items.
-- Revisions, retractions and withdrawals draw their sequence from one count, which rises by one with each of them.

DROP TRIGGER revision_is_never_changed;
DROP TRIGGER finished_batch_is_never_changed;

ALTER TABLE batch RENAME COLUMN default_publisher TO options; -- how the file was read, in one line
UPDATE batch SET options = 'publisher=' || options WHERE options <> '';
ALTER TABLE batch ADD COLUMN undone_at TEXT;                  -- null unless the batch was undone
ALTER TABLE batch ADD COLUMN undone_by TEXT;

ALTER TABLE rejection ADD COLUMN excerpt TEXT NOT NULL DEFAULT '';

ALTER TABLE revision ADD COLUMN place TEXT NOT NULL DEFAULT ''; -- where it stands in the batch's source
-- All times with milliseconds, so that their order as texts is their order in time.
UPDATE revision SET seen_at = strftime('%Y-%m-%dT%H:%M:%fZ', seen_at);

-- Later batches that brought what the archive already had.
CREATE TABLE sighting (
  item  TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batch (number),
  place TEXT NOT NULL,
  PRIMARY KEY (item, batch)
) WITHOUT ROWID;

-- The files of a batch as they were.
CREATE TABLE original (
  batch      INTEGER NOT NULL REFERENCES batch (number),
  path       TEXT NOT NULL,                  -- the file's name, or its path in an imported folder
  sha256     TEXT NOT NULL,
  bytes      INTEGER NOT NULL,
  removed_at TEXT,                           -- null while the archive keeps the file
  PRIMARY KEY (batch, path)
);
CREATE INDEX original_by_content ON original (sha256);

-- Revisions that no longer count, because their batch was undone.
CREATE TABLE retraction (
  sequence INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL UNIQUE REFERENCES revision (sequence)
);

-- Items that an undone batch brought and that stay all the same.
CREATE TABLE undo_exception (
  batch    INTEGER NOT NULL REFERENCES batch (number),
  item     TEXT NOT NULL,
  because  INTEGER NOT NULL REFERENCES batch (number), -- the later batch that has the item too
  PRIMARY KEY (batch, item)
) WITHOUT ROWID;

-- The last row of an item says whether it is shown.
CREATE TABLE withdrawal (
  sequence INTEGER PRIMARY KEY,
  item     TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('withdrawn', 'erased', 'reinstated')),
  reason   TEXT NOT NULL,
  decided_at TEXT NOT NULL,                  -- ISO 8601, UTC
  decided_by TEXT NOT NULL
);
CREATE INDEX withdrawal_of_item ON withdrawal (item, sequence);

CREATE INDEX revision_by_batch ON revision (batch);

-- An item that was erased by decision loses its texts, and nothing else may change.
CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision
WHEN NEW.content <> '' OR NEW.place <> '' OR NEW.sequence <> OLD.sequence OR NEW.item <> OLD.item
  OR NEW.number <> OLD.number OR NEW.seen_at <> OLD.seen_at OR NEW.batch <> OLD.batch
  OR NEW.fingerprint <> OLD.fingerprint
  OR NOT EXISTS (SELECT 1 FROM withdrawal WHERE item = OLD.item AND kind = 'erased')
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;

CREATE TRIGGER finished_batch_is_never_changed BEFORE UPDATE ON batch
WHEN OLD.undone_at IS NOT NULL OR (OLD.finished_at IS NOT NULL AND NEW.undone_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a finished batch is never changed'); END;

CREATE TRIGGER retraction_is_never_deleted BEFORE DELETE ON retraction
BEGIN SELECT RAISE(ABORT, 'a retraction is never deleted'); END;

CREATE TRIGGER withdrawal_is_never_changed BEFORE UPDATE ON withdrawal
BEGIN SELECT RAISE(ABORT, 'a withdrawal is never changed'); END;

CREATE TRIGGER withdrawal_is_never_deleted BEFORE DELETE ON withdrawal
BEGIN SELECT RAISE(ABORT, 'a withdrawal is never deleted'); END;
