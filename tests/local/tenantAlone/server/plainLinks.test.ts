import { plainLinks } from '../../../../local/tenantAlone/server/plainLinks';

const here = 'http://127.0.0.1:5280';

async function led(body: object): Promise<unknown> {
  return plainLinks(Response.json(body), here).json();
}

describe('the links of an answer to this machine', () => {
  it('lead back to it', async () => {
    const sent = {
      '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?$skiptoken=a',
      value: [
        { name: 'Sinéad', webUrl: 'https://growingoh.sharepoint.com/sites/Team' },
        { webUrl: 'https://growingoh.sharepoint.com' },
      ],
      'items@odata.nextLink': 'https://graph.microsoft.com/v1.0/sites/a/lists/b/items?$skiptoken=a',
      uploadUrl: 'https://graph.microsoft.com/_upload/abc',
      token_endpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    };
    expect(await led(sent)).toEqual({
      '@odata.nextLink': `${here}/v1.0/users?$skiptoken=a`,
      value: [{ name: 'Sinéad', webUrl: `${here}/sites/Team` }, { webUrl: here }],
      'items@odata.nextLink': `${here}/v1.0/sites/a/lists/b/items?$skiptoken=a`,
      uploadUrl: `${here}/_upload/abc`,
      token_endpoint: `${here}/common/oauth2/v2.0/token`,
    });
  });

  it('are no words of somebody', async () => {
    const sent = {
      fields: { Title: 'https://graph.microsoft.com/v1.0/users', Note: '"webUrl":"https://graph.microsoft.com/' },
      webUrl: 'https://elsewhere.example/',
      '@odata.id': 'https://graph.microsoft.com.elsewhere.example/',
    };
    expect(await led(sent)).toEqual(sent);
  });

  it('are no part of what is not JSON', async () => {
    const text = '{"webUrl":"https://graph.microsoft.com/v1.0"}';
    const answer = plainLinks(new Response(text, { status: 201, headers: { 'Content-Type': 'text/plain' } }), here);
    expect([answer.status, await answer.text()]).toEqual([201, text]);
  });

  it('are there where an answer says to go on', async () => {
    const headers = { Location: 'https://graph.microsoft.com/_download/1.2.3' };
    const answer = plainLinks(new Response(null, { status: 302, headers }), here);
    expect(answer.headers.get('Location')).toBe(`${here}/_download/1.2.3`);
  });

  it('are there in what came of an answer that breaks off', async () => {
    async function* half(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"webUrl":"https://graph.microsoft.com/v1.0/a","na');
      throw new TypeError('terminated');
    }
    const headers = { 'Content-Type': 'application/json', 'Content-Length': '90' };
    const { body } = plainLinks(new Response(ReadableStream.from(half()), { headers }), here);
    const came: string[] = [];
    const reading = (async () => {
      for await (const part of body as AsyncIterable<Uint8Array>) came.push(new TextDecoder().decode(part));
    })();
    await expect(reading).rejects.toThrow('terminated');
    expect(came).toEqual([`{"webUrl":"${here}/v1.0/a","na`]);
  });
});
