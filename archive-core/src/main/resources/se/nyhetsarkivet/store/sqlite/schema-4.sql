-- Version 4: each verification is kept, so that it can be told when a part of the archive was read last.

CREATE TABLE verification (
  number      INTEGER PRIMARY KEY,
  started_at  TEXT NOT NULL,                 -- ISO 8601, UTC
  finished_at TEXT NOT NULL,
  part        INTEGER NOT NULL,              -- from 1
  parts       INTEGER NOT NULL,              -- 1 if it was the whole archive
  revisions   INTEGER NOT NULL,              -- how many were read
  differences INTEGER NOT NULL,
  first_differences TEXT NOT NULL            -- one on a line
);
