-- Version 8: which item the id of another archive stands for, so that all revisions of that archive's item stay one item's.

CREATE TABLE claimed_id (
  batch   INTEGER NOT NULL REFERENCES batch (number),
  claimed TEXT NOT NULL,                     -- what the other archive calls the item
  item    TEXT NOT NULL,                     -- what it is called here, as other news have that id
  PRIMARY KEY (batch, claimed)
) WITHOUT ROWID;
