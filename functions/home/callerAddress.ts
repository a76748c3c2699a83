import { isIP } from 'node:net';

/**
 * Where a request comes from, as Azure's front end says: the last part of `x-forwarded-for`, which it adds itself;
 * whatever stands before is the caller's own word. Of an IPv6 address the first half: one connection has all the rest.
 * `undefined` where there is no front end.
 */
export function callerAddress(forwardedFor: string | null): string | undefined {
  const last = forwardedFor?.split(',').at(-1)?.trim() ?? '';
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(last) ?? [];
  const address = bracketed ?? last.replace(/^(\d[\d.]*):\d+$/, '$1');
  if (isIP(address) === 6) return firstHalf(address.toLowerCase());
  return isIP(address) === 4 ? address : undefined;
}

const groups = 8;

/** An IPv6 address's first four groups: "::" stands for as many noughts as are missing. */
function firstHalf(address: string): string {
  const [before = '', after] = address.split('::');
  const [left, right] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':'))) as [
    string[],
    string[],
  ];
  // Where the last 32 bits are written as an IPv4 address, that is two groups.
  const given = left.length + right.length + (address.includes('.') ? 1 : 0);
  const noughts = after === undefined ? 0 : groups - given;
  const all = [...left, ...Array.from({ length: noughts }, () => '0'), ...right];
  return all
    .slice(0, groups / 2)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
