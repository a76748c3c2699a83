import type { Group } from '../../../../local/identity/group';
import { ada, ben, cora, testTenant, type TestTenant } from '../tenantForTests';

export const everyGroup = ['Directory.Read.All'];

const group = (number: number, displayName: string, members: readonly string[], more: Partial<Group> = {}): Group => ({
  id: `9a000000-0000-4000-8000-00000000000${String(number)}`,
  displayName,
  members,
  ...more,
});

export const nurses = group(1, 'Ward nurses', [ada.oid]);
export const staff = group(2, 'All staff', [nurses.id, ben.oid], { description: 'Everybody of the trust' });
export const choir = group(3, 'Hospital choir', [ada.oid], { mail: 'choir@r0b.example', securityEnabled: false });
export const nobody = '00000000-0000-4000-8000-000000000000';

/**
 * A tenant in which Ada reports to Ben and Ben to Cora. Ada is among the nurses, who are part of the staff, as Ben is by
 * himself; and she sings in the choir, which gives no rights.
 */
export function directoryTenant(): TestTenant {
  const made = testTenant();
  made.tenant.directory.put([
    { ...ada, manager: ben.oid, officeLocation: 'Room 1' },
    { ...ben, manager: cora.oid },
  ]);
  made.tenant.directory.putGroups([nurses, staff, choir]);
  return made;
}
