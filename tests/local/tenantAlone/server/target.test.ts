import { targetOf } from '../../../../local/tenantAlone/server/target';

const port = 5280;
const here = `127.0.0.1:${port}`;
const at = (host: string, url: string, secure = false) => targetOf({ url, host, secure, port });

describe('a request to this machine goes', () => {
  it.each([
    ['/_api/web', 'sharePoint', `http://${here}`, '/_api/web'],
    ['/sites/Team/_api/web?$select=Title', 'sharePoint', `http://${here}`, '/sites/Team/_api/web?$select=Title'],
    ['/sites/Team/_vti_bin/client.svc/ProcessQuery', 'sharePoint', `http://${here}`, undefined],
    ['/v1.0/me?$select=id', 'graph', 'https://graph.microsoft.com', '/v1.0/me?$select=id'],
    ['/_graph/v1.0/me', 'graph', 'https://graph.microsoft.com', '/v1.0/me'],
    ['/beta/me', 'graph', 'https://graph.microsoft.com', '/beta/me'],
    ['/_download/1.2.3', 'graph', 'https://graph.microsoft.com', '/_download/1.2.3'],
    ['/_upload/abc', 'graph', 'https://graph.microsoft.com', '/_upload/abc'],
    ['/_monitor/abc', 'graph', 'https://graph.microsoft.com', '/_monitor/abc'],
    ['/common/oauth2/v2.0/token', 'entra', 'https://login.microsoftonline.com', '/common/oauth2/v2.0/token'],
    ['/growingoh.onmicrosoft.com/oauth2/token', 'entra', 'https://login.microsoftonline.com', undefined],
    ['/.well-known/openid-configuration', 'entra', 'https://login.microsoftonline.com', undefined],
    ['/common/v2.0/.well-known/openid-configuration', 'entra', 'https://login.microsoftonline.com', undefined],
    ['/common/discovery/v2.0/keys', 'entra', 'https://login.microsoftonline.com', undefined],
  ])('for %s to %s', (url, service, origin, handedOn = url) => {
    expect(at(here, url)).toMatchObject({ service, origin, url: handedOn });
  });

  it('with the scheme and the name that it came by', () => {
    expect(at(`localhost:${port}`, '/_api/web', true)).toMatchObject({ origin: `https://localhost:${port}` });
  });

  it('so that links to other services lead back to where it came from', () => {
    expect(at(here, '/v1.0/me')).toMatchObject({ plainOrigin: `http://${here}` });
    expect(at(here, '/_download/1.2.3')).toMatchObject({ plainOrigin: undefined });
  });
});

describe('a request to a real address', () => {
  it.each([
    ['growingoh.sharepoint.com', 'sharePoint'],
    ['growingoh-my.sharepoint.com', 'sharePoint'],
    ['growingoh-admin.sharepoint.com:443', 'sharePoint'],
    ['graph.microsoft.com', 'graph'],
    ['Login.MicrosoftOnline.com', 'entra'],
  ])('at %s goes to %s, and keeps its links', (host, service) => {
    const origin = `https://${host.toLowerCase().replace(':443', '')}`;
    expect(at(host, '/v1.0/x', true)).toEqual({ service, origin, url: '/v1.0/x', plainOrigin: undefined });
  });

  it('may be written out whole, as a proxy is asked', () => {
    const url = 'https://graph.microsoft.com/v1.0/me?$top=1';
    expect(at(here, url)).toMatchObject({ origin: 'https://graph.microsoft.com', url: '/v1.0/me?$top=1' });
  });
});

describe('a request to anywhere else is refused', () => {
  it.each([
    ['another tenant', 'contoso.sharepoint.com', '/_api/web'],
    ['another host', 'example.com', '/'],
    ['another host, asked as a proxy', here, 'https://example.com/'],
    ['a name that was pointed at this machine', `rebound.example:${port}`, '/_api/web'],
    ['another port of this machine', '127.0.0.1:80', '/_api/web'],
    ['what is inherited by every object', 'constructor', '/'],
    ['no host', '', '/'],
    ['no address', here, 'nowhere'],
  ])('%s', (_, host, url) => {
    expect(at(host, url)).toHaveProperty('refused');
  });
});
