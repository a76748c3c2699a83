/** Goes up with every change of the tables: a file of another version is refused. */
export const layoutVersion = 1;

/** `createdAt` and `updatedAt` are milliseconds since 1970; `number` is 447…, `recipient` as it was given. */
export const layout = `
  CREATE TABLE service (id TEXT NOT NULL);
  CREATE TABLE apiKey (secret TEXT PRIMARY KEY, type TEXT NOT NULL);
  CREATE TABLE template (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    updatedAt INTEGER
  );
  CREATE TABLE notification (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    keyType TEXT NOT NULL,
    templateId TEXT NOT NULL,
    templateName TEXT NOT NULL,
    templateVersion INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    number TEXT NOT NULL,
    reference TEXT,
    body TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    outcome TEXT NOT NULL
  );
  CREATE INDEX notificationByReference ON notification (reference);
  CREATE INDEX notificationByTime ON notification (createdAt);
`;
