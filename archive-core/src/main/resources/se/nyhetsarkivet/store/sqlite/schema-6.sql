-- Version 6: names that records of a batch share without being the same news, so that an archivist can look at what they were taken for.

CREATE TABLE shared_name (
  batch     INTEGER NOT NULL REFERENCES batch (number),
  kind      TEXT NOT NULL CHECK (kind IN ('identifier', 'url', 'headline')),
  publisher TEXT NOT NULL,
  name      TEXT NOT NULL,
  records   INTEGER NOT NULL,                -- how many records of the batch have the name
  items     INTEGER NOT NULL,                -- how many items they were taken for
  held      TEXT,                            -- the other item that had the name before; null if there was none
  places    TEXT NOT NULL,                   -- where the first of the records stand, one on a line
  PRIMARY KEY (batch, kind, publisher, name)
);
