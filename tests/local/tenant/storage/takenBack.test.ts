import { contribute } from '../../../../local/tenant/rules/builtInRoles';
import { includes } from '../../../../local/tenant/rules/basePermissions';
import { createSiteCollection } from '../../../../local/tenant/storage/siteCollections';
import { openStorage } from '../../../../local/tenant/storage/storage';
import { ada, person } from '../tenantForTests';

/** A list with an item, and a way to do something in the midst of a change that is taken back. */
function withList() {
  const storage = openStorage(':memory:', 'tests', () => new Date(0));
  storage.directory.put([ada]);
  createSiteCollection(storage, '/sites/Back', 'Back');
  const site = storage.sites.byPath('/sites/Back');
  if (!site) throw new Error('The site was not made.');
  const list = storage.lists.create(site, 'Things', '');
  const { id } = storage.items.add(list, {}, 1);
  const inVain = (work: () => void): void => {
    const change = () =>
      storage.items.change(list, id, {}, 1, () => {
        work();
        throw new Error('taken back');
      });
    expect(change).toThrow('taken back');
  };
  return { storage, site, list, inVain };
}

describe('work that is taken back', () => {
  it('leaves nothing known of a column that was never added', () => {
    const { storage, list, inVain } = withList();
    const names = () => storage.fields.of(list).map(({ name }) => name);
    inVain(() => {
      storage.fields.add(list, { name: 'Size', title: 'Size', type: 'Number' });
      expect(names()).toContain('Size');
    });
    expect(names()).toEqual(['Title']);
  });

  it('leaves nothing known of rights that were never given', () => {
    const { storage, site, inVain } = withList();
    const mayAdd = () => includes(storage.permissions.rightsOnSite(site, person(ada)), 'addListItems');
    const { id } = storage.principals.ensure(site, { oid: ada.oid });
    expect(mayAdd()).toBe(false);
    inVain(() => {
      storage.assignments.give({ site }, { principal: id, role: contribute });
      expect(mayAdd()).toBe(true);
    });
    expect(mayAdd()).toBe(false);
  });
});
