/**
 * The connection broke before the answer was whole. Within the process it looks as `fetch` itself tells of it; a server
 * that meets it ends its connection in the same way (`listen.ts`).
 */
export class ConnectionBroken extends TypeError {
  override readonly name = 'TypeError';

  /** @param answered whether a part of the answer was out by then */
  constructor(readonly answered: boolean) {
    const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' });
    super(answered ? 'terminated' : 'fetch failed', { cause });
  }
}
