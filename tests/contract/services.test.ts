import { GraphError } from '@microsoft/microsoft-graph-client';
import { Client, type Context } from '@microsoft/microsoft-graph-client';
import { DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import { NotFound, Throttled, Unavailable } from '../../config/lists/storeFailures';
import { graphListStore } from '../../functions/lists/graphListStore';
import { listAt } from '../../scripts/provision/listAt';
import { pnpListStore } from '../../webparts/shared/lists/pnpListStore';
import { hub } from '../local/tenant/tenantForTests';
import { examples } from './examples';
import { clientNames, type ExampleStore } from './stores';

type Answer = () => Response;

/** A store whose service answers everything in one way: what the tenant cannot be made to answer. */
const storeOver = (answer: Answer): Readonly<Record<(typeof clientNames)[number], ExampleStore>> => {
  const sp = spfi(`https://tenant.example${hub}`).using(DefaultHeaders(), DefaultInit(), DefaultParse(), (instance) => {
    instance.on.send.replace(async () => answer());
    return instance;
  });
  const execute = async (context: Context): Promise<void> => {
    context.response = answer();
  };
  return {
    PnPjs: pnpListStore(listAt(sp, hub, examples), examples),
    Graph: graphListStore(Client.initWithMiddleware({ middleware: { execute } }), 'a,b,c', examples),
  };
};

const status = (code: number, headers: Record<string, string> = {}): Answer => {
  const body = JSON.stringify({ error: { code: 'x', message: 'The value of somebody' } });
  return () => new Response(body, { status: code, headers: { 'Content-Type': 'application/json', ...headers } });
};

const digestOver = JSON.stringify({ 'odata.error': { code: '-2130575252, Microsoft.SharePoint.SPException' } });

describe.each(clientNames)('through %s', (client) => {
  it.each<[string, Answer, object]>([
    ['too many requests', status(429, { 'Retry-After': '17' }), new Throttled(17)],
    ['too many requests, without a time', status(429), new Throttled(undefined)],
    ['a service that is too busy', status(503, { 'Retry-After': '4' }), new Throttled(4)],
  ])('%s is throttling', async (_, answer, failure) => {
    const thrown = (await storeOver(answer)
      [client].get(1)
      .catch((reason: unknown) => reason)) as Throttled;
    expect(thrown).toBeInstanceOf(Throttled);
    expect(thrown.retryAfter).toBe((failure as Throttled).retryAfter);
  });

  it.each<[string, Answer]>([
    ['a failure of the service', status(500)],
    ['a service that is down', status(503)],
    ['a token or session that does not hold', status(401)],
    [
      'no answer',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ])('%s makes it unavailable', async (_, answer) => {
    await expect(storeOver(answer)[client].find()).rejects.toBeInstanceOf(Unavailable);
  });

  it('what is refused for good is a fault of the program, told without the words of the service', async () => {
    const failure = (await storeOver(status(400))
      [client].find()
      .catch((reason: unknown) => reason)) as Error;
    expect(failure.message).toMatch(/refused a request: 400/);
    expect(failure.message).not.toContain('somebody');
    expect(failure).not.toBeInstanceOf(GraphError);
  });

  it('what the local tenant does not know is no failure of the service', async () => {
    await expect(storeOver(status(501))[client].find()).rejects.toThrow('501');
  });
});

it('a session whose digest is over is not taken for a missing right', async () => {
  const store = storeOver(() => new Response(digestOver, { status: 403 })).PnPjs;
  await expect(store.add({ title: 'T' })).rejects.toBeInstanceOf(Unavailable);
});

it('a list that Graph does not have is looked for again the next time', async () => {
  const lists = { value: [] as unknown[] };
  const store = storeOver(() => Response.json(lists)).Graph;
  await expect(store.find()).rejects.toBeInstanceOf(NotFound);
  lists.value.push({ id: 'an id', name: examples.name });
  await expect(store.find()).rejects.not.toBeInstanceOf(NotFound);
});
