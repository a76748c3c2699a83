import { ada, app, ben, closed, cora, hub, person, testTenant } from '../../tenantForTests';
import { ask, makeList } from '../asking';
import { all, askClient, context, identityOf, plain, requestOf, send, values, web } from './askingClient';

const title = `<Query Id="11" ObjectPathId="2">${values('Title')}</Query>`;
const invalid = 'Microsoft.SharePoint.Client.InvalidClientQueryException';

describe('what goes wrong is said in a 200', () => {
  it('with the number and the name of the exception, and with nothing else', async () => {
    const { tenant } = testTenant();
    const paths = plain.replace('>Plain<', '>None<');
    const { status, error, text } = await askClient(
      tenant,
      person(ben),
      `${title}<Query Id="12" ObjectPathId="4">${all}</Query>`,
      paths,
    );
    expect([status, error]).toEqual([
      200,
      {
        ErrorMessage: "List 'None' does not exist at site with URL 'https://raw.example/sites/Hub'.",
        ErrorValue: null,
        TraceCorrelationId: expect.any(String) as string,
        ErrorCode: -1,
        ErrorTypeName: 'System.ArgumentException',
      },
    ]);
    expect(JSON.parse(text)).toHaveLength(1);
  });

  it('where somebody may not open the site', async () => {
    const { tenant } = testTenant();
    const { error } = await askClient(tenant, person(cora), title, web, { site: closed });
    expect(error).toMatchObject({ ErrorCode: -2147024891, ErrorTypeName: 'System.UnauthorizedAccessException' });
  });

  it('alike where an identity names a web that somebody may not open, or none', async () => {
    const { tenant } = testTenant();
    const identity = await identityOf(tenant, app, 2, web, closed);
    const none = identity.replace(/:web:.*/, ':web:00000000-0000-4000-8000-000000000000');
    for (const one of [identity, none]) {
      const asked = `<Identity Id="2" Name="${one}" />`;
      for (const action of [title, '<ObjectPath Id="9" ObjectPathId="2" />'])
        expect((await askClient(tenant, person(ben), action, asked)).error?.ErrorTypeName).toBe(invalid);
    }
  });

  it('where what was done before it stays done', async () => {
    const { tenant } = testTenant();
    await makeList(tenant, person(ada));
    const actions = `<SetProperty Id="10" ObjectPathId="4" Name="Description"><Parameter Type="String">Done</Parameter></SetProperty><Method Name="Update" Id="11" ObjectPathId="4" /><Query Id="12" ObjectPathId="4">${values('Nothing')}</Query>`;
    expect((await askClient(tenant, person(ada), actions, plain)).error).not.toBeNull();
    expect((await ask(tenant, person(ada), "web/lists/getbytitle('Plain')")).body).toMatchObject({
      Description: 'Done',
    });
  });

  it('where a web is asked for that the same request deleted', async () => {
    const { tenant } = testTenant();
    const below = {
      Title: 'Below',
      Url: 'below',
      WebTemplate: 'STS',
      Language: 2057,
      UseSamePermissionsAsParentSite: true,
    };
    await ask(tenant, person(ada), 'web/webinfos/add', { method: 'POST', body: { parameters: below } });
    const actions = `<Method Name="DeleteObject" Id="10" ObjectPathId="2" />${title}`;
    const { error } = await askClient(tenant, person(ada), actions, web, { site: `${hub}/below` });
    expect(error).toMatchObject({ ErrorCode: -2147024894 });
  });

  it('where a thing is not there that more is asked of', async () => {
    const { tenant } = testTenant();
    const paths = `${web}<Property Id="3" ParentId="2" Name="DefaultDocumentLibrary" /><Property Id="4" ParentId="3" Name="Fields" />`;
    const there = await askClient(tenant, person(ada), '<ObjectPath Id="9" ObjectPathId="3" />', paths);
    expect(there.result(9)).toEqual({ IsNull: true });
    const { error } = await askClient(tenant, person(ada), '<ObjectPath Id="9" ObjectPathId="4" />', paths);
    expect(error?.ErrorMessage).toContain('"DefaultDocumentLibrary\nWeb\nCurrent\n"');
    const setting =
      '<SetProperty Id="9" ObjectPathId="3" Name="Title"><Parameter Type="String">New</Parameter></SetProperty>';
    const set = await askClient(tenant, person(ada), setting, paths);
    expect(set.error).toMatchObject({ ErrorMessage: error?.ErrorMessage, ErrorCode: error?.ErrorCode });
  });
});

describe('a request that cannot be read', () => {
  const givenEachOther = (first: string, other: string): string =>
    `${context}${[
      ['2', first],
      ['3', other],
    ]
      .map(
        ([id, given]) =>
          `<Method Id="${id}" ParentId="1" Name="Method"><Parameters><Parameter ObjectPathId="${given}" /></Parameters></Method>`,
      )
      .join('')}`;
  const isRecord = (kind: string): string =>
    `<StaticMethod Id="9" TypeId="{ea8e1356-5910-4e69-bc05-d0c30ed657fc}" Name="IsRecord"><Parameters><Parameter TypeId="{00000000-0000-0000-0000-000000000000}"><Property Name="kind" Type="String">${kind}</Property></Parameter></Parameters></StaticMethod>`;
  const nested = (count: number): string =>
    Array.from({ length: count }, (_, at) => `<Property Id="${at + 2}" ParentId="${at + 1}" Name="ParentWeb" />`).join(
      '',
    );
  it.each([
    ['nothing', ''],
    ['no XML', 'Request'],
    ['XML that does not end', '<Request>'],
    ['another document', '<Nothing />'],
    ['another namespace', requestOf(title, web).replace('clientquery/2009', 'clientquery/2010')],
    ['another version', requestOf(title, web).replace('SchemaVersion="15', 'SchemaVersion="12')],
    ['a document type', `<!DOCTYPE Request [<!ENTITY a "b">]>${requestOf(title, web)}`],
    ['an entity of its own', requestOf(title, web).replace('"Title"', '"&a;"')],
    ['elements too deep in one another', requestOf('<a>'.repeat(200) + '</a>'.repeat(200), web)],
    ['too much', requestOf(title, web).replace('Tests', 'x'.repeat(2_100_000))],
    ['a path that is not there', requestOf(title.replace('"2"', '"7"'), web)],
    ['paths in a circle', requestOf(title, '<Property Id="2" ParentId="2" Name="Web" />')],
    ['the same again and again', requestOf(title.repeat(10_001), web)],
    ['a path that is given itself', requestOf(title, givenEachOther('2', '2'))],
    ['paths that are given each other', requestOf(title, givenEachOther('3', '2'))],
    ['a thing that is written out', requestOf(isRecord('object'), context)],
    ['paths that are too long', requestOf(title.replace('"2"', '"2000"'), context + nested(3000))],
    ['an id that is no number', requestOf(title.replace('"11"', '"x"'), web)],
    ['an identity of nothing', requestOf(title, '<Identity Id="2" Name="740c6a0b:site:1" />')],
    [
      'an identity that steps aside',
      requestOf(
        title,
        `<Identity Id="2" Name="740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:00000000-0000-4000-8000-000000000000:web:00000000-0000-4000-8000-000000000000:list:x/../y" />`,
      ),
    ],
  ])('%s', async (_, body) => {
    const { tenant } = testTenant();
    const { status, error } = await send(tenant, person(ada), body);
    expect([status, error?.ErrorTypeName]).toEqual([200, invalid]);
  });
});

describe('what the local tenant does not know of the client object model is a loud 501', () => {
  it.each([
    ['a property', '<ObjectPath Id="9" ObjectPathId="3" />', `${web}<Property Id="3" ParentId="2" Name="Nothing" />`],
    ['a method', '<Method Name="ApplyTheme" Id="9" ObjectPathId="2" />', web],
    ['a static method', '<StaticMethod TypeId="{x}" Name="Do" Id="9" />', web],
    ['a static property', title, context.replace('Current', 'Other').replace('"1"', '"2"')],
    ['a constructor', title, '<Constructor Id="2" TypeId="{00000000-0000-4000-8000-000000000000}" />'],
    ['an action', '<ExceptionHandlingScope Id="9" />', web],
    [
      'an expression',
      '<Query Id="9" ObjectPathId="2"><Query SelectAllProperties="false"><Properties /><QueryableExpression /></Query></Query>',
      web,
    ],
    [
      'a type of parameter',
      '<SetProperty Id="9" ObjectPathId="2" Name="Title"><Parameter Type="Binary" /></SetProperty>',
      web,
    ],
  ])('%s', async (_, actions, paths) => {
    const { tenant } = testTenant();
    const { status, text } = await askClient(tenant, person(ada), actions, paths);
    expect([status, text]).toEqual([501, expect.stringContaining('LocalTenant') as string]);
  });

  it('that names no value', async () => {
    const { tenant } = testTenant();
    const actions =
      '<Method Name="ApplyTheme" Id="9" ObjectPathId="2"><Parameters><Parameter Type="String">Secret</Parameter></Parameters></Method>';
    const { text } = await askClient(tenant, person(ada), actions, web);
    expect(text).toContain('ApplyTheme');
    expect(text).not.toContain('Secret');
  });
});

describe('a session', () => {
  it('needs a form digest for every request, as any of them may change something', async () => {
    const { tenant } = testTenant();
    const without = await askClient(tenant, person(ben), title, web, { by: 'session' });
    expect(without.error).toMatchObject({ ErrorCode: -2130575251 });
    const { body } = await ask(tenant, person(ben), 'contextinfo', { method: 'POST', by: 'session' });
    const headers = { 'X-RequestDigest': String(body['FormDigestValue']) };
    const { error } = await askClient(tenant, person(ben), title, web, { by: 'session', headers });
    expect(error).toBeNull();
  });
});
