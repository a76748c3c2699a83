import { openDatabase } from '../../../../local/sqlite/database';
import { fullControl, read } from '../../../../local/tenant/rules/builtInRoles';
import { layout, layoutVersion } from '../../../../local/tenant/storage/layout';
import { Lists } from '../../../../local/tenant/storage/lists';
import { RoleAssignments } from '../../../../local/tenant/storage/roleAssignments';
import { Scopes } from '../../../../local/tenant/storage/scopes';
import { Sites } from '../../../../local/tenant/storage/sites';

const now = () => new Date(0);
/** Item 3 is in folder 2, which is in folder 1; item 4 is in no folder. */
const folders: Readonly<Record<number, readonly number[]>> = { 2: [1], 3: [2, 1] };
const broken = { copy: false, clearBelow: false, caller: 6 };

function libraryWithFolders() {
  const database = openDatabase(':memory:', { of: 'tests', layout, version: layoutVersion });
  const site = new Sites(database, now).create('/sites/Folders', 'Folders');
  if (!site) throw new Error('The site was not made.');
  const list = new Lists(database, now).create(site, 'Leaflets', '');
  const scopes = new Scopes(
    database,
    () => undefined,
    (_, item) => folders[item] ?? [],
  );
  scopes.add({ site });
  const at = (item: number) => ({ site, list, item });
  const assignments = new RoleAssignments(database, scopes);
  const holding = (item: number) => scopes.nearest(at(item)).it.item;
  return { assignments, holding, at, site, list };
}

describe('what is in a folder', () => {
  it('has the permissions of the nearest folder that has its own', () => {
    const { assignments, holding, at } = libraryWithFolders();
    expect([1, 2, 3, 4].map(holding)).toEqual([undefined, undefined, undefined, undefined]);
    assignments.breakInheritance(at(1), broken);
    expect([1, 2, 3, 4].map(holding)).toEqual([1, 1, 1, undefined]);
    assignments.breakInheritance(at(2), broken);
    expect([1, 2, 3, 4].map(holding)).toEqual([1, 2, 2, undefined]);
    assignments.resetInheritance(at(1));
    expect([1, 2, 3, 4].map(holding)).toEqual([undefined, 2, 2, undefined]);
  });

  it('loses its own when those of the folder are to hold for all below', () => {
    const { assignments, holding, at } = libraryWithFolders();
    for (const item of [3, 4]) assignments.breakInheritance(at(item), broken);
    assignments.breakInheritance(at(1), { ...broken, clearBelow: true });
    expect([1, 2, 3, 4].map(holding)).toEqual([1, 1, 1, 4]);
  });

  it('gives whoever has something on it Limited Access on the folders, the list and the web', () => {
    const { assignments, at, site, list } = libraryWithFolders();
    assignments.breakInheritance({ site, list }, broken);
    assignments.breakInheritance(at(1), broken);
    assignments.breakInheritance(at(3), broken);
    assignments.give(at(3), { principal: 7, role: read });
    const has = (it: Parameters<typeof assignments.of>[0]) =>
      assignments.of(it).filter(({ principal }) => principal === 7);
    expect(has(at(3))).toEqual([{ principal: 7, role: read }]);
    for (const above of [at(1), { site, list }, { site }])
      expect(has(above)).toEqual([{ principal: 7, role: 1073741825 }]);
    expect(assignments.of(at(1))).toContainEqual({ principal: 6, role: fullControl });
  });
});
