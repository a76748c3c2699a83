import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { programme } from '../../../config/programme';
import { type Identity, openIdentity } from '../../../local/identity/identity';
import { localTenantId } from '../../../local/identity/localTenantId';
import { anAccount } from '../../made/accounts';
import { ownFolder } from '../../made/command';

const graph = 'https://graph.microsoft.com';
const folder = ownFolder();
let identity: Identity;
beforeAll(async () => {
  identity = await openIdentity({ folder: undefined, tenantId: localTenantId });
});

describe('a token of the local cloud', () => {
  const { oid } = anAccount;

  it('for a resource by its app id is of the second version', async () => {
    const token = await identity.tokenFor(anAccount, programme.api.appId);
    expect(decodeJwt(token)).toMatchObject({
      ver: '2.0',
      iss: `https://login.microsoftonline.com/${localTenantId}/v2.0`,
      aud: programme.api.appId,
      tid: localTenantId,
      oid,
      scp: 'access_as_user',
    });
  });

  it('for a resource by an address is of the first version', async () => {
    const audience = `api://${programme.api.appId}`;
    const claims = decodeJwt(await identity.tokenFor(anAccount, audience));
    expect(claims).toMatchObject({ ver: '1.0', iss: `https://sts.windows.net/${localTenantId}/`, aud: audience });
  });

  it('lasts an hour, is good at once, and is like no other', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => identity.tokenFor(anAccount, graph)));
    const { iat, nbf, exp, uti } = decodeJwt(one as string);
    expect(nbf).toBe(iat);
    expect((exp as number) - (iat as number)).toBe(3600);
    expect(decodeJwt(other as string)['uti']).not.toBe(uti);
  });

  it('is signed with a key that everybody can check it by', async () => {
    const token = await identity.tokenFor(anAccount, graph);
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'RS256', typ: 'JWT', kid: identity.keys().keys[0]?.kid });
    await expect(jwtVerify(token, createLocalJWKSet(identity.keys()))).resolves.toBeDefined();
  });

  it('has the roles that the account was given, and no such claim where there are none', async () => {
    const clinician = { ...anAccount, appRoles: ['OhClinician.R0B'] };
    expect(decodeJwt(await identity.tokenFor(clinician, programme.api.appId))['roles']).toEqual(['OhClinician.R0B']);
    expect(decodeJwt(await identity.tokenFor(anAccount, programme.api.appId))).not.toHaveProperty('roles');
  });

  it('opens Graph as far as it is said, and else as far as those of web parts', async () => {
    const { scp } = decodeJwt(await identity.tokenFor(anAccount, graph));
    expect(String(scp).split(' ')).toEqual(expect.arrayContaining(['User.Read', 'Sites.FullControl.All']));
    const header = `Bearer ${await identity.tokenFor(anAccount, graph, ['Sites.Read.All', 'User.Read'])}`;
    expect(await identity.holderOf(header, graph)).toEqual({
      caller: { kind: 'person', oid },
      permissions: ['Sites.Read.All', 'User.Read'],
    });
  });

  it('of an app has the roles that it is given, and no such claim where there are none', async () => {
    const caller = { kind: 'app', appId: programme.api.appId };
    const holderOf = async (roles?: string[]): Promise<unknown> =>
      identity.holderOf(`Bearer ${await identity.appTokenFor(programme.api.appId, graph, roles)}`, graph);
    expect(await holderOf(['Sites.Selected'])).toEqual({ caller, permissions: ['Sites.Selected'] });
    expect(await holderOf()).toEqual({ caller });
  });

  it('of an app is of no person', async () => {
    const claims = decodeJwt(await identity.appTokenFor(programme.api.appId, graph));
    expect(claims).toMatchObject({ idtyp: 'app', appid: programme.api.appId });
    expect(claims).not.toHaveProperty('scp');
  });
});

describe('whose token it is', () => {
  it('is known of a person and of an app', async () => {
    const person = `Bearer ${await identity.tokenFor(anAccount, graph)}`;
    const app = `Bearer ${await identity.appTokenFor(programme.api.appId, graph)}`;
    expect(await identity.whoHolds(person, graph)).toEqual({ kind: 'person', oid: anAccount.oid });
    expect(await identity.whoHolds(app, graph)).toEqual({ kind: 'app', appId: programme.api.appId });
  });

  it('is not known of what is none, for another resource, or of another cloud', async () => {
    const other = await openIdentity({ folder: undefined, tenantId: localTenantId });
    const token = await identity.tokenFor(anAccount, graph);
    expect(await identity.whoHolds(null, graph)).toBeUndefined();
    expect(await identity.whoHolds('Bearer', graph)).toBeUndefined();
    expect(await identity.whoHolds(`Basic ${token}`, graph)).toBeUndefined();
    expect(await identity.whoHolds(`Bearer ${token}`, 'https://sharepoint.example')).toBeUndefined();
    expect(await other.whoHolds(`Bearer ${token}`, graph)).toBeUndefined();
  });
});

describe('the key', () => {
  it('is kept in the folder, for its owner alone, and is the same at the next start', async () => {
    const where = path.join(folder(), 'identity');
    const first = await openIdentity({ folder: where, tenantId: localTenantId });
    const again = await openIdentity({ folder: where, tenantId: localTenantId });
    expect(again.keys()).toEqual(first.keys());
    expect(readdirSync(where).map((name) => statSync(path.join(where, name)).mode & 0o777)).toEqual([0o600]);
  });

  it('is another at each start without a folder, and never given away', async () => {
    const one = await openIdentity({ folder: undefined, tenantId: localTenantId });
    expect(one.keys()).not.toEqual(identity.keys());
    expect(Object.keys(one.keys().keys[0] as object).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });
});
