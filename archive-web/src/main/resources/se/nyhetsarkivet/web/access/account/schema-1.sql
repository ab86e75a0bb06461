-- Who may do what, and what was done. Times are in milliseconds since 1970, 0 for never.

-- Locked accounts stay, since the log names them. What changes who may come in is a new generation.
CREATE TABLE account (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  password TEXT NOT NULL,
  must_change INTEGER NOT NULL,
  locked INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  signed_in_at INTEGER NOT NULL
) STRICT;

CREATE TABLE program_key (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  hash TEXT NOT NULL,
  owner TEXT NOT NULL,
  owner_kind TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL,
  revoked_at INTEGER NOT NULL
) STRICT;

-- Sign-ins that failed, by a hash of the name or the address, since a name may be a password in the wrong field.
CREATE TABLE failure (
  subject TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT;

CREATE TABLE audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT NOT NULL,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT NOT NULL,
  address TEXT NOT NULL
) STRICT;

CREATE INDEX audit_of_act ON audit (act, number);

CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'lines of the audit log stay');
END;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'lines of the audit log are not changed');
END;

-- An INSERT OR REPLACE would delete without the trigger above.
CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
WHEN NEW.number IS NOT NULL AND EXISTS (SELECT 1 FROM audit WHERE number = NEW.number)
BEGIN
  SELECT RAISE(ABORT, 'lines of the audit log are not replaced');
END;
