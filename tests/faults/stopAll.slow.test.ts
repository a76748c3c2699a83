import type { Programme } from '../../config/programme';
import { liveChecks } from '../../core/sending/liveLock';
import { compose } from '../../functions/compose';
import { dispatchContacts } from '../../functions/sending/dispatch';
import { sendContact } from '../../functions/sending/sendContact';
import { signedProgramme as signed } from '../made/signed';
import { liveTrusts, morning, type SendingCloud, sendingCloud } from './sendingCloud';

jest.setTimeout(240_000);

const count = 200;
const stopAfter = 73;
let cloud: SendingCloud;
let ids: string[];

beforeAll(async () => {
  cloud = await sendingCloud(count + 20);
  ids = [];
  for (let each = 0; each < count; each += 1)
    ids.push((await cloud.nextContact(each % 2 ? 'email' : 'text')).contactId);
}, 120_000);
afterAll(() => cloud.end());

const serviceOf = (programme: Programme = signed) => compose(programme, cloud.edges, liveTrusts);
const inState = async (state: 'due' | 'queued' | 'sent') => (await cloud.ledger.inState(state)).length;
const at = new Date(morning).toISOString();

describe('a run of 200', () => {
  it.each(liveChecks)('sends nothing while %s is not signed, whatever is in the queue', async (check) => {
    const unsigned = serviceOf({ ...signed, live: { ...signed.live, [check]: undefined } });
    expect(await dispatchContacts(unsigned.sending)).toMatchObject({ queued: 0 });
    const { contactId } = await cloud.nextContact('text');
    const contact = await cloud.ledger.byContact(contactId);
    await cloud.ledger.move(contact as NonNullable<typeof contact>, { state: 'queued' }, { at, what: 'queued' });
    await sendContact(unsigned.sending, contactId);
    expect(cloud.messages()).toBe(0);
    expect((await cloud.ledger.byContact(contactId))?.row.state).toBe('due');
  });

  it('sends nothing more from the moment on in which one person stops it', async () => {
    const { sending, desk } = serviceOf();
    await dispatchContacts(sending);
    expect(await inState('queued')).toBe(count + liveChecks.length);
    for (const contactId of ids.slice(0, stopAfter)) await sendContact(sending, contactId);
    expect(cloud.messages()).toBe(stopAfter);
    await desk.stops.stop('All', 'somebody', 'Wrong words.', at);
    for (const contactId of ids.slice(stopAfter)) await sendContact(sending, contactId);
    expect(await dispatchContacts(sending)).toMatchObject({ queued: 0 });
    expect(cloud.messages()).toBe(stopAfter);
    // Nobody is lost: they are due again.
    expect(await inState('due')).toBe(count - stopAfter);
  });

  it('is not gone on with by the word of one', async () => {
    const { sending, desk } = serviceOf();
    await desk.stops.resume('All', 'somebody', at);
    expect(await desk.stops.resume('All', 'somebody', at)).toMatchObject({ stopped: true });
    expect(await dispatchContacts(sending)).toMatchObject({ queued: 0 });
  });

  it('goes on when another agrees, and everybody has one message in the end', async () => {
    const { sending, desk } = serviceOf();
    expect(await desk.stops.resume('All', 'another', at)).toMatchObject({ stopped: false });
    await dispatchContacts(sending);
    for (const { contactId = '' } of await cloud.ledger.inState('queued')) await sendContact(sending, contactId);
    expect(cloud.messages()).toBe(count + liveChecks.length);
    for (let number = 0; number < count; number += 1) expect(cloud.messages(number)).toBe(1);
  });

  it('stops for one trust alone', async () => {
    const { sending, desk } = serviceOf();
    const { contactId } = await cloud.nextContact('text');
    const before = cloud.messages();
    await desk.stops.stop('RXP', 'somebody', 'Theirs alone.', at);
    await dispatchContacts(sending);
    await sendContact(sending, contactId);
    expect(cloud.messages()).toBe(before + 1);
  });
});
