import { type Link, parseLink, telephoneLink } from '../links/link';
import type { ServiceEntry } from './service';

/** A way to reach a service. */
export interface Way {
  readonly kind: Link['kind'];
  /** What people read: the number as it is written, or the name of the website. */
  readonly text: string;
  /** `undefined` for what a device cannot ring by itself ("ext. 4102"): it is still shown. */
  readonly href: string | undefined;
}

/** The ways to reach a service, the quickest first. A website that is no safe link is none. */
export function waysTo({ telephone, text, website }: Pick<ServiceEntry, 'telephone' | 'text' | 'website'>): Way[] {
  return [...number(telephone, 'telephone'), ...number(text, 'text'), ...site(website)];
}

function number(written: string | undefined, kind: 'telephone' | 'text'): Way[] {
  const text = written?.trim();
  return text ? [{ kind, text, href: telephoneLink(text, kind)?.href }] : [];
}

function site(written: string | undefined): Way[] {
  const link = parseLink(written ?? '');
  if (link?.kind !== 'web') return [];
  return [
    { kind: 'web', text: link.href.replace(/^https:\/\/(?:www\.)?/i, '').replace(/[/?#:].*$/, ''), href: link.href },
  ];
}
