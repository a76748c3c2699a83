/**
 * What a web has besides what is in it. A node of its navigation is below one of the two bars, by the number that
 * SharePoint has for it, or below another node. An action belongs to a list, or to a web, or to a site collection, of
 * which the first web has what says so, as a feature does.
 */
export const webLayout = `
  CREATE TABLE navigationNode (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    site INTEGER NOT NULL REFERENCES site,
    parent INTEGER NOT NULL,
    position INTEGER NOT NULL,
    properties TEXT NOT NULL
  ) STRICT;
  CREATE INDEX navigationNodeByParent ON navigationNode (site, parent, position);

  CREATE TABLE userCustomAction (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    site INTEGER NOT NULL REFERENCES site,
    list INTEGER REFERENCES list ON DELETE CASCADE,
    scope INTEGER NOT NULL,
    properties TEXT NOT NULL
  ) STRICT;
  CREATE INDEX userCustomActionByPlace ON userCustomAction (site, scope, list);
  CREATE INDEX userCustomActionByList ON userCustomAction (list);

  CREATE TABLE feature (
    site INTEGER NOT NULL REFERENCES site,
    scope INTEGER NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (site, scope, id)
  ) STRICT, WITHOUT ROWID;
`;
