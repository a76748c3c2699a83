import { badRequest, notValid } from './failures';

const ukPrefix = '44';
const nationalFigures = 10;

/**
 * A number as networks want it, checked as Notify checks it for a service that may write to mobiles of the United
 * Kingdom alone. Written apart from the product's own rule, so that each tests the other.
 * @returns 447 and nine figures
 * @throws Refused, as Notify says what is wrong with it
 */
export function mobileNumber(given: string): string {
  if (/[^\d\s()+-]/.test(given)) throw notValid('phone_number Must not contain letters or symbols');
  const figures = given.replace(/\D/g, '').replace(/^0+/, '');
  const national = figures.startsWith(ukPrefix) ? figures.slice(ukPrefix.length).replace(/^0/, '') : figures;
  if (isInternational(given) && !figures.startsWith(ukPrefix)) {
    throw badRequest('Cannot send to international mobile numbers');
  }
  if (national.length < nationalFigures) throw notValid('phone_number Not enough digits');
  if (national.length > nationalFigures) throw notValid('phone_number Too many digits');
  if (!national.startsWith('7')) throw notValid('phone_number Not a UK mobile number');
  return ukPrefix + national;
}

/** Written with the sign of a country, which a 0 after it takes back: "+07700 900100" is a slip that Notify mends. */
function isInternational(given: string): boolean {
  return /^\s*(\+\s*|00)[1-9]/.test(given);
}

/** Numbers to try an installation with: the answer is as always, and nothing is kept or sent. */
const smokeTest = ['447700900000', '447700900111', '447700900222'];

/** Whether messages to a number are accepted and forgotten at once. */
export const isSmokeTest = (number: string): boolean => smokeTest.includes(number);
