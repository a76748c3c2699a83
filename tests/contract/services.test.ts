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

type Answer = (url: string) => Response;

/** A store whose service answers everything in one way: what the tenant cannot be made to answer. */
const storeOver = (answer: Answer): Readonly<Record<(typeof clientNames)[number], ExampleStore>> => {
  const sp = spfi(`https://tenant.example${hub}`).using(DefaultHeaders(), DefaultInit(), DefaultParse(), (instance) => {
    instance.on.send.replace(async (url: URL) => answer(url.href));
    return instance;
  });
  const execute = async (context: Context): Promise<void> => {
    context.response = answer(String(context.request));
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

/** What Graph says of the lists of a site. */
const lists = { value: [{ id: 'list-id', name: examples.name }] };

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

  it('a fault in a condition is not taken for a service that does not answer', async () => {
    const store = storeOver((url) => Response.json(url.includes('/items') ? { value: [] } : lists))[client];
    const search = store.find([{ column: 'line', is: 'eq', value: null as never }]);
    await expect(search).rejects.toBeInstanceOf(TypeError);
  });

  it('an answer that cannot be read is not taken for a service that does not answer', async () => {
    const store = storeOver((url) => Response.json(url.includes('/items') ? { value: 5 } : lists))[client];
    await expect(store.find()).rejects.not.toBeInstanceOf(Unavailable);
    await expect(store.find()).rejects.toBeInstanceOf(TypeError);
  });

  it('what the local tenant does not know is no failure of the service', async () => {
    await expect(storeOver(status(501))[client].find()).rejects.toThrow('501');
  });
});

it('a session whose digest is over is not taken for a missing right', async () => {
  const store = storeOver(() => new Response(digestOver, { status: 403 })).PnPjs;
  await expect(store.add({ title: 'T' })).rejects.toBeInstanceOf(Unavailable);
});

const byLine = [{ column: 'line', is: 'eq', value: 'x' }] as const;
const throttled = { error: { code: 'activityLimitReached', message: 'The request has been throttled' } };
const tooMany = { code: 'tooManyResources', message: 'The request uses too many resources.' };

describe('a search that Graph refuses because too many items meet it is a fault of the program', () => {
  it.each<[string, number, object]>([
    ['as throttling without a time', 429, throttled.error],
    ['as not supported', 422, { code: 'notSupported', message: 'Not supported', innerError: tooMany }],
    ['in an inner error of another spelling', 400, { code: 'notSupported', message: '', innererror: tooMany }],
  ])('%s', async (_, code, error) => {
    const store = storeOver((url) =>
      url.includes('/items') ? Response.json({ error }, { status: code }) : Response.json(lists),
    ).Graph;
    const failure = await store.find(byLine).catch((reason: unknown) => reason);
    expect(failure).toMatchObject({ name: 'Error', message: expect.stringMatching(/Examples .*5,000 items/) });
  });

  it.each([
    ['it says how long to wait', throttled, { 'Retry-After': '5' }, byLine],
    ['it is no answer of Graph itself', {}, {}, byLine],
    ['nothing is searched for', throttled, {}, []],
  ] as const)('but not where %s: then it is throttling', async (_, body, headers, conditions) => {
    const busy = { status: 429, headers };
    const store = storeOver((url) => (url.includes('/items') ? Response.json(body, busy) : Response.json(lists))).Graph;
    await expect(store.find(conditions)).rejects.toBeInstanceOf(Throttled);
  });

  it('nor where Graph is busy before the search', async () => {
    const search = storeOver(() => Response.json(throttled, { status: 429 })).Graph.find(byLine);
    await expect(search).rejects.toBeInstanceOf(Throttled);
  });
});

it('a list is found however many pages of lists Graph has', async () => {
  const pages = (url: string): object => {
    if (url.includes('/items')) return url.includes('/lists/list-id/items') ? { value: [] } : {};
    if (url.includes('page=2')) return lists;
    const next = 'https://graph.microsoft.com/v1.0/sites/a,b,c/lists?page=2';
    return { value: [{ id: 'other', name: 'Other' }], '@odata.nextLink': next };
  };
  expect(await storeOver((url) => Response.json(pages(url))).Graph.find()).toEqual([]);
});

it('a list that Graph does not have is looked for again the next time', async () => {
  const none = { value: [] as unknown[] };
  const store = storeOver(() => Response.json(none)).Graph;
  await expect(store.find()).rejects.toBeInstanceOf(NotFound);
  none.value.push(...lists.value);
  await expect(store.find()).rejects.not.toBeInstanceOf(NotFound);
});
