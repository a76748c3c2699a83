import type { Random } from '../random';

/**
 * One of the 1,000 mobile numbers that Ofcom keeps free for drama, 07700 900000 to 900999, in one of the ways that
 * people write them. With more than 1,000 people, numbers are shared.
 */
export function drawMobile(random: Random): string {
  const last = String(random.between(0, 999)).padStart(3, '0');
  return random.weighted([
    [`07700 900${last}`, 60],
    [`07700900${last}`, 25],
    [`+447700900${last}`, 10],
    [`+44 7700 900${last}`, 4],
    // A spreadsheet has taken it for a number.
    [`7700900${last}`, 1],
  ]);
}

/** What stands in the field of a mobile that nobody can be reached on. Empty most often. */
export function drawUnusableMobile(random: Random): string {
  return random.weighted([
    ['', 6],
    [`07700 900${random.between(0, 9)}`, 1],
    ['not known', 1],
    ['n/a', 1],
    ['0', 1],
  ]);
}

/** "sinead.oneill" for Sinéad O'Neill: what stands before the @ of an e-mail address. */
function mailName(firstName: string, lastName: string): string {
  return `${plain(firstName)}.${plain(lastName)}`;
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** An address under example.com, which belongs to nobody (RFC 2606). */
export function drawPersonalEmail(firstName: string, lastName: string, random: Random): string {
  return `${mailName(firstName, lastName)}${random.between(1, 999)}@example.com`;
}

/** Gives out work addresses under the reserved ending .example: one a post, numbered where names repeat. */
export class WorkMailboxes {
  private readonly used = new Map<string, number>();

  next(ods: string, firstName: string, lastName: string): string {
    const domain = `${ods.toLowerCase()}.example`;
    const name = mailName(firstName, lastName);
    const count = (this.used.get(name + domain) ?? 0) + 1;
    this.used.set(name + domain, count);
    return `${name}${count === 1 ? '' : count}@${domain}`;
  }
}
