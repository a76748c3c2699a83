/**
 * The tables of mailboxes. A message that was sent without a copy for its sender lies in no folder, and nobody sees it
 * but who asks the tenant itself what went out.
 */
export const mailLayout = `
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

  CREATE TABLE mailFolder (
    number INTEGER PRIMARY KEY,
    mailbox INTEGER NOT NULL REFERENCES mailbox,
    id TEXT NOT NULL UNIQUE,
    wellKnown TEXT,
    displayName TEXT NOT NULL COLLATE NOCASE,
    parent INTEGER REFERENCES mailFolder,
    UNIQUE (mailbox, wellKnown),
    UNIQUE (parent, displayName)
  ) STRICT;

  CREATE TABLE message (
    number INTEGER PRIMARY KEY,
    mailbox INTEGER NOT NULL REFERENCES mailbox,
    folder INTEGER REFERENCES mailFolder,
    id TEXT NOT NULL UNIQUE,
    immutableId TEXT NOT NULL UNIQUE,
    internetMessageId TEXT NOT NULL COLLATE NOCASE,
    conversationId TEXT NOT NULL,
    isDraft INTEGER NOT NULL,
    isRead INTEGER NOT NULL,
    outgoing INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    received TEXT NOT NULL,
    sent TEXT,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX messageByMailbox ON message (mailbox, received);
  CREATE INDEX messageByFolder ON message (folder);
  CREATE INDEX messageByInternetId ON message (internetMessageId);

  CREATE TABLE messageProperty (
    message INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    many INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (message, id)
  ) STRICT;
  CREATE INDEX messagePropertyByValue ON messageProperty (id, value);

  CREATE TABLE messageAttachment (
    number INTEGER PRIMARY KEY,
    message INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    contentType TEXT NOT NULL,
    isInline INTEGER NOT NULL,
    contentId TEXT,
    modified TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX messageAttachmentByMessage ON messageAttachment (message);
`;
