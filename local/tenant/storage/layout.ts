import { directoryLayout } from './directoryLayout';
import { driveLayout } from './driveLayout';
import { itemChangeLayout } from './itemChanges';
import { recycleBinLayout } from './recycleBinLayout';
import { mailLayout } from './mailLayout';
import { webLayout } from './webLayout';
import { socialLayout } from './socialLayout';

/** Goes up by one with each change to the tables below: kept data of another layout cannot be read. */
export const layoutVersion = 13;

/**
 * The tables. An item's columns are JSON, as lists differ, under the columns' numbers; a column with an index has one
 * over its JSON value. Numbers of columns never come again, as items keep what a removed column had. The highest id that a list ever gave is kept with the list, so that the id of a deleted item never comes again.
 *
 * A content type is of a web or of a list; each list has its own, and `type` of an item is one of them. One without
 * `links` has whatever columns its list has.
 *
 * `version` counts the changes of an item and never goes back; `uiVersion` is SharePoint's number of the version that it is.
 *
 * A library is a list too. `entry` is an item's file or folder, `folder` the one that it is in, `kind` 1 for a folder.
 * What is in the recycle bin stays where it is, and `recycled` is its number there: nothing else sees it.
 *
 * A site is a web, and `root` the number of the first web of its collection, with which people, groups and roles are
 * kept: their ids count from one within a collection, groups and people together. A web, list or item with permissions
 * of its own has a scope; what has none has the permissions of what it stands below. An item is named by its id alone,
 * as it is gone before the permissions that it had.
 */
export const layout = `
  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

${directoryLayout}

  CREATE TABLE site (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    webId TEXT NOT NULL UNIQUE,
    root INTEGER NOT NULL,
    parent INTEGER REFERENCES site,
    path TEXT NOT NULL COLLATE NOCASE,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    language INTEGER NOT NULL,
    template TEXT NOT NULL,
    settings TEXT NOT NULL DEFAULT '{}',
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    lastPrincipal INTEGER NOT NULL DEFAULT 0,
    lastRole INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX siteByPath ON site (path) WHERE removed = 0;
  CREATE INDEX siteById ON site (id);
  CREATE INDEX siteByParent ON site (parent);

  CREATE TABLE list (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    site INTEGER NOT NULL REFERENCES site,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL COLLATE NOCASE,
    title TEXT NOT NULL COLLATE NOCASE,
    description TEXT NOT NULL,
    template INTEGER NOT NULL,
    created TEXT NOT NULL,
    lastItem INTEGER NOT NULL DEFAULT 0,
    settings TEXT NOT NULL DEFAULT '{}',
    itemModified TEXT NOT NULL,
    itemDeleted TEXT NOT NULL,
    recycled INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX listByName ON list (site, name) WHERE recycled IS NULL;
  CREATE UNIQUE INDEX listByTitle ON list (site, title) WHERE recycled IS NULL;

  CREATE TABLE principal (
    root INTEGER NOT NULL REFERENCES site,
    id INTEGER NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    login TEXT NOT NULL COLLATE NOCASE,
    title TEXT NOT NULL COLLATE NOCASE,
    email TEXT NOT NULL COLLATE NOCASE,
    name TEXT NOT NULL,
    isAdmin INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (root, id),
    UNIQUE (root, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX principalByLogin ON principal (root, login);

  CREATE TABLE siteGroup (
    root INTEGER NOT NULL,
    id INTEGER NOT NULL,
    description TEXT NOT NULL,
    owner INTEGER NOT NULL,
    settings TEXT NOT NULL,
    PRIMARY KEY (root, id),
    FOREIGN KEY (root, id) REFERENCES principal ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE siteGroupMember (
    root INTEGER NOT NULL,
    member INTEGER NOT NULL,
    siteGroup INTEGER NOT NULL,
    PRIMARY KEY (root, member, siteGroup),
    FOREIGN KEY (root, member) REFERENCES principal ON DELETE CASCADE,
    FOREIGN KEY (root, siteGroup) REFERENCES siteGroup ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX siteGroupMemberByGroup ON siteGroupMember (root, siteGroup);

  CREATE TABLE roleDefinition (
    root INTEGER NOT NULL REFERENCES site,
    id INTEGER NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE,
    description TEXT NOT NULL,
    rights TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    hidden INTEGER NOT NULL,
    PRIMARY KEY (root, id),
    UNIQUE (root, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE scope (
    number INTEGER PRIMARY KEY,
    root INTEGER NOT NULL,
    web INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
    list INTEGER REFERENCES list ON DELETE CASCADE,
    item INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX scopeOfWeb ON scope (web) WHERE list IS NULL;
  CREATE UNIQUE INDEX scopeOfList ON scope (list) WHERE item IS NULL AND list IS NOT NULL;
  CREATE UNIQUE INDEX scopeOfItem ON scope (list, item) WHERE item IS NOT NULL;
  CREATE INDEX scopeByWeb ON scope (web);

  CREATE TABLE roleAssignment (
    scope INTEGER NOT NULL REFERENCES scope ON DELETE CASCADE,
    principal INTEGER NOT NULL,
    role INTEGER NOT NULL,
    PRIMARY KEY (scope, principal, role)
  ) STRICT, WITHOUT ROWID;

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
    defaultFormula TEXT,
    formula TEXT,
    validation TEXT,
    attributes TEXT NOT NULL DEFAULT '{}',
    UNIQUE (list, name),
    UNIQUE (site, name)
  ) STRICT;

  CREATE TABLE view (
    number INTEGER PRIMARY KEY,
    list INTEGER NOT NULL REFERENCES list,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    page TEXT NOT NULL,
    isDefault INTEGER NOT NULL,
    owner INTEGER,
    fields TEXT NOT NULL,
    settings TEXT NOT NULL
  ) STRICT;
  CREATE INDEX viewByList ON view (list, title);

  CREATE TABLE contentType (
    number INTEGER PRIMARY KEY,
    site INTEGER REFERENCES site,
    list INTEGER REFERENCES list,
    id TEXT NOT NULL COLLATE NOCASE,
    name TEXT NOT NULL COLLATE NOCASE,
    description TEXT NOT NULL,
    category TEXT NOT NULL,
    isFolder INTEGER NOT NULL,
    settings TEXT NOT NULL,
    links TEXT,
    UNIQUE (list, id),
    UNIQUE (site, id)
  ) STRICT;

  ${recycleBinLayout}

  CREATE TABLE item (
    list INTEGER NOT NULL REFERENCES list,
    id INTEGER NOT NULL,
    guid TEXT NOT NULL,
    version INTEGER NOT NULL,
    uiVersion INTEGER NOT NULL DEFAULT 512,
    moderation INTEGER NOT NULL DEFAULT 0,
    moderationComments TEXT,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    author INTEGER NOT NULL,
    editor INTEGER NOT NULL,
    fields TEXT NOT NULL,
    entry INTEGER,
    folder INTEGER,
    kind INTEGER NOT NULL DEFAULT 0,
    name TEXT COLLATE NOCASE,
    attachments INTEGER NOT NULL DEFAULT 0,
    type INTEGER NOT NULL,
    recycled INTEGER REFERENCES recycled,
    PRIMARY KEY (list, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX itemByFolder ON item (list, folder);
  CREATE INDEX itemByRecycled ON item (recycled) WHERE recycled IS NOT NULL;

  ${itemChangeLayout}

  CREATE TABLE itemVersion (
    list INTEGER NOT NULL,
    item INTEGER NOT NULL,
    version INTEGER NOT NULL,
    uiVersion INTEGER NOT NULL,
    moderation INTEGER NOT NULL,
    modified TEXT NOT NULL,
    editor INTEGER NOT NULL,
    fields TEXT NOT NULL,
    PRIMARY KEY (list, item, version),
    FOREIGN KEY (list, item) REFERENCES item ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE attachment (
    list INTEGER NOT NULL,
    item INTEGER NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE,
    bytes BLOB NOT NULL,
    PRIMARY KEY (list, item, name),
    FOREIGN KEY (list, item) REFERENCES item ON DELETE CASCADE
  ) STRICT;

  ${socialLayout}
  ${driveLayout}
  ${webLayout}
  ${mailLayout}
`;
