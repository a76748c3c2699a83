import '@pnp/sp/lists';
import '@pnp/sp/regional-settings';
import '@pnp/sp/webs';
import { timeZones } from '../../../../local/tenant/rules/timeZones';
import { pnp } from '../clients';
import { ada, ben, hub, person, testTenant } from '../tenantForTests';
import { ask } from './asking';

const hubAs = () => {
  const { tenant } = testTenant();
  return { tenant, sp: pnp(tenant, hub, person(ada)) };
};

describe('the regional settings of a web', () => {
  it('are those of the United Kingdom', async () => {
    const { sp } = hubAs();
    expect(await sp.web.regionalSettings()).toMatchObject({ LocaleId: 2057, DateSeparator: '/', Time24: true });
    expect(await sp.web.regionalSettings.timeZone()).toMatchObject({
      Description: '(UTC) Dublin, Edinburgh, Lisbon, London',
      Id: 2,
      Information: { Bias: 0, DaylightBias: -60, StandardBias: 0 },
    });
  });

  it('name the languages that a web may have, and all time zones', async () => {
    const { sp } = hubAs();
    const { regionalSettings } = sp.web;
    expect(await regionalSettings.getInstalledLanguages()).toContainEqual({
      DisplayName: 'English',
      LanguageTag: 'en-US',
      Lcid: 1033,
    });
    expect(await regionalSettings.timeZones()).toHaveLength(timeZones().length);
    expect(await regionalSettings.timeZones.getById(23)).toMatchObject({
      Description: '(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi',
      Information: { Bias: -330, DaylightBias: 0 },
    });
    expect(await regionalSettings.timeZones.getById(10)).toMatchObject({
      Information: { Bias: 300, DaylightBias: -60 },
    });
    await expect(regionalSettings.timeZones.getById(1)).rejects.toMatchObject({ status: 400 });
  });

  it.each([
    ['2026-07-01T10:00:00Z', '2026-07-01T11:00:00'],
    ['2026-12-01T10:00:00Z', '2026-12-01T10:00:00'],
    // The hour in which the clocks go forward, and the one in which they go back.
    ['2026-03-29T01:00:00Z', '2026-03-29T02:00:00'],
    ['2026-10-25T01:00:00Z', '2026-10-25T01:00:00'],
  ])('tell the time: %s is %s', async (utc, local) => {
    const { sp } = hubAs();
    const { timeZone } = sp.web.regionalSettings;
    expect(await timeZone.utcToLocalTime(utc)).toBe(local);
    expect(await timeZone.localTimeToUTC(local)).toBe(utc);
  });

  it('take no time that is none', async () => {
    const { sp } = hubAs();
    await expect(sp.web.regionalSettings.timeZone.utcToLocalTime('tomorrow')).rejects.toMatchObject({ status: 400 });
  });

  it('are for those alone who may open the web', async () => {
    const { tenant } = hubAs();
    for (const path of ['web/regionalSettings/timeZones', 'web/titleResource'])
      expect(await ask(tenant, person(ben), path, { site: '/sites/Closed' })).toMatchObject({ status: 403 });
  });
});

it('the title and description of a web and a list are the same in every language', async () => {
  const { sp } = hubAs();
  await sp.web.update({ Description: 'What it is for' });
  await sp.web.lists.add('Plain', 'A plain list');
  const list = sp.web.lists.getByTitle('Plain');
  const texts = [sp.web.titleResource, sp.web.descriptionResource].map((of) => of.call(sp.web, 'en-us'));
  expect(await Promise.all(texts)).toEqual(['Occupational health', 'What it is for']);
  expect([await list.titleResource('en-gb'), await list.descriptionResource('fr-fr')]).toEqual([
    'Plain',
    'A plain list',
  ]);
});
