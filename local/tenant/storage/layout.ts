import { directoryLayout } from './directoryLayout';

/** Goes up by one with each change to the tables below: kept data of another layout cannot be read. */
export const layoutVersion = 4;

/**
 * The tables. An item's columns are JSON, as lists differ, under the columns' numbers; a column with an index has one
 * over its JSON value. Numbers of columns never come again, as items keep what a removed column had. The highest id that a list ever gave is kept with the list, so that the id of a deleted item never comes again.
 *
 * A library is a list too; what is in it is a tree of its own. What was removed from there stays as a row without a name's
 * claim, as clients are told of it. `change` goes up within a library with each change: it is what delta counts by.
 */
export const layout = `
  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

${directoryLayout}

  CREATE TABLE site (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    webId TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE COLLATE NOCASE,
    title TEXT NOT NULL,
    created TEXT NOT NULL
  ) STRICT;

  CREATE TABLE list (
    number INTEGER PRIMARY KEY,
    site INTEGER NOT NULL REFERENCES site,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL COLLATE NOCASE,
    title TEXT NOT NULL COLLATE NOCASE,
    description TEXT NOT NULL,
    template INTEGER NOT NULL,
    created TEXT NOT NULL,
    ownGrants INTEGER NOT NULL DEFAULT 0,
    lastItem INTEGER NOT NULL DEFAULT 0,
    UNIQUE (site, name),
    UNIQUE (site, title)
  ) STRICT;

  CREATE TABLE siteGrant (
    site INTEGER NOT NULL REFERENCES site,
    principal TEXT NOT NULL,
    level TEXT NOT NULL,
    PRIMARY KEY (site, principal)
  ) STRICT;

  CREATE TABLE listGrant (
    list INTEGER NOT NULL REFERENCES list,
    principal TEXT NOT NULL,
    level TEXT NOT NULL,
    PRIMARY KEY (list, principal)
  ) STRICT;

  CREATE TABLE field (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    list INTEGER REFERENCES list,
    site INTEGER REFERENCES site,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    type TEXT NOT NULL,
    description TEXT NOT NULL,
    required INTEGER NOT NULL,
    indexed INTEGER NOT NULL,
    isUnique INTEGER NOT NULL,
    choices TEXT NOT NULL,
    defaultValue TEXT,
    formula TEXT,
    attributes TEXT NOT NULL DEFAULT '{}',
    UNIQUE (list, name),
    UNIQUE (site, name)
  ) STRICT;

  CREATE TABLE item (
    list INTEGER NOT NULL REFERENCES list,
    id INTEGER NOT NULL,
    guid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    author INTEGER NOT NULL,
    editor INTEGER NOT NULL,
    fields TEXT NOT NULL,
    PRIMARY KEY (list, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE driveItem (
    number INTEGER PRIMARY KEY,
    list INTEGER NOT NULL REFERENCES list,
    id TEXT NOT NULL UNIQUE,
    guid TEXT NOT NULL,
    parent INTEGER REFERENCES driveItem,
    name TEXT NOT NULL COLLATE NOCASE,
    isFolder INTEGER NOT NULL,
    size INTEGER NOT NULL,
    version INTEGER NOT NULL,
    contentVersion INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0,
    change INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX driveItemByName ON driveItem (parent, name) WHERE removed = 0;
  CREATE INDEX driveItemByParent ON driveItem (parent);
  CREATE INDEX driveItemByChange ON driveItem (list, change);

  CREATE TABLE fileContent (
    item INTEGER PRIMARY KEY REFERENCES driveItem,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE mailbox (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL UNIQUE COLLATE NOCASE,
    displayName TEXT NOT NULL
  ) STRICT;

  CREATE TABLE mailboxGrant (
    mailbox INTEGER NOT NULL REFERENCES mailbox,
    appId TEXT NOT NULL,
    PRIMARY KEY (mailbox, appId)
  ) STRICT;

  CREATE TABLE message (
    number INTEGER PRIMARY KEY,
    mailbox INTEGER NOT NULL REFERENCES mailbox,
    id TEXT NOT NULL UNIQUE,
    immutableId TEXT NOT NULL UNIQUE,
    internetMessageId TEXT NOT NULL,
    folder TEXT NOT NULL,
    isDraft INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    sent TEXT,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX messageByMailbox ON message (mailbox, created);
  CREATE INDEX messageByInternetId ON message (internetMessageId);

  CREATE TABLE messageProperty (
    message INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (message, id)
  ) STRICT;
  CREATE INDEX messagePropertyByValue ON messageProperty (id, value);
`;
