-- Version 3: a citation may name a wording by its fingerprint alone, also by the first digits of it.

CREATE INDEX revision_by_fingerprint ON revision (fingerprint);
