import '@pnp/sp/sites';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import { pnp } from '../clients';
import { ada, hub, person, testTenant } from '../tenantForTests';

const columns = async () => {
  const { tenant } = testTenant();
  const sp = pnp(tenant, hub, person(ada));
  return { tenant, sp, fields: sp.site.rootWeb.fields };
};

describe('the columns that a site begins with', () => {
  it('are found by title, name and id', async () => {
    const { fields } = await columns();
    const id = '3c0e9e00-8fcc-479f-9d8d-3447cda34c5b';
    for (const field of [
      fields.getByInternalNameOrTitle('Other Address Country/Region'),
      fields.getByInternalNameOrTitle('OtherAddressCountry'),
      fields.getById(id),
    ])
      expect(await field()).toMatchObject({
        Id: id,
        InternalName: 'OtherAddressCountry',
        Title: 'Other Address Country/Region',
        TypeAsString: 'Text',
        Group: 'Core Contact and Calendar Columns',
      });
  });

  it('can be changed, and are there once', async () => {
    const { fields } = await columns();
    await fields.getByTitle('Job Title').update({ Description: 'What somebody does' });
    expect(await fields.filter("InternalName eq 'JobTitle'")()).toMatchObject([{ Description: 'What somebody does' }]);
  });

  it('keep their names: another of the name gets a number', async () => {
    const { fields } = await columns();
    expect(await fields.addText('Company')).toMatchObject({ InternalName: 'Company0', Title: 'Company' });
    expect(await fields.getByInternalNameOrTitle('Company')()).toMatchObject({ InternalName: 'Company' });
  });

  it('are those of its first web alone', async () => {
    const { tenant, sp } = await columns();
    await sp.web.webs.add('Below', 'below');
    const { web } = pnp(tenant, `${hub}/below`, person(ada));
    await expect(web.fields.getByTitle('Job Title')()).rejects.toMatchObject({ status: 400 });
  });

  it('are not removed', async () => {
    const { fields } = await columns();
    await expect(fields.getByTitle('Job Title').delete()).rejects.toMatchObject({ status: 501 });
  });
});
