import { noRights } from '../../rules/basePermissions';
import { Refused } from '../../rules/refused';
import { instantOfLocal, localTime, type TimeZone, timeZones } from '../../rules/timeZones';
import type { Site } from '../../storage/sites';
import { Failed } from '../failed';
import { noSuchTimeZone } from '../failures';
import type { CollectionType } from '../model/collectionType';
import { complex } from '../model/complex';
import { type Given, textArg, wholeArg } from '../model/given';
import { valueOf } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { webRights } from './rights';

/** A time zone, which has its own times whatever web it is reached through. */
export const timeZoneType: ObjectType<TimeZone> = {
  name: 'SP.TimeZone',
  address: ({ id }) => `Web/RegionalSettings/TimeZones/GetById(${id})`,
  web: (_, { site }) => site,
  rights: () => noRights,
  read: 'nothing',
  properties: {
    Description: ({ description }) => description,
    Id: ({ id }) => id,
    Information: ({ bias, daylightBias }) =>
      complex('SP.TimeZoneInformation', { Bias: bias, DaylightBias: daylightBias, StandardBias: 0 }),
  },
  operations: {
    localTimeToUTC: {
      needs: 'nothing',
      method: 'both',
      takes: ['date'],
      run: (zone, given) => {
        const instant = instantOfLocal(zone, dateIn(given)).toISOString();
        return valueOf('LocalTimeToUTC', instant.replace('.000Z', 'Z'));
      },
    },
    utcToLocalTime: {
      needs: 'nothing',
      method: 'both',
      takes: ['date'],
      run: (zone, given) => valueOf('UTCToLocalTime', localTime(zone, dateIn(given))),
    },
  },
};

/** A date with a time, as UTC's where it does not say a zone. */
function dateIn(given: Given): Date {
  const written = textArg(given, 'date');
  const date = new Date(/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(written) ? written : `${written}Z`);
  if (!/^\d{4}-\d\d-\d\dT/.test(written) || Number.isNaN(date.getTime())) throw new Refused('wrongKindOfValue');
  return date;
}

function zoneOf(id: number): TimeZone {
  const zone = timeZones().find((each) => each.id === id);
  if (!zone) throw new Failed(noSuchTimeZone());
  return zone;
}

/** The zone that all webs are in: that of London. */
export const usualTimeZone = (): TimeZone => zoneOf(2);

/** The zones that a web may be in. */
export const timeZoneCollection: CollectionType<Site, TimeZone> = {
  name: 'SP.TimeZoneCollection',
  of: timeZoneType,
  rights: webRights,
  read: 'open',
  all: () => timeZones(),
  byKey: (_, given) => zoneOf(wholeArg(given, 'id')),
  operations: {
    getById: {
      needs: 'open',
      method: 'both',
      takes: ['id'],
      run: (_, given) => objectOf(timeZoneType, zoneOf(wholeArg(given, 'id'))),
    },
  },
};
