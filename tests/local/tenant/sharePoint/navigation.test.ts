import '@pnp/sp/navigation';
import '@pnp/sp/webs';
import type { INavigationNodes } from '@pnp/sp/navigation';
import { pnp } from '../clients';
import { ada, ben, cora, hub, person, testTenant } from '../tenantForTests';
import { ask } from './asking';

const hubAs = (by: 'session' | 'token' = 'token') => {
  const { tenant } = testTenant();
  return { tenant, web: pnp(tenant, hub, person(ada), by).web };
};

const titles = async (nodes: INavigationNodes): Promise<string[]> => (await nodes()).map(({ Title }) => Title);

describe.each(['quicklaunch', 'topNavigationBar'] as const)('the %s of a web', (bar) => {
  it.each(['session', 'token'] as const)('takes links, changes them and lets them go, for a %s', async (by) => {
    const { web } = hubAs(by);
    const nodes = web.navigation[bar];
    expect(await nodes()).toEqual([]);
    const { Id } = await nodes.add('Home', hub);
    const shown = { Title: 'Home', Url: hub, IsVisible: true, IsExternal: false, AudienceIds: null, CurrentLCID: 2057 };
    expect(await nodes.getById(Id)()).toMatchObject(shown);
    expect(await web.navigation[bar === 'quicklaunch' ? 'topNavigationBar' : 'quicklaunch']()).toEqual([]);
    await nodes.getById(Id).update({ Title: 'Start', IsVisible: false });
    expect(await nodes.getById(Id)()).toMatchObject({ ...shown, Title: 'Start', IsVisible: false });
    await nodes.getById(Id).delete();
    expect(await nodes()).toEqual([]);
  });

  it('keeps its links in the order that they are put in', async () => {
    const { web } = hubAs();
    const nodes = web.navigation[bar];
    const ids: number[] = [];
    for (const title of ['One', 'Two', 'Three']) ids.push((await nodes.add(title, hub)).Id);
    const [one = 0, , three = 0] = ids;
    await nodes.moveAfter(one, three);
    expect(await titles(nodes)).toEqual(['Two', 'Three', 'One']);
    await nodes.moveAfter(three, 0);
    expect(await titles(nodes)).toEqual(['Three', 'Two', 'One']);
    await expect(nodes.moveAfter(one, 9)).rejects.toMatchObject({ status: 400 });
  });
});

describe('a link of the navigation', () => {
  it('has links below it, which go with it', async () => {
    const { tenant, web } = hubAs();
    const nodes = web.navigation.quicklaunch;
    const { Id } = await nodes.add('Outside', 'https://elsewhere.example');
    const below = nodes.getById(Id).children;
    const { Id: deeper } = await below.add('Below', hub);
    expect(await titles(below)).toEqual(['Below']);
    expect(await nodes.expand('Children')()).toMatchObject([{ IsExternal: true, Children: [{ Title: 'Below' }] }]);
    const found = () => ask(tenant, person(ada), `web/navigation/getNodeById(${deeper})`);
    expect((await found()).body).toMatchObject({ Title: 'Below' });
    await nodes.getById(Id).delete();
    expect((await found()).body).toMatchObject({ 'odata.null': true });
  });

  it.each([
    ['of the wrong kind', { Title: 1 }, 400],
    ['that is not known', { Secret: true }, 501],
  ])('takes no value %s', async (_, changes, status) => {
    const { web } = hubAs();
    const nodes = web.navigation.quicklaunch;
    const { Id } = await nodes.add('Home', hub);
    await expect(nodes.getById(Id).update(changes as never)).rejects.toMatchObject({ status });
  });

  it('is seen by those who may open the web, and changed by those who manage it', async () => {
    const { tenant, web } = hubAs();
    const { Id } = await web.navigation.quicklaunch.add('Home', hub);
    const as = (who = ben) => pnp(tenant, hub, person(who)).web.navigation.quicklaunch;
    expect(await titles(as(cora))).toEqual(['Home']);
    const refused = [
      as().add('Mine', hub),
      as().getById(Id).update({ Title: 'Mine' }),
      as().getById(Id).delete(),
      as().moveAfter(Id, 0),
    ];
    for (const each of refused) await expect(each).rejects.toMatchObject({ status: 403 });
    for (const path of ['web/navigation', 'web/navigation/quicklaunch', 'web/navigation/getNodeById(2001)'])
      expect(await ask(tenant, person(ben), path, { site: '/sites/Closed' })).toMatchObject({ status: 403 });
  });
});
