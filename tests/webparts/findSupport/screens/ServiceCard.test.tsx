import * as React from 'react';
import type { ShownService } from '../../../../core/services/directory';
import { ServiceCard } from '../../../../webparts/findSupport/screens/ServiceCard';
import { linksIn, rendered, textOf } from '../../../made/rendered';
import { service } from '../../../made/services';

const card = (changes: Partial<ShownService> = {}, saysTrust = false): string =>
  rendered(<ServiceCard service={service(changes)} level="h3" saysTrust={saysTrust} />);

describe('the card of a service', () => {
  it('says the need, whom it is for, how and when to reach it, who sees it, and who checked it when', () => {
    const text = textOf(card({ needs: ['Body', 'Work'], whoSees: 'You and the physio team' }));
    expect(text).toBe(
      [
        'Body · Work Physio for staff Staff with pain in the back. You can ask yourself.',
        'Call 0191 498 0101, Physio for staff Weekdays, 8am to 4pm',
        'Who can see that you asked: you and the physio team',
        'Checked 3 March 2026 by wellbeing lead',
      ].join(' '),
    );
  });

  it('has a heading of the level that the page asks for', () => {
    expect(card()).toContain('<h3 class="title">Physio for staff</h3>');
  });

  it('has every way to reach it as a link that says of what', () => {
    const html = card({ text: '85258', website: 'https://www.example.org/physio' });
    expect(linksIn(html)).toEqual([
      { href: 'tel:01914980101', words: 'Call 0191 498 0101, Physio for staff' },
      { href: 'sms:85258', words: 'Text 85258, Physio for staff' },
      { href: 'https://www.example.org/physio', words: 'example.org, Physio for staff, opens in a new tab' },
    ]);
    expect(html.match(/target="_blank" rel="noopener noreferrer"/g)).toHaveLength(1);
  });

  it('leads nowhere with an address that is no safe link, and shows a number that cannot be rung', () => {
    const html = card({ telephone: 'ext. 4102', website: 'javascript:alert(1)' });
    expect(linksIn(html)).toEqual([]);
    expect(textOf(html)).toContain('Call ext. 4102');
    expect(html).not.toContain('javascript');
  });

  it('shows what is stored as text, whatever is in it', () => {
    const html = card({ title: '<img src=x onerror=alert(1)>', forWhom: '"><script>alert(1)</script>' });
    expect(html).not.toMatch(/<img|<script/);
    expect(textOf(html)).toContain('<img src=x onerror=alert(1)>');
  });

  it('says nothing of who can see it, or who checked it, where that is not known', () => {
    expect(textOf(card({ whoSees: undefined, checkedBy: undefined }))).toMatch(/4pm Checked 3 March 2026$/);
  });

  it('says whose it is where services of every trust are shown', () => {
    expect(textOf(card({ trust: 'R0B' }, true))).toContain('Only at South Tyneside and Sunderland');
    expect(textOf(card({ trust: 'R0B' }, false))).not.toContain('Only at');
    expect(textOf(card({ trust: 'All' }, true))).not.toContain('Only at');
  });
});
