-- The record of truth of Nyhetsarkivet, version 1.

CREATE TABLE batch (
  number            INTEGER PRIMARY KEY,
  source            TEXT NOT NULL,           -- the file's name
  sha256            TEXT NOT NULL,           -- of the file's bytes
  format            TEXT NOT NULL,
  default_publisher TEXT NOT NULL,           -- given to records that name none
  imported_by       TEXT NOT NULL,
  started_at        TEXT NOT NULL,           -- ISO 8601, UTC
  finished_at       TEXT,                    -- null while it runs or after an interruption
  new_items         INTEGER NOT NULL DEFAULT 0,
  changed           INTEGER NOT NULL DEFAULT 0,
  unchanged         INTEGER NOT NULL DEFAULT 0,
  rejected          INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE rejection (
  batch  INTEGER NOT NULL REFERENCES batch (number),
  place  TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX rejection_by_batch ON rejection (batch);

CREATE TABLE revision (
  sequence    INTEGER PRIMARY KEY,           -- rises by one with every revision of any item
  item        TEXT NOT NULL,                 -- the item's id
  number      INTEGER NOT NULL,              -- 1 for the item's first revision
  seen_at     TEXT NOT NULL,                 -- ISO 8601, UTC
  batch       INTEGER NOT NULL REFERENCES batch (number),
  fingerprint TEXT NOT NULL,                 -- SHA-256 of the canonical content
  content     TEXT NOT NULL                  -- JSON with schema.org's NewsArticle names
);
CREATE UNIQUE INDEX revision_of_item ON revision (item, number);

-- Items for which a running batch last brought what an earlier revision says. Whether the item has returned to that
-- wording, or the source merely repeats its history, is known when the batch ends.
CREATE TABLE revisit (
  batch    INTEGER NOT NULL REFERENCES batch (number),
  item     TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES revision (sequence),
  PRIMARY KEY (batch, item)
);

CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;

CREATE TRIGGER revision_is_never_deleted BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;

CREATE TRIGGER batch_is_never_deleted BEFORE DELETE ON batch
BEGIN SELECT RAISE(ABORT, 'a batch is never deleted'); END;

CREATE TRIGGER finished_batch_is_never_changed BEFORE UPDATE ON batch WHEN OLD.finished_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a finished batch is never changed'); END;
