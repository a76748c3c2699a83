/** What Graph shows late, each by a number of seconds. */
export const latenessNames = ['lists', 'files', 'search', 'mail'] as const;

/**
 * By how many seconds what is written comes late into what Graph shows: the items of lists, what changed in libraries
 * and is found there, searches for people and groups, messages of mailboxes.
 */
export type Lateness = Readonly<Record<(typeof latenessNames)[number], number>>;

/** What is shown as it was until then; messages, which are not shown at all until then, are late in their own way. */
export type LatePart = Exclude<keyof Lateness, 'mail'>;

/** The tables whose rows come late. */
export const lateTables: Readonly<Record<LatePart, readonly string[]>> = {
  lists: ['item'],
  files: ['driveItem', 'fileVersion'],
  search: ['account', 'entraGroup', 'groupMember'],
};

/** The calls to Graph that show things late; whatever is asked for by its id is there at once. */
const lateCalls: Readonly<Record<string, LatePart>> = {
  'GET sites/{siteId}/lists/{list}/items': 'lists',
  'GET {drive}/root/delta': 'files',
  "GET {drive}/root/delta(token='{token}')": 'files',
  "GET {drive}/{itemAt}/search(q='{text}')": 'files',
  'GET users': 'search',
  'GET users/$count': 'search',
  'GET groups': 'search',
  'GET groups/$count': 'search',
};

export const lateCallNames = Object.keys(lateCalls);

/** What of a call's answer is late, or `undefined` where nothing is. */
export const latePartOf = ({
  method,
  path,
}: {
  readonly method: string;
  readonly path: string;
}): LatePart | undefined => lateCalls[`${method} ${path}`];
