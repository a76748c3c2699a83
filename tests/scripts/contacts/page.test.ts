import { dueByWeek } from '../../../core/contacts/dueByWeek';
import type { DueContact } from '../../../core/contacts/due';
import type { DryRun } from '../../../scripts/contacts/dryRun';
import { page } from '../../../scripts/contacts/page';
import { summary } from '../../../scripts/contacts/summary';
import { calendar, wednesday } from '../../made/absence';

const contact = (trust: string, rule: 'day28' | 'stress'): DueContact => ({
  key: 'P1|2026-02-01|day28',
  person: 'P1',
  trust,
  rule,
  also: [],
  spellStart: '2026-02-01',
  day: 53,
  dueOn: '2026-03-25',
});

function run(contacts: DueContact[], weekly: (week: number) => number = () => 0): DryRun {
  const { weeks } = dueByWeek(wednesday, 12, calendar);
  weeks.forEach((week, index) => {
    week.due.day28 = weekly(index);
    week.due.stress = 2 * weekly(index);
  });
  const due = {
    on: '2026-03-25',
    spells: { total: 100, open: 50 },
    contacts,
    waiting: [],
    held: [],
    suppressed: { deceased: 0, maternity: 0, leaver: 0 },
    review: [],
  };
  return { due, rejected: [], weeks, lineCount: 1000, staffCount: 500, files: [], onManyPosts: 0 };
}

const many = (count: number): DueContact[] =>
  Array.from({ length: count }, (_, index) => contact('R0B', index % 2 ? 'day28' : 'stress'));

describe('the page for a board', () => {
  it('has a column and a row for each of 12 weeks, and a sentence that says what they show', () => {
    const shown = page(
      run(many(40), (index) => 10 + index),
      wednesday,
    );
    expect(shown).toContain('558 contacts fell due, from 30 to 63 a week: 186 for day 28 and 372 for a stress');
    expect(shown.match(/<rect class="day28"/g)).toHaveLength(12);
    expect(shown.match(/<rect class="stress"/g)).toHaveLength(12);
    expect(shown).toContain('<th scope="row">19 to 25 Mar 2026</th><td>21</td><td>42</td><td>63</td>');
    expect(shown).toContain('<th scope="row">26 Feb to 4 Mar 2026</th>');
    expect(shown).toMatch(/<svg role="img" aria-labelledby="weeks"/);
  });

  it('draws the columns in proportion', () => {
    const shown = page(
      run(many(40), (index) => (index === 3 ? 10 : index === 4 ? 5 : 0)),
      wednesday,
    );
    const heights = [...shown.matchAll(/<rect class="day28"[^>]* height="([\d.]+)"/g)].map(([, tall]) => Number(tall));
    expect(heights).toHaveLength(2);
    expect((heights[0] as number) / (heights[1] as number)).toBeCloseTo(2, 1);
    const stress = [...shown.matchAll(/<rect class="stress"[^>]* height="([\d.]+)"/g)].map(([, tall]) => Number(tall));
    expect((stress[0] as number) / (heights[0] as number)).toBeCloseTo(2, 1);
  });

  it('says so when there is nothing', () => {
    const shown = page(run([]), wednesday);
    expect(shown).toContain('Nobody is due a contact on this day.');
    expect(shown).toContain('No contact fell due in these weeks.');
  });

  it('warns of counts that can point to a person', () => {
    const warning = 'counts below 10, which can point to a person';
    expect(page(run(many(9)), wednesday)).toContain(warning);
    expect(page(run(many(40)), wednesday)).not.toContain(warning);
    expect(
      page(
        run(many(40), (index) => (index === 0 ? 3 : 20)),
        wednesday,
      ),
    ).toContain(warning);
  });

  it('does not run what a file gives as a trust', () => {
    const shown = page(run([contact('<script>alert(1)</script>', 'day28')]), wednesday);
    expect(shown).not.toContain('<script');
  });
});

describe('the screen', () => {
  it('shows the trusts of the programme in its order, and all else together', () => {
    const trusts = ['Zelda Quimby', 'RTR', '\u001b[2J', 'r0b', 'R0B', '', '<b>'];
    const found = run(trusts.map((trust) => contact(trust, 'day28')));
    for (const shown of [summary(found, wednesday), page(found, wednesday)]) {
      const order = ['(R0B)', '(RTR)', 'Another trust, or none given'].map((name) => shown.indexOf(name));
      expect(order.every((at) => at > 0)).toBe(true);
      expect(order).toEqual([...order].sort((x, y) => x - y));
      expect(shown.split('(R0B)')).toHaveLength(2);
      expect(shown).not.toMatch(/Zelda|\u001b|<b>/);
    }
    expect(summary(found, wednesday)).toMatch(/\(R0B\) +2 +0 +2\n/);
    expect(summary(found, wednesday)).toMatch(/none given +4 +0 +4\n/);
  });

  it('takes note of what is odd about the files', () => {
    const file = { name: 'a.csv', kind: 'absence' as const, used: 5, rejected: 3, firstLong: undefined };
    const odd = {
      ...run([]),
      onManyPosts: 2,
      files: [file, { ...file, firstLong: 12 }, { ...file, kind: 'staff' as const, rejected: 0 }],
    };
    expect(summary(odd, wednesday).match(/^Take note: .*$/gm)).toEqual([
      'Take note: a row of “a.csv” runs over many lines, from line 12: look for a stray quotation mark there.',
      'Take note: 2 identifiers with an absence are on more than 20 posts: is it the mark of an identifier that is missing?',
    ]);
  });

  it('keeps within a hundred characters a line', () => {
    const lines = summary(run([...many(40), contact('R0B', 'day28')]), wednesday).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
  });
});
