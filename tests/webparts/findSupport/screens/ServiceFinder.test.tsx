import * as React from 'react';
import type { ShownService } from '../../../../core/services/directory';
import { ServiceFinder } from '../../../../webparts/findSupport/screens/ServiceFinder';
import { rendered, textOf } from '../../../made/rendered';
import { service } from '../../../made/services';

interface Page {
  readonly services?: readonly ShownService[];
  readonly ownTrust?: string;
  readonly trustOfPage?: string;
}

const all = [
  service({ id: 1, title: 'Samaritans', needs: ['Mind'] }),
  service({ id: 2, title: 'Physio here', trust: 'R0B', needs: ['Body'] }),
  service({ id: 3, title: 'Physio there', trust: 'RVW', needs: ['Body', 'Work'] }),
];

const page = ({ services = all, ownTrust, trustOfPage = '' }: Page = {}, hidden: 'Mind'[] = []): string =>
  rendered(<ServiceFinder {...{ services, ownTrust, trustOfPage, hiddenNeeds: hidden, cardLevel: 'h3' }} />);
const titles = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<h3[^>]*>([^<]*)<\/h3>/g)].map(([, title]) => title);

describe('the finder of services, when it is opened', () => {
  it('shows every service where no trust is known', () => {
    expect(titles(page())).toEqual(['Samaritans', 'Physio here', 'Physio there']);
    expect(textOf(page())).toContain('3 services');
  });

  it('begins with the person’s own trust, its own services first', () => {
    expect(titles(page({ ownTrust: 'RVW', trustOfPage: 'R0B' }))).toEqual(['Physio there', 'Samaritans']);
  });

  it('begins with the page’s trust while the person’s is not known', () => {
    expect(titles(page({ trustOfPage: 'R0B' }))).toEqual(['Physio here', 'Samaritans']);
  });

  it('offers the needs that its services meet, none of them chosen', () => {
    const html = page();
    const needs = [...html.matchAll(/aria-pressed="(\w+)">([^<]*)</g)].map(([, pressed, need]) => [need, pressed]);
    expect(needs).toEqual([
      ['Mind', 'false'],
      ['Body', 'false'],
      ['Work', 'false'],
    ]);
  });

  it('leaves out what only meets needs that the page’s owner has hidden', () => {
    expect(titles(page({}, ['Mind']))).toEqual(['Physio here', 'Physio there']);
  });

  it('has a label for the field of words and for the trust', () => {
    expect(page()).toMatch(/<label[^>]*>What do you need help with\?<\/label>/);
    expect(page()).toMatch(/<label[^>]*>Trust<\/label>/);
  });

  it('shows twelve of many, and says how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, id) => service({ id, title: `Service ${id}` }));
    expect(titles(page({ services: many }))).toHaveLength(12);
    expect(textOf(page({ services: many }))).toMatch(/30 services.*Show 18 more$/);
  });

  it('says of one service that it is one', () => {
    expect(textOf(page({ services: all.slice(0, 1) }))).toContain('1 service ');
  });

  it('says so when nobody has checked a service yet, and offers nothing to search', () => {
    const html = page({ services: [] });
    expect(textOf(html)).toMatch(/^Services will be here soon\./);
    expect(html).not.toContain('<input');
  });

  it('says so when nothing fits, with the way out and whom to talk to', () => {
    const text = textOf(page({ services: [all[1] as ShownService], trustOfPage: 'RTR' }));
    expect(text).toContain('There is nothing for this choice.');
    expect(text).toMatch(/Show all services.*Need to talk to someone now\?.*116 123/);
  });
});
