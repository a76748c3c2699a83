import { ukMobile } from '../people/mobile';
import type { NotReachedWhy } from './contact';

/** Where somebody can be reached outside of work, as the extract has it: it may be anything. */
export interface Reachable {
  readonly permitted: boolean;
  readonly mobile: string;
  readonly personalEmail: string;
}

/** What a message goes out by, or why none can: then somebody rings. */
export type ChannelChosen =
  { readonly by: 'text' | 'email'; readonly to: string } | { readonly by: 'telephone'; readonly why: NotReachedWhy };

/**
 * The channel of a contact: a text to a private mobile, else an e-mail to a private address. A work mailbox is none:
 * somebody who is off does not read it, and after weeks it may be closed.
 * @param isDropped says of an address whether its owner has told us that it is not this person's
 */
export function channelFor(person: Reachable, isDropped: (address: string) => boolean): ChannelChosen {
  if (!person.permitted) return { by: 'telephone', why: 'no-permission' };
  const mobile = ukMobile(person.mobile);
  if (mobile !== undefined && !isDropped(mobile)) return { by: 'text', to: mobile };
  const email = emailAddress(person.personalEmail);
  if (email !== undefined && !isDropped(email)) return { by: 'email', to: email };
  const dropped = mobile !== undefined || email !== undefined;
  return { by: 'telephone', why: dropped ? 'wrong-person' : 'no-address' };
}

/**
 * An address as one mailbox may have it, in small letters. Whatever could be read as two, or as a header, is none.
 */
export function emailAddress(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  return address.length <= longest && plain.test(address) ? address : undefined;
}

/** RFC 5321's limit. */
const longest = 254;
const plain = /^[a-z0-9._%+'\-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
