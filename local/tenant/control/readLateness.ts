import { latenessNames, type Lateness } from '../lateness/lateness';

/**
 * Reads what is to be late, and by how many seconds.
 * @throws a RangeError that names what cannot be read
 */
export function readLateness(given: Readonly<Record<string, unknown>>): Partial<Lateness> {
  for (const [name, seconds] of Object.entries(given)) {
    if (!latenessNames.some((each) => each === name)) throw new RangeError(`"${name}" cannot be late.`);
    if (typeof seconds !== 'number' || !(seconds >= 0)) throw new RangeError(`"${name}" is a number of seconds.`);
  }
  return given;
}
