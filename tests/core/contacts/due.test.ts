import fc from 'fast-check';
import { reasonCodes } from '../../../core/absence/reasons';
import type { AbsenceLine } from '../../../core/absence/spells';
import { contactsDue } from '../../../core/contacts/due';
import { assignmentStatuses } from '../../../core/people/status';
import type { AbsentPerson } from '../../../core/snapshot/snapshot';
import { calendar, day, line, open, person, post, wednesday } from '../../made/absence';

const due = (...people: AbsentPerson[]) => contactsDue(people, wednesday, calendar);

describe('the eight examples of Wednesday 25 March 2026', () => {
  it('a: two lines that touch reach day 28', () => {
    const { contacts } = due(person([line('S13', '2026-02-26', '2026-03-04'), line('S12', '2026-03-05', open)]));
    expect(contacts).toEqual([
      {
        key: 'P1|2026-02-26|day28',
        person: 'P1',
        trust: 'R0B',
        rule: 'day28',
        also: [],
        spellStart: '2026-02-26',
        day: 28,
        dueOn: '2026-03-25',
      },
    ]);
  });

  it('b: day 28 is tomorrow, so that the stress contact waits', () => {
    const { contacts, waiting } = due(person([line('S10', '2026-02-27', open)]));
    expect(contacts).toEqual([]);
    expect(waiting).toEqual([{ person: 'P1', spellStart: '2026-02-27', rule: 'stress', until: '2026-03-26' }]);
  });

  it('c: a stress contact', () => {
    const { contacts } = due(person([line('S10', '2026-03-01', open)]));
    expect(contacts).toMatchObject([{ key: 'P1|2026-03-01|stress', rule: 'stress', also: [], day: 25 }]);
  });

  it('d: two spells with a weekend between them are reviewed, never merged', () => {
    const found = due(person([line('S13', '2026-02-01', '2026-03-20'), line('S13', '2026-03-23', open)]));
    expect(found.contacts).toEqual([]);
    expect(found.spells).toEqual({ total: 2, open: 1 });
    expect(found.review).toEqual([{ person: 'P1', from: '2026-03-20', to: '2026-03-23' }]);
  });

  it('e: day 28 that also carries stress', () => {
    const { contacts } = due(person([line('S99', '2026-02-01', open), line('S10', '2026-02-01', '2026-02-10')]));
    expect(contacts).toMatchObject([{ rule: 'day28', also: ['stress'], spellStart: '2026-02-01' }]);
  });

  it('f: pregnancy is held', () => {
    const { held } = due(person([line('S30', '2026-01-01', open)]));
    expect(held).toEqual([{ person: 'P1', spellStart: '2026-01-01', rule: 'day28', why: 'reason' }]);
  });

  it('g: an absence open only on a left post is held', () => {
    const { held } = due(person([line('S11', '2026-01-01', open, 'A1')], [post('Leaver', 'A1'), post('Active', 'A2')]));
    expect(held).toEqual([{ person: 'P1', spellStart: '2026-01-01', rule: 'day28', why: 'left-assignment' }]);
  });

  it('h: the last day of an absence is a day of it', () => {
    const found = due(person([line('S13', '2026-03-01', '2026-03-25')]));
    expect(found).toMatchObject({ spells: { total: 1, open: 1 }, contacts: [], held: [], waiting: [] });
  });
});

describe('what is due', () => {
  it('counts the suppressed by why', () => {
    const off = [line('S13', '2026-02-01', open)];
    const found = due(
      person(off, [post('Deceased')], 'P1'),
      person(off, [post('Maternity')], 'P2'),
      person(off, [post('Maternity')], 'P3'),
      person(off, [post('Leaver')], 'P4'),
      person([line('S13', '2026-03-24', open)], [post('Leaver')], 'P5'),
    );
    expect(found.suppressed).toEqual({ deceased: 1, maternity: 2, leaver: 1 });
    expect(found.contacts).toEqual([]);
  });

  it.each([
    ['a weekend and a bank holiday', '2026-04-02', '2026-04-07', true],
    ['a weekend and a working Monday', '2026-03-20', '2026-03-24', false],
    ['a single Sunday', '2026-03-21', '2026-03-23', true],
    ['a single Thursday', '2026-03-18', '2026-03-20', false],
  ])('reviews a gap of %s: %s to %s', (_, from, to, reviewed) => {
    const lines = [line('S13', '2026-03-01', from), line('S13', to, open)];
    const { review } = contactsDue([person(lines)], day('2026-04-09'), calendar);
    expect(review).toEqual(reviewed ? [{ person: 'P1', from, to }] : []);
  });

  it('reviews nothing once the later spell is over', () => {
    const lines = [line('S13', '2026-03-01', '2026-03-20'), line('S13', '2026-03-23', '2026-03-24')];
    expect(due(person(lines)).review).toEqual([]);
  });

  it('reviews only two spells that follow each other', () => {
    const lines = [
      line('S13', '2026-03-01', '2026-04-02'),
      line('S13', '2026-04-04', '2026-04-04'),
      line('S13', '2026-04-07', open),
    ];
    const { review } = contactsDue([person(lines)], day('2026-04-09'), calendar);
    expect(review).toEqual([{ person: 'P1', from: '2026-04-04', to: '2026-04-07' }]);
  });

  it('is the same whatever the order of people and lines, and whatever comes twice', () => {
    const start = day('2026-01-01');
    const lines = fc.array(
      fc
        .record({
          assignment: fc.constantFrom('A1', 'A2', 'A3'),
          reason: fc.constantFrom(...reasonCodes.filter((code) => ['S10', 'S13', 'S17', 'S30'].includes(code))),
          start: fc.integer({ min: start, max: wednesday + 3 }),
          length: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
        })
        .map(({ length, ...rest }): AbsenceLine => ({
          ...rest,
          end: length === undefined ? undefined : rest.start + length,
        })),
      { minLength: 1, maxLength: 6 },
    );
    const staff = fc.array(
      fc.record({
        assignment: fc.constantFrom('A1', 'A2', 'A3'),
        status: fc.constantFrom(...assignmentStatuses),
        trust: fc.constantFrom('R0B', 'RTR'),
      }),
      { maxLength: 3 },
    );
    const people = fc.array(fc.record({ lines, staff }), { maxLength: 6 });
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (made, numbers) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, at: numbers.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
        const named = made.map((one, index) => ({ ...one, id: `P${index}` }));
        const again = shuffled(named).map((one) => ({
          id: one.id,
          lines: shuffled([...one.lines, ...one.lines.slice(0, 2)]),
          staff: shuffled([...one.staff, ...one.staff.slice(0, 1)]),
        }));
        const found = due(...named);
        expect(due(...again)).toEqual(found);
        const spells = found.contacts.length + found.waiting.length + found.held.length;
        const { deceased, maternity, leaver } = found.suppressed;
        expect(spells + deceased + maternity + leaver).toBeLessThanOrEqual(found.spells.open);
      }),
      { numRuns: 1000 },
    );
  });

  it('lists contacts by key and the others by person', () => {
    const off = [line('S13', '2026-02-01', open)];
    const near = [line('S10', '2026-02-27', open)];
    const ids = ['P10', 'P2', 'P1', 'p1'];
    const found = due(
      ...ids.map((id) => person(off, [post()], id)),
      ...ids.map((id) => person(off, [], `${id}h`)),
      ...ids.map((id) => person(near, [post()], `${id}w`)),
    );
    expect(found.contacts.map(({ key }) => key)).toEqual([
      'P10|2026-02-01|day28',
      'P1|2026-02-01|day28',
      'P2|2026-02-01|day28',
      'p1|2026-02-01|day28',
    ]);
    expect(found.held.map((one) => one.person)).toEqual(['P10h', 'P1h', 'P2h', 'p1h']);
    expect(found.waiting.map((one) => one.person)).toEqual(['P10w', 'P1w', 'P2w', 'p1w']);
  });
});
