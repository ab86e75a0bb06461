-- Version 3: a citation may name a wording by its fingerprint alone, also by the first digits of it.
-- Fingerprints come in no order, so that every append of an import writes all over this index: it has to be small.

CREATE INDEX revision_by_fingerprint ON revision (substr(fingerprint, 1, 8));
