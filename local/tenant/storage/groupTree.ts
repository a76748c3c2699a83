/** All groups that one is in, directly or not, in SQL; the "?" is one's object id in small letters. */
export const above = `WITH RECURSIVE over (oid) AS (
  SELECT groupOid FROM groupMember WHERE member = ?
  UNION SELECT groupOid FROM groupMember JOIN over ON groupMember.member = over.oid
) SELECT oid FROM over`;

/** All that is in a group, directly or not, in SQL; the "?" is its object id in small letters. */
export const below = `WITH RECURSIVE under (oid) AS (
  SELECT member FROM groupMember WHERE groupOid = ?
  UNION SELECT member FROM groupMember JOIN under ON groupMember.groupOid = under.oid
) SELECT oid FROM under`;

/** All that report to somebody, directly or not, in SQL; the "?" is the person's object id in small letters. */
export const reports = `WITH RECURSIVE under (oid) AS (
  SELECT oid FROM account WHERE manager = ?
  UNION SELECT account.oid FROM account JOIN under ON account.manager = under.oid
) SELECT oid FROM under`;
