import { NotFound, Throttled, Unavailable } from '../../../config/lists/storeFailures';
import { type Directory, graphDirectory } from '../../../functions/directory/directory';
import { graphClient } from '../../../functions/graph/graphClient';
import { accountLike, anAccount } from '../../made/accounts';
import { graphOf } from '../../made/graphOf';

const credential = { tokenFor: (resource: string) => Promise.resolve(`token for ${resource}`) };

/** The directory with what goes out put through the function; what was asked is kept. */
function directoryOver(answer: (request: Request) => Promise<Response>, own = credential) {
  const asked: Request[] = [];
  const fetcher = ((address: string, init: RequestInit) => {
    const request = new Request(address, init);
    asked.push(request);
    return answer(request);
  }) as typeof fetch;
  const directory: Directory = graphDirectory(graphClient({ fetch: fetcher, credential: own }));
  return { directory, asked };
}

describe('the directory by Graph', () => {
  const twins = [1, 2, 3].map((number) => accountLike(number, { employeeId: "it's & one" }));
  const bare = accountLike(4, { employeeId: undefined, companyName: undefined });
  const { directory, asked } = directoryOver(graphOf([anAccount, bare, ...twins]));

  it('finds an account by its object id', async () => {
    expect(await directory.account(anAccount.oid)).toEqual({
      oid: anAccount.oid,
      displayName: 'Sam Example',
      accountEnabled: true,
      employeeId: '9000001',
      companyName: 'South Tyneside and Sunderland NHS Foundation Trust',
    });
  });

  it('finds an account with little filled in', async () => {
    expect(await directory.account(bare.oid)).toMatchObject({ employeeId: undefined, companyName: undefined });
  });

  it('finds none where there is none', async () => {
    expect(await directory.account('44444444-4444-4444-8444-444444444444')).toBeUndefined();
  });

  it.each([
    ['one', '9000001', 1],
    ['several', "it's & one", 3],
    ['none', '0', 0],
    ['none by what would end the question', "' or accountEnabled eq true or employeeId eq '", 0],
  ])('counts the accounts with an employee id: %s', async (_, employeeId, expected) => {
    expect(await directory.holders(employeeId)).toBe(expected);
  });

  it('asks Graph as the app, for no more than is used', async () => {
    asked.length = 0;
    await directory.account(anAccount.oid);
    expect(asked.map(({ url }) => url)).toEqual([
      `https://graph.microsoft.com/v1.0/users/${anAccount.oid}?$select=displayName,accountEnabled,employeeId,companyName`,
    ]);
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer token for https://graph.microsoft.com');
  });
});

describe('when Graph refuses', () => {
  const refusing = (status: number, headers: Record<string, string> = {}) =>
    directoryOver(() => Promise.resolve(Response.json({ error: { code: 'x', message: 'Sam' } }, { status, headers })));

  it.each([
    [401, Unavailable],
    [403, NotFound],
    [500, Unavailable],
    [503, Unavailable],
  ])('with %s, that is known, in words of our own', async (status, kind) => {
    const failure: unknown = await refusing(status)
      .directory.holders('1')
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(kind);
    expect((failure as Error).message).not.toContain('Sam');
  });

  it.each([
    ['7', 7],
    ['Wed, 25 Nov 2026 08:00:00 GMT', undefined],
  ])('because too much was asked, it says how long to wait: "%s"', async (written, seconds) => {
    const failure = await refusing(429, { 'retry-after': written })
      .directory.holders('1')
      .catch((error: unknown) => error);
    expect(failure).toEqual(new Throttled(seconds));
    expect((failure as Throttled).retryAfter).toBe(seconds);
  });

  it('asks once, and leaves it to others to ask again', async () => {
    const { directory, asked } = refusing(503);
    await expect(directory.account(anAccount.oid)).rejects.toBeInstanceOf(Unavailable);
    expect(asked).toHaveLength(1);
  });

  it('a wrong question is a fault of the program', async () => {
    const failure: unknown = await refusing(400)
      .directory.holders('1')
      .catch((error: unknown) => error);
    expect(failure).not.toBeInstanceOf(Unavailable);
  });

  it('by not answering, it is unavailable', async () => {
    const { directory } = directoryOver(() => Promise.reject(new TypeError('fetch failed')));
    await expect(directory.account(anAccount.oid)).rejects.toBeInstanceOf(Unavailable);
  });

  it('nothing is asked without a token', async () => {
    const none = { tokenFor: () => Promise.reject(new Unavailable('none')) };
    const { directory, asked } = directoryOver(() => Promise.resolve(new Response()), none);
    await expect(directory.account(anAccount.oid)).rejects.toBeInstanceOf(Unavailable);
    expect(asked).toEqual([]);
  });
});
