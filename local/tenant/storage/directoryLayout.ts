/**
 * The tables of the directory. Object ids are in small letters here, however they are written elsewhere. The view is all
 * that has an object id, numbered through: groups come behind all people.
 */
export const directoryLayout = `
  CREATE TABLE account (
    number INTEGER PRIMARY KEY,
    oid TEXT NOT NULL UNIQUE,
    upn TEXT NOT NULL UNIQUE COLLATE NOCASE,
    employeeId TEXT,
    manager TEXT,
    created TEXT NOT NULL,
    details TEXT NOT NULL
  ) STRICT;
  CREATE INDEX accountByEmployeeId ON account (employeeId COLLATE NOCASE);
  CREATE INDEX accountByManager ON account (manager);
  CREATE INDEX accountByMail ON account (json_extract(details, '$.mail') COLLATE NOCASE);
  CREATE INDEX accountByDisplayName ON account (json_extract(details, '$.displayName') COLLATE NOCASE);

  CREATE TABLE entraGroup (
    number INTEGER PRIMARY KEY,
    oid TEXT NOT NULL UNIQUE,
    created TEXT NOT NULL,
    details TEXT NOT NULL
  ) STRICT;

  CREATE TABLE groupMember (
    groupOid TEXT NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (groupOid, member)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX groupByMember ON groupMember (member);

  CREATE VIEW directoryObject AS
    SELECT 'user' AS kind, number, oid, upn, employeeId, manager, created, details FROM account
    UNION ALL
    SELECT 'group', number + 1000000000, oid, NULL, NULL, NULL, created, details FROM entraGroup;

  CREATE TABLE application (
    appId TEXT PRIMARY KEY,
    permissions TEXT NOT NULL
  ) STRICT;
`;
