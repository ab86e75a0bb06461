-- Times are milliseconds since 1970; 0 for never.
CREATE TABLE source (
    name TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    watched INTEGER NOT NULL,
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT '',
    next_visit INTEGER NOT NULL DEFAULT 0,
    last_success INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT ''
) STRICT;

-- What a source names: the address as it was named, where the page is now, and by which address the archive knows it.
CREATE TABLE page (
    source TEXT NOT NULL REFERENCES source (name),
    named TEXT NOT NULL,
    address TEXT NOT NULL,
    known_as TEXT NOT NULL DEFAULT '',
    headline TEXT NOT NULL,
    published TEXT NOT NULL,
    summary TEXT NOT NULL,
    first_seen INTEGER NOT NULL,
    state TEXT NOT NULL,
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT '',
    next_visit INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (source, named)
) STRICT, WITHOUT ROWID;

CREATE INDEX page_due ON page (source, next_visit) WHERE next_visit > 0;
CREATE INDEX page_seen ON page (source, first_seen);
CREATE INDEX page_address ON page (source, address);
