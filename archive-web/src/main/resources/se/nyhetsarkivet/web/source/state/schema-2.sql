-- What came of the latest visits to sources.
CREATE TABLE visit (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL REFERENCES source (name),
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    new_pages INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT;

CREATE INDEX visit_source ON visit (source, number);
