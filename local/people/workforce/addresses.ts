import type { Random } from '../random';

// Towns that do not exist, on streets that every town has.
const towns = [
  ...['Alderhaugh', 'Bishopswear', 'Coldmouth', 'Dunbeck Colliery', 'Eastlaw', 'Ferrystrand', 'Gritburn', 'Harlesea'],
  ...['Keldsworth', 'Lanthorpe', 'Marskeholm', 'Netherwick Bay', 'Ovingdale', 'Pithead', 'Ravenshaugh', 'Skelderby'],
  ...['Standhaugh-on-Tees', 'Tynemarsh', 'Upper Collier', 'Wearbridge'],
];

const streets = [
  ...[
    'Albert',
    'Bank',
    'Beech',
    'Chapel',
    'Church',
    'Cliff',
    'Colliery',
    'Cooperative',
    'Dene',
    'Durham',
    'Elm',
    'Fell',
  ],
  ...['Front', 'Garden', 'Grange', 'Hawthorn', 'High', 'Hill', 'Ivy', 'Laurel', 'Lawson', 'Low', 'Mill', 'Moor', 'Oak'],
  ...[
    'Park',
    'Pit',
    'Quarry',
    'Queen',
    'Rose',
    'School',
    'Seaview',
    'Station',
    'Vicarage',
    'Victoria',
    'West',
    'Willow',
  ],
];

const kinds = ['Street', 'Road', 'Terrace', 'Avenue', 'Close', 'Crescent', 'Gardens', 'Lane', 'Mews', 'View', 'Way'];

/** The address on one line, without the postcode: commas between its parts. */
export function drawAddress(random: Random): string {
  const house = `${random.between(1, 140)} ${random.pick(streets)} ${random.pick(kinds)}`;
  const flat = random.chance(0.08) ? `Flat ${random.between(1, 12)}, ` : '';
  return `${flat}${house}, ${random.pick(towns)}`;
}

/**
 * A postcode that no post office serves: ZZ99 is what the NHS writes for "no postcode". A few are written without the
 * space, as people do.
 */
export function drawPostcode(random: Random): string {
  // The letters that a postcode ends in are never C, I, K, M, O or V.
  const letters = [...'ABDEFGHJLNPQRSTUWXYZ'];
  const inward = `3${random.pick(letters)}${random.pick(letters)}`;
  return random.chance(0.02) ? `zz99${inward.toLowerCase()}` : `ZZ99 ${inward}`;
}
