import type { Random } from '../random';

/** How many people a department has, roughly. Assumed. */
const peoplePerDepartment = 35;

const kinds = [
  'Emergency Department',
  'Ward {n} "Cherry Tree"',
  'Theatres, Day Surgery',
  'Ward {n}',
  'Outpatients',
  'Maternity & Neonatal',
  'Radiology',
  'Domestic Services',
  'Community Nursing Team {n}',
  'Pathology',
  'Pharmacy',
  'Physiotherapy',
  'Medical Records',
  'Critical Care Unit',
  'Portering',
  'Catering',
  'Ward {n} (Care of the Elderly)',
  'Endoscopy',
  'Children’s Ward {n}',
  'Discharge Lounge',
];

/** A department and who leads it: the first person who was placed in it. */
export interface Department {
  readonly name: string;
  lead?: string;
}

/** The departments of a trust with so many people. */
export function departmentsFor(people: number): readonly Department[] {
  const count = Math.max(1, Math.round(people / peoplePerDepartment));
  return Array.from({ length: count }, (_, i) => {
    const kind = kinds[i % kinds.length] ?? '';
    const round = Math.floor(i / kinds.length);
    if (kind.includes('{n}')) return { name: kind.replace('{n}', String(i + 1)) };
    return { name: round === 0 ? kind : `${kind} (Team ${round + 1})` };
  });
}

/** Places somebody with this employee number: the department's name and the supervisor, empty for its lead. */
export function place(
  departments: readonly Department[],
  employee: string,
  random: Random,
): { department: string; supervisor: string } {
  const department = random.pick(departments);
  department.lead ??= employee;
  return { department: department.name, supervisor: department.lead === employee ? '' : department.lead };
}
