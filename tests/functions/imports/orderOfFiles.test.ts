import { Unavailable } from '../../../config/lists/storeFailures';
import type { StaffImported } from '../../../core/imports/rows';
import type { Edges } from '../../../functions/edges';
import { absenceCsv, type Sick, type Someone, staffCsv } from '../../made/extracts';
import { type IntakeWorld, intakeWorld } from './intakeWorld';

jest.setTimeout(60_000);

let intake: IntakeWorld;
beforeAll(async () => void (intake = await intakeWorld()));
beforeEach(async () => {
  await intake.reset();
  await intake.put('staff.csv', staffCsv(people(20)));
  await intake.put('absence.csv', absenceCsv(lines(20)));
  await intake.pollTwice();
  await intake.acceptAll();
});
afterAll(() => intake.end());

const people = (count: number): Someone[] =>
  Array.from({ length: count }, (_, number) => ({ person: `U5000${100 + number}` }));
const lines = (count: number): Sick[] => people(count).map(({ person }) => ({ person, start: '25/02/2026' }));
const [one, two, three, four] = people(4) as [Someone, Someone, Someone, Someone];
const dead = (who: Someone): Someone => ({ ...who, status: 'Deceased' });
const threeDeaths = staffCsv([one, two, three].map(dead));

/** Edges whose network does not answer to requests whose address ends so. */
const silentAt = (end: string): Edges => ({
  ...intake.edges,
  fetch: (input, init) => {
    const request = new Request(input, init);
    if (!request.url.endsWith(end)) return intake.edges.fetch(request);
    return Promise.resolve(new Response('No.', { status: 503, headers: { 'retry-after': '0' } }));
  },
});

const staffNow = async (person: string): Promise<StaffImported | undefined> =>
  ((await intake.rows('staff')) as StaffImported[]).find((row) => row.person === person);
const statusesOf = (...who: Someone[]) => Promise.all(who.map(async ({ person }) => (await staffNow(person))?.status));
const states = async () => (await intake.runs()).map(({ state }) => state).slice(2);

describe('a file with changes alone', () => {
  it('that waits counts when it is accepted, though another one has counted since', async () => {
    await intake.put('Changes only/deaths.csv', threeDeaths);
    expect(await intake.pollTwice()).toEqual({ waiting: 1 });
    await intake.put('Changes only/leaver.csv', staffCsv([{ ...four, status: 'Leaver' }]));
    expect(await intake.pollTwice()).toEqual({ accepted: 1 });
    await intake.acceptAll();
    expect(await statusesOf(one, two, three, four)).toEqual(['Deceased', 'Deceased', 'Deceased', 'Leaver']);
    expect(await states()).toEqual(['accepted', 'accepted']);
  });

  it('that could not be read once counts the next time, though another one has counted since', async () => {
    const file = await intake.put('Changes only/a.csv', staffCsv([{ ...one, status: 'Leaver' }]));
    await intake.poll();
    intake.pass(5);
    const edges = silentAt(`/items/${file}/content`);
    await expect(intake.poll(intake.deps(edges))).rejects.toThrow(Unavailable);
    await intake.put('Changes only/b.csv', staffCsv([{ ...two, status: 'Leaver' }]));
    await expect(intake.poll(intake.deps(edges))).rejects.toThrow(Unavailable);
    intake.pass(5);
    await expect(intake.poll(intake.deps(edges))).rejects.toThrow(Unavailable);
    expect(await statusesOf(one, two)).toEqual(['Active', 'Leaver']);
    expect(await intake.poll()).toEqual({ accepted: 1 });
    expect(await statusesOf(one, two)).toEqual(['Leaver', 'Leaver']);
  });

  it('does not undo what a newer one says of the same post', async () => {
    await intake.put('Changes only/a.csv', staffCsv([...[one, two, three].map(dead), { ...four, permission: 'Y' }]));
    await intake.pollTwice();
    await intake.put('Changes only/b.csv', staffCsv([{ ...four, permission: 'N' }]));
    await intake.pollTwice();
    await intake.acceptAll();
    expect(await staffNow(four.person)).toMatchObject({ permission: 'N' });
  });

  it('loses no death that it tells of, though a newer whole extract did not know of it', async () => {
    await intake.put('Changes only/deaths.csv', threeDeaths);
    await intake.pollTwice();
    await intake.put('staff.csv', staffCsv(people(20)));
    expect(await intake.pollTwice()).toEqual({ accepted: 1 });
    await intake.acceptAll();
    expect(await statusesOf(one, two, three)).toEqual(['Deceased', 'Deceased', 'Deceased']);
    expect(await intake.rows('staff')).toHaveLength(20);
  });

  it('undoes no death that a newer one tells of', async () => {
    await intake.put('Changes only/a.csv', staffCsv([...[two, three, four].map(dead), one]));
    await intake.pollTwice();
    await intake.put('Changes only/b.csv', staffCsv([dead(one)]));
    expect(await intake.pollTwice()).toEqual({ accepted: 1 });
    await intake.acceptAll();
    expect(await statusesOf(one, two)).toEqual(['Deceased', 'Deceased']);
  });
});

describe('a whole extract', () => {
  it('that is accepted late keeps what newer changes have brought, and replaces the rest', async () => {
    await intake.put('staff.csv', staffCsv(people(10)));
    expect(await intake.pollTwice()).toEqual({ waiting: 1 });
    const joined: Someone = { person: 'U5000900' };
    await intake.put('Changes only/b.csv', staffCsv([dead(one), joined]));
    expect(await intake.pollTwice()).toEqual({ accepted: 1 });
    await intake.acceptAll();
    expect(await intake.rows('staff')).toHaveLength(11);
    expect(await statusesOf(one, two, joined)).toEqual(['Deceased', 'Active', 'Active']);
  });

  it('that could not be looked at once does not replace a newer one that counts by then', async () => {
    const monday = await intake.put('monday.csv', absenceCsv(lines(19)));
    intake.pass(1);
    await intake.put('tuesday.csv', absenceCsv(lines(21)));
    await intake.poll();
    intake.pass(5);
    await expect(intake.poll(intake.deps(silentAt(`/items/${monday}`)))).rejects.toThrow(Unavailable);
    expect(await intake.rows('absence')).toHaveLength(21);
    intake.pass(5);
    expect(await intake.poll()).toEqual({ refused: 1 });
    expect(await intake.rows('absence')).toHaveLength(21);
  });

  it('that is older than one that counts is refused at once and asks nobody, however odd it is', async () => {
    const monday = await intake.put('monday.csv', absenceCsv(lines(5)));
    intake.pass(1);
    await intake.put('tuesday.csv', absenceCsv(lines(21)));
    await intake.poll();
    intake.pass(5);
    await expect(intake.poll(intake.deps(silentAt(`/items/${monday}`)))).rejects.toThrow(Unavailable);
    expect(await intake.poll()).toEqual({ refused: 1 });
  });

  it('counts though changes that are newer do so already', async () => {
    const monday = await intake.put('monday.csv', absenceCsv(lines(19)));
    intake.pass(1);
    await intake.put('Changes only/a.csv', absenceCsv([{ person: 'U5000900', start: '25/02/2026' }]));
    await intake.poll();
    intake.pass(5);
    await expect(intake.poll(intake.deps(silentAt(`/items/${monday}`)))).rejects.toThrow(Unavailable);
    expect(await intake.poll()).toEqual({ accepted: 1 });
    expect(await intake.rows('absence')).toHaveLength(20);
  });
});
