-- How many changes of each kind a mail tells, as "CHANGED:2 NEW:45"; empty in mails of the version before.
ALTER TABLE mail ADD COLUMN counts TEXT NOT NULL DEFAULT '';

-- Which limits cut the search short, by name; empty also in mails of the version before.
ALTER TABLE mail ADD COLUMN limits TEXT NOT NULL DEFAULT '';

-- Mails of an alert that other mail servers have given up, by their numbers.
CREATE TABLE bounce (
  alert TEXT NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
  mail INTEGER NOT NULL,
  PRIMARY KEY (alert, mail)
) STRICT;

-- How far each mailbox with bounces has been read.
CREATE TABLE mailbox (
  name TEXT PRIMARY KEY,
  validity INTEGER NOT NULL,
  last INTEGER NOT NULL
) STRICT;
