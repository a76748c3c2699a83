import { type Action, actions } from '../../../core/access/permissions';

/** What a page needs to know of the person: to offer what fits, never to decide what they may see. */
export interface Me {
  /** ODS code of the trust that employs them. */
  readonly trust: string | undefined;
  /** ODS codes of the trusts that they work for, as occupational health or HR. */
  readonly trusts: readonly string[];
  readonly may: readonly Action[];
}

/** Takes from the answer only what has the right form. */
export function readMe(answer: unknown): Me {
  const { trust, trusts, may }: { trust?: unknown; trusts?: unknown; may?: unknown } = Object(answer);
  return {
    trust: typeof trust === 'string' ? trust : undefined,
    trusts: Array.isArray(trusts) ? trusts.filter((code): code is string => typeof code === 'string') : [],
    may: actions.filter((action) => Array.isArray(may) && may.includes(action)),
  };
}
