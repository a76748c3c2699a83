import { day, line } from '../../made/absence';
import { runs } from '../../../config/lists/runs';
import { mayGoOut } from '../../../functions/sending/mayGoOut';
import { dispatchContacts } from '../../../functions/sending/dispatch';
import { sendContact } from '../../../functions/sending/sendContact';
import { ownSendingWorld, somebody, wednesdayMorning } from './sendingWorld';

const made = ownSendingWorld();

beforeEach(() => made().setPeople([somebody(101)]));

/** Nothing of an earlier test is due or left lying. */
afterEach(async () => {
  const { sending, takeQueue } = made();
  for (const state of ['due', 'queued', 'sending'] as const) {
    for (const { contactId = '' } of await sending.ledger.inState(state)) {
      const contact = await sending.ledger.byContact(contactId);
      if (contact) await sending.ledger.move(contact, { state: 'closed' }, { at: wednesdayMorning, what: 'closed' });
    }
  }
  await takeQueue();
});

describe('what is due', () => {
  it('is queued, one message each, whoever’s day came first before the others', async () => {
    const { contact, sending, takeQueue, row, happened } = made();
    const person = somebody(101);
    const today = await contact(person, { state: 'due', notBefore: '2026-03-25' });
    const yesterday = await contact(person, { state: 'due', notBefore: '2026-03-24', trust: 'RXP' });
    const alsoToday = await contact(person, { state: 'due', notBefore: '2026-03-25' });
    expect(await dispatchContacts(sending)).toEqual({ queued: 3, again: 0 });
    expect(await takeQueue()).toEqual([yesterday, today, alsoToday]);
    expect((await row(today)).state).toBe('queued');
    expect(await happened(today)).toEqual(['queued']);
  });

  it('is queued once, however often it is looked for', async () => {
    const { contact, sending, takeQueue } = made();
    const id = await contact(somebody(101), { state: 'due' });
    await dispatchContacts(sending);
    expect(await dispatchContacts(sending)).toEqual({ queued: 0, again: 0 });
    expect(await takeQueue()).toEqual([id]);
  });

  it('is queued by one of two runs at once', async () => {
    const { contact, sending, takeQueue } = made();
    const id = await contact(somebody(101), { state: 'due' });
    const [one, other] = await Promise.all([dispatchContacts(sending), dispatchContacts(sending)]);
    expect(one.queued + other.queued).toBe(1);
    expect(await takeQueue()).toEqual([id]);
  });

  it.each([
    ['its day is tomorrow', '2026-03-25T10:10:00Z', { notBefore: '2026-03-26' }, 0],
    ['its day has come', '2026-03-26T10:10:00Z', { notBefore: '2026-03-26' }, 1],
    ['it is night', '2026-03-25T03:00:00Z', {}, 0],
    ['it is 8:59', '2026-03-25T08:59:59Z', {}, 0],
    ['it is 9:00', '2026-03-25T09:00:00Z', {}, 1],
    ['it is 9:30, for the narrower hours', '2026-03-25T09:30:00Z', { rule: 'stress' }, 0],
    ['it is 10:00, for the narrower hours', '2026-03-25T10:00:00Z', { rule: 'stress' }, 1],
    ['it carries the narrower hours', '2026-03-25T09:30:00Z', { alsoStress: true }, 0],
    ['it is the afternoon before Good Friday, for the narrower hours', '2026-04-02T13:00:00Z', { rule: 'stress' }, 0],
    ['it is the afternoon before Good Friday', '2026-04-02T13:00:00Z', {}, 1],
    ['its trust is in shadow', '2026-03-25T10:10:00Z', { trust: 'RVW' }, 0],
  ] as const)('where %s', async (_, at, changes, queued) => {
    const { contact, sending, world } = made();
    await contact(somebody(101), { state: 'due', ...changes });
    world.goTo(at);
    expect(await dispatchContacts(sending)).toEqual({ queued, again: 0 });
  });

  it('waits while its trust is stopped, and others do not', async () => {
    const { contact, sending, takeQueue } = made();
    const stopped = await contact(somebody(101), { state: 'due' });
    const other = await contact(somebody(102), { state: 'due', trust: 'RXP' });
    await sending.stops.stop('R0B', 'one', 'Wrong words.', wednesdayMorning);
    await dispatchContacts(sending);
    expect(await takeQueue()).toEqual([other]);
    for (const by of ['one', 'two']) await sending.stops.resume('R0B', by, wednesdayMorning);
    await dispatchContacts(sending);
    expect(await takeQueue()).toEqual([stopped]);
  });

  it('waits while a file of its trust that tells of many deaths waits for somebody’s word', async () => {
    const { contact, sending, world } = made();
    const id = await contact(somebody(101), { state: 'due' });
    const store = world.store(runs);
    const at = { day: '2026-03-25', startedAt: wednesdayMorning };
    const run = { title: 'Import', kind: 'import', trust: 'R0B', state: 'waiting', ...at } as const;
    await store.add({ ...run, runId: 'other', odd: '["rows-up"]' });
    await store.add({ ...run, runId: 'elsewhere', trust: 'RXP', odd: '["deceased-high"]' });
    const deaths = await store.add({ ...run, runId: 'deaths', odd: '["rows-up","deceased-high"]' });
    expect(await dispatchContacts(sending)).toEqual({ queued: 0, again: 0 });
    const stored = await sending.ledger.byContact(id);
    expect(stored && (await mayGoOut(sending, stored.row))).toEqual({ is: 'wait' });
    await store.change(deaths.id, { state: 'refused' }, (await store.get(deaths.id)).version);
    expect(await dispatchContacts(sending)).toEqual({ queued: 1, again: 0 });
  });

  it('waits while the extracts are too old, and goes out when newer ones are in', async () => {
    const { contact, sending, setAsOf } = made();
    await contact(somebody(101), { state: 'due' });
    setAsOf(day('2026-03-20'));
    expect(await dispatchContacts(sending)).toEqual({ queued: 0, again: 0 });
    setAsOf(day('2026-03-23'));
    expect(await dispatchContacts(sending)).toEqual({ queued: 1, again: 0 });
  });

  it('keeps to the narrower hours where the absence has the code, whichever contact was for it', async () => {
    const { contact, sending, setPeople, world } = made();
    const person = somebody(104, { lines: [line('S10', '2026-02-25', undefined)] });
    setPeople([person]);
    await contact(person, { state: 'due', rule: 'day28', alsoStress: false });
    world.goTo('2026-03-25T09:30:00Z');
    expect((await dispatchContacts(sending)).queued).toBe(0);
    world.goTo('2026-03-25T10:00:00Z');
    expect((await dispatchContacts(sending)).queued).toBe(1);
  });

  it('waits while anything is not signed', async () => {
    const { contact, sending } = made();
    await contact(somebody(101), { state: 'due' });
    const programme = { ...sending.programme, live: { ...sending.programme.live, wording: undefined } };
    expect(await dispatchContacts({ ...sending, programme })).toEqual({ queued: 0, again: 0 });
  });

  it('rests for half an hour where the channel took nothing: it may be out of order', async () => {
    const { contact, sending, world } = made();
    const id = await contact(somebody(101), { state: 'queued' });
    const stored = await sending.ledger.byContact(id);
    const putBack = { at: wednesdayMorning, what: 'put-back', why: 'not-there' } as const;
    if (stored) await sending.ledger.move(stored, { state: 'due' }, putBack);
    world.goTo('2026-03-25T10:39:00Z');
    expect((await dispatchContacts(sending)).queued).toBe(0);
    world.goTo('2026-03-25T10:40:00Z');
    expect((await dispatchContacts(sending)).queued).toBe(1);
  });

  it.each([
    ['refused our set-up', 403],
    ['had too much of us', 429],
  ])('rests for an hour after Notify %s', async (_, status) => {
    const { contact, sending, setPeople, interrupt, world } = made();
    const person = somebody(103);
    setPeople([person]);
    const id = await contact(person);
    interrupt(({ url }) => Promise.resolve(url.includes('notifications') ? Response.json({}, { status }) : undefined));
    await sendContact(sending, id);
    world.goTo('2026-03-25T11:09:00Z');
    expect((await dispatchContacts(sending)).queued).toBe(0);
    world.goTo('2026-03-25T11:10:00Z');
    expect((await dispatchContacts(sending)).queued).toBe(1);
  });
});

describe('what was left lying', () => {
  it.each([
    ['whose message may still be there', 'queued', '10:39', 0],
    ['whose message is lost', 'queued', '10:40', 1],
    ['that the channel may not show yet', 'sending', '10:24', 0],
    ['that the channel would show', 'sending', '10:25', 1],
  ] as const)('a contact %s', async (_, state, time, again) => {
    const { contact, sending, world, takeQueue } = made();
    const id = await contact(somebody(101), { state: 'due' });
    for (const next of state === 'queued' ? (['queued'] as const) : (['queued', 'sending'] as const)) {
      const stored = await sending.ledger.byContact(id);
      if (stored) await sending.ledger.move(stored, { state: next }, { at: wednesdayMorning, what: 'queued' });
    }
    world.goTo(`2026-03-25T${time}:00Z`);
    expect(await dispatchContacts(sending)).toEqual({ queued: 0, again });
    expect(await takeQueue()).toEqual(again === 1 ? [id] : []);
  });

  it('is asked about at night and while everything is stopped, too', async () => {
    const { contact, sending, world } = made();
    await contact(somebody(101), { state: 'sending' });
    await sending.stops.stop('All', 'one', 'Wrong words.', wednesdayMorning);
    world.goTo('2026-03-25T22:00:00Z');
    expect(await dispatchContacts(sending)).toEqual({ queued: 0, again: 1 });
    for (const by of ['one', 'two']) await sending.stops.resume('All', by, wednesdayMorning);
  });
});
