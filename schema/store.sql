-- The store of PlanGraph: compressed snapshots of the graph, and the journal of what has changed since. Version 2.
--
-- A snapshot is a list of sections, one for each column of the graph. A section's bytes (little-endian values side by
-- side) are cut into chunks; a chunk is named by the SHA-256 of its bytes and kept once, however many sections and
-- snapshots share it. A snapshot and all that belongs to it are written in one transaction.
--
-- The current version of the graph is the snapshot that includes the highest entry of the journal, and what the entries
-- behind it did, in order. A file of a single snapshot has no entries.
--
-- The file is marked as a store by its application_id, 0x506C6E47 (the letters PlnG), and by its version in user_version.
-- Whoever creates the tables sets both in the same transaction.

-- One row a snapshot. The highest number was saved last.
CREATE TABLE snapshot (
    number INTEGER PRIMARY KEY,
    -- What the snapshot is called from outside: made of its content, label and time.
    id TEXT NOT NULL UNIQUE,
    label TEXT,
    -- ISO 8601, UTC: 2018-05-29T00:00:00Z.
    created_at TEXT NOT NULL,
    nodes INTEGER NOT NULL,
    edges INTEGER NOT NULL,
    -- The chunks that it uses, each counted once.
    compressed_bytes INTEGER NOT NULL,
    -- The sections' bytes.
    uncompressed_bytes INTEGER NOT NULL,
    -- SHA-256 over all sections in order: name, width of a value, length and SHA-256 of the bytes.
    sha256 BLOB NOT NULL,
    -- The last entry of the journal that it includes; 0 where it includes none.
    entry INTEGER NOT NULL DEFAULT 0,
    -- SHA-256 over id and entry; missing where entry is 0.
    entry_sha256 BLOB
) STRICT;

-- One row a column of the graph, in the order in which a graph names its columns.
CREATE TABLE section (
    snapshot INTEGER NOT NULL REFERENCES snapshot (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    -- Such as target.code.
    name TEXT NOT NULL,
    -- The width of a value in bytes.
    element_bytes INTEGER NOT NULL,
    byte_count INTEGER NOT NULL,
    -- Of all its bytes.
    sha256 BLOB NOT NULL,
    PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

-- The chunks of each section, in order; joined they are its bytes.
CREATE TABLE section_chunk (
    snapshot INTEGER NOT NULL,
    section INTEGER NOT NULL,
    position INTEGER NOT NULL,
    chunk INTEGER NOT NULL REFERENCES chunk (number),
    PRIMARY KEY (snapshot, section, position),
    FOREIGN KEY (snapshot, section) REFERENCES section (snapshot, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Each different stretch of bytes once.
CREATE TABLE chunk (
    number INTEGER PRIMARY KEY,
    -- Of the bytes before compression.
    sha256 BLOB NOT NULL UNIQUE,
    -- How many bytes it has before compression: at most 256 KiB.
    byte_count INTEGER NOT NULL,
    -- The bytes, as one zlib stream (RFC 1950).
    data BLOB NOT NULL
) STRICT;

-- One row a change that was acknowledged. Numbers are never used twice, so that a missing tail is noticed; entries that
-- the snapshot before the newest includes are removed, and that snapshot stays: the newest may be damaged.
CREATE TABLE journal (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    -- The entry before it, 0 for the first: not number - 1 where a damaged tail was cut.
    previous INTEGER NOT NULL,
    -- ISO 8601, UTC.
    made_at TEXT NOT NULL,
    -- Who made it, as far as the program knows.
    author TEXT,
    -- import: the texts of plans, each with its length before it (64 bits, little-endian).
    -- remove: what tells a plan from all others.
    -- snapshot: the id of the snapshot that is the graph from here on.
    change TEXT NOT NULL,
    -- How many bytes the content has before compression.
    byte_count INTEGER NOT NULL,
    -- Over all of the above and the content.
    sha256 BLOB NOT NULL,
    -- The content, as one zlib stream (RFC 1950).
    data BLOB NOT NULL
) STRICT;
