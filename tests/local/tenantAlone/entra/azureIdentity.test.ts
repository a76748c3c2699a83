import {
  ClientCertificateCredential,
  ClientSecretCredential,
  DeviceCodeCredential,
  UsernamePasswordCredential,
} from '@azure/identity';
import { decodeJwt } from 'jose';
import { localTenantId } from '../../../../local/identity/localTenantId';
import {
  administrator,
  bareApp,
  clientAppId,
  fullControlApp,
  member,
  oneSiteApp,
  password,
  secret,
} from '../../../../local/tenantAlone/callers';
import { graphOrigin, sharePointOrigin } from '../../../../local/tenantAlone/hosts';
import { aloneForTests } from '../aloneForTests';

const alone = aloneForTests();
const graph = `${graphOrigin}/.default`;
const sharePoint = `${sharePointOrigin}/.default`;

/** Microsoft's own client; only its last step goes to the tenant. */
const toTenant = {
  httpClient: {
    async sendRequest(request: PipelineRequest) {
      const { pathname, search } = new URL(request.url);
      const { method, body } = request;
      const headers = Object.fromEntries(request.headers);
      const answer = await fetch(alone().origin + pathname + search, { method, headers, body: body ?? null });
      return { request, status: answer.status, headers: request.headers, bodyAsText: await answer.text() };
    },
  },
} as object;

interface PipelineRequest {
  readonly url: string;
  readonly method: string;
  readonly body?: string;
  readonly headers: Iterable<[string, string]>;
}

describe('with Microsoft’s own library', () => {
  it.each([
    [graph, graphOrigin, ['Sites.FullControl.All', 'User.Read.All']],
    [sharePoint, sharePointOrigin, ['Sites.FullControl.All']],
  ])('an application gets a token for %s by its secret', async (scope, audience, roles) => {
    const credential = new ClientSecretCredential(localTenantId, fullControlApp.appId, secret, toTenant);
    const { token } = await credential.getToken(scope);
    expect(decodeJwt(token)).toMatchObject({
      aud: audience,
      iss: `https://sts.windows.net/${localTenantId}/`,
      tid: localTenantId,
      ver: '1.0',
      appid: fullControlApp.appId,
      idtyp: 'app',
      appidacr: '1',
      roles,
    });
  });

  it('an application gets one by the certificate of the made-up applications', async () => {
    const credential = new ClientCertificateCredential(localTenantId, oneSiteApp.appId, alone().application, toTenant);
    const { token } = await credential.getToken(sharePoint);
    expect(decodeJwt(token)).toMatchObject({ appid: oneSiteApp.appId, appidacr: '2', roles: ['Sites.Selected'] });
  });

  it('an application without permissions gets a token without roles', async () => {
    const { token } = await new ClientSecretCredential(localTenantId, bareApp.appId, secret, toTenant).getToken(graph);
    expect(decodeJwt(token)).not.toHaveProperty('roles');
  });

  it('a person gets one by their password', async () => {
    const { userPrincipalName, oid } = member.account;
    const credential = new UsernamePasswordCredential(
      localTenantId,
      clientAppId,
      userPrincipalName,
      password,
      toTenant,
    );
    const claims = decodeJwt((await credential.getToken(sharePoint)).token);
    expect(claims).toMatchObject({
      aud: sharePointOrigin,
      oid,
      upn: userPrincipalName,
      unique_name: userPrincipalName,
      name: 'Example Member',
      scp: 'AllSites.FullControl User.Read.All',
      idtyp: 'user',
    });
    expect(claims['appid']).toBe(clientAppId);
  });

  it('a device gets one for the person who agrees to everything, and another with its refresh token', async () => {
    const shown: string[] = [];
    const credential = new DeviceCodeCredential({
      ...toTenant,
      tenantId: localTenantId,
      clientId: clientAppId,
      userPromptCallback: ({ message }) => void shown.push(message),
    });
    const claims = decodeJwt((await credential.getToken(graph)).token);
    expect(claims).toMatchObject({ aud: graphOrigin, oid: administrator.account.oid });
    expect(decodeJwt((await credential.getToken(sharePoint)).token)).toMatchObject({ aud: sharePointOrigin });
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain('MADEUPCDE');
  });

  it('a wrong secret is told as Entra tells it', async () => {
    const credential = new ClientSecretCredential(localTenantId, bareApp.appId, 'wrong', toTenant);
    await expect(credential.getToken(graph)).rejects.toThrow('AADSTS7000215');
  });
});
