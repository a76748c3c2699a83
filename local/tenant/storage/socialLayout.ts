/**
 * The tables of what people say of items: comments with replies, which name the comment that they are to, likes, ratings
 * and which others they have to do with. A like of the item itself is one of the comment 0. Numbers of comments never come again.
 */
export const socialLayout = `
  CREATE TABLE comment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    list INTEGER NOT NULL,
    item INTEGER NOT NULL,
    parent INTEGER NOT NULL DEFAULT 0,
    author INTEGER NOT NULL,
    created TEXT NOT NULL,
    text TEXT NOT NULL,
    mentions TEXT NOT NULL,
    FOREIGN KEY (list, item) REFERENCES item ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX commentByItem ON comment (list, item, parent);

  CREATE TABLE itemLike (
    list INTEGER NOT NULL,
    item INTEGER NOT NULL,
    comment INTEGER NOT NULL,
    person INTEGER NOT NULL,
    created TEXT NOT NULL,
    PRIMARY KEY (list, item, comment, person),
    FOREIGN KEY (list, item) REFERENCES item ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE rating (
    list INTEGER NOT NULL,
    item INTEGER NOT NULL,
    person INTEGER NOT NULL,
    stars INTEGER NOT NULL,
    PRIMARY KEY (list, item, person),
    FOREIGN KEY (list, item) REFERENCES item ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE relatedItem (
    number INTEGER PRIMARY KEY,
    list INTEGER NOT NULL,
    item INTEGER NOT NULL,
    otherList INTEGER NOT NULL,
    otherItem INTEGER NOT NULL,
    UNIQUE (list, item, otherList, otherItem),
    FOREIGN KEY (list, item) REFERENCES item ON DELETE CASCADE,
    FOREIGN KEY (otherList, otherItem) REFERENCES item ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX relatedItemByOther ON relatedItem (otherList, otherItem);
`;
