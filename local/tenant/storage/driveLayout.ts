/**
 * The tables of document libraries. What is in a library is a tree; what was removed from there stays as a row without a
 * name's claim, as clients are told of it. `change` goes up within a library with each change: it is what delta counts by.
 * A file has a row for each version of its content, which is that of the item's versions from `since` on, an upload under way one for itself and one for each range.
 */
export const driveLayout = `
  CREATE TABLE driveItem (
    number INTEGER PRIMARY KEY,
    list INTEGER NOT NULL REFERENCES list,
    id TEXT NOT NULL UNIQUE,
    guid TEXT NOT NULL,
    parent INTEGER REFERENCES driveItem,
    name TEXT NOT NULL COLLATE NOCASE,
    isFolder INTEGER NOT NULL,
    item INTEGER,
    size INTEGER NOT NULL,
    quickXorHash TEXT,
    description TEXT,
    version INTEGER NOT NULL,
    contentVersion INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    createdOnClient TEXT,
    modifiedOnClient TEXT,
    createdBy TEXT,
    modifiedBy TEXT,
    checkedOut INTEGER,
    versionBefore INTEGER,
    checkInComment TEXT NOT NULL DEFAULT '',
    bag TEXT NOT NULL DEFAULT '{}',
    removed INTEGER NOT NULL DEFAULT 0,
    recycled INTEGER REFERENCES recycled,
    change INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX driveItemByName ON driveItem (parent, name) WHERE removed = 0;
  CREATE INDEX driveItemByParent ON driveItem (parent);
  CREATE UNIQUE INDEX driveItemByItem ON driveItem (list, item);
  CREATE INDEX driveItemByGuid ON driveItem (guid);
  CREATE INDEX driveItemByChange ON driveItem (list, change);

  CREATE TABLE fileVersion (
    item INTEGER NOT NULL REFERENCES driveItem,
    version INTEGER NOT NULL,
    since INTEGER NOT NULL DEFAULT 1,
    modified TEXT NOT NULL,
    modifiedBy TEXT,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (item, version)
  ) STRICT;

  CREATE TABLE upload (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    folder INTEGER NOT NULL REFERENCES driveItem,
    name TEXT NOT NULL,
    ifTaken TEXT NOT NULL,
    description TEXT,
    startedBy TEXT,
    deferred INTEGER NOT NULL,
    total INTEGER,
    received INTEGER NOT NULL DEFAULT 0,
    expires TEXT NOT NULL
  ) STRICT;

  CREATE TABLE uploadRange (
    upload INTEGER NOT NULL REFERENCES upload ON DELETE CASCADE,
    start INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (upload, start)
  ) STRICT;

  CREATE TABLE uploadPiece (
    item INTEGER NOT NULL REFERENCES driveItem,
    upload TEXT NOT NULL COLLATE NOCASE,
    start INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (item, upload, start)
  ) STRICT;

  CREATE TABLE copyJob (id TEXT PRIMARY KEY COLLATE NOCASE, log TEXT NOT NULL) STRICT;
`;
