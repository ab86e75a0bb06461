-- Subscriptions: personal data, which can be deleted, and so apart from the record. Times are in milliseconds since 1970, 0 for never.

CREATE TABLE alert (
  id TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  address_key TEXT NOT NULL,
  query TEXT NOT NULL,
  language TEXT NOT NULL,
  interval TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  confirmed_at INTEGER NOT NULL,
  position INTEGER NOT NULL,
  due_at INTEGER NOT NULL
) STRICT;

CREATE INDEX alert_of_address ON alert (address_key);

CREATE INDEX alert_due ON alert (state, due_at, position);

-- The outbox. A mail that was delivered is deleted.
CREATE TABLE mail (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  alert TEXT NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
  changes TEXT NOT NULL,
  total INTEGER NOT NULL,
  complete INTEGER NOT NULL,
  repeats INTEGER NOT NULL,
  state TEXT NOT NULL,
  tries INTEGER NOT NULL,
  try_at INTEGER NOT NULL
) STRICT;

CREATE INDEX mail_of_alert ON mail (alert);

CREATE INDEX mail_waiting ON mail (state, try_at, number);

CREATE TABLE webhook (
  name TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  try_at INTEGER NOT NULL,
  failing_since INTEGER NOT NULL,
  suspended INTEGER NOT NULL,
  reason TEXT NOT NULL,
  through INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
