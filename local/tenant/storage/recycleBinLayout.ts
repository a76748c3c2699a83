/** The table of the recycle bins: what was put there, from where and by whom. Stage 2 is out of a person's reach. */
export const recycleBinLayout = `
  CREATE TABLE recycled (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    site INTEGER NOT NULL REFERENCES site,
    list INTEGER NOT NULL REFERENCES list,
    kind TEXT NOT NULL,
    thing INTEGER NOT NULL,
    title TEXT NOT NULL,
    directory TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    author INTEGER NOT NULL,
    deletedBy INTEGER NOT NULL,
    deleted TEXT NOT NULL,
    stage INTEGER NOT NULL DEFAULT 1
  ) STRICT;
  CREATE TABLE recycledAttachment (
    recycled INTEGER PRIMARY KEY REFERENCES recycled,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX recycledBySite ON recycled (site);
`;
