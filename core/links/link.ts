/** A link that may be shown: where it leads, and how it is reached. */
export interface Link {
  readonly kind: 'web' | 'telephone' | 'text';
  /** What belongs in `href`. */
  readonly href: string;
}

const longest = 2000;

/**
 * Reads a link out of stored content. Only `https:`, `tel:` and `sms:` are links; everything else ("javascript:",
 * "http:", a name without a scheme) is text.
 * @returns the link in its plainest form, or `undefined`
 */
export function parseLink(text: string): Link | undefined {
  const trimmed = text.trim();
  // Browsers drop line ends and tabs inside an address, so that a scheme can hide behind them.
  if (trimmed.length > longest || /[\s\u0000-\u001f\u007f<>"'`\\]/.test(trimmed)) return undefined;
  const [, scheme = '', rest = ''] = /^(https|tel|sms):(.+)$/i.exec(trimmed) ?? [];
  switch (scheme.toLowerCase()) {
    case 'https':
      return isHost(rest) ? { kind: 'web', href: `https:${rest}` } : undefined;
    case 'tel':
      return telephoneLink(rest, 'telephone');
    case 'sms':
      return telephoneLink(rest, 'text');
    default:
      return undefined;
  }
}

/**
 * The link that rings or writes to a number as people write it: "0191 498 0101", "+44 (0)191…", "116 123".
 * @returns `undefined` for what is no number
 */
export function telephoneLink(number: string, kind: 'telephone' | 'text'): Link | undefined {
  const digits = number.replace(/\(0\)/, '').replace(/[ ()-]/g, '');
  if (!/^\+?\d{3,15}$/.test(digits)) return undefined;
  return { kind, href: `${kind === 'telephone' ? 'tel' : 'sms'}:${digits}` };
}

/**
 * `//host`, with a path or without: an ordinary name with a dot, no name and password before it, no address of numbers.
 * A name in another script ("xn--…") is none: it can look just like one that people trust.
 */
function isHost(rest: string): boolean {
  const [, host = '', port = ''] = /^\/\/([^/?#:]+)(?::(\d{1,5}))?(?:[/?#].*)?$/.exec(rest) ?? [];
  const labels = host.split('.');
  return (
    labels.length >= 2 &&
    labels.every((label) => /^(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label)) &&
    /^[a-z]{2,}$/i.test(labels[labels.length - 1] as string) &&
    Number(port) < 65_536
  );
}
