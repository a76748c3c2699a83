import type { Site } from '../../storage/sites';
import { complex } from '../model/complex';
import { objectOf, type ObjectType } from '../model/objectType';
import { webRights } from './rights';

/** The time of the United Kingdom, as SharePoint numbers it. */
const timeZoneType: ObjectType<Site> = {
  name: 'SP.TimeZone',
  address: () => 'Web/RegionalSettings/TimeZone',
  web: (site) => site,
  rights: webRights,
  read: 'open',
  properties: {
    Description: () => '(UTC) Dublin, Edinburgh, Lisbon, London',
    Id: () => 2,
    Information: () => complex('SP.TimeZoneInformation', { Bias: 0, DaylightBias: -60, StandardBias: 0 }),
  },
};

/** How a web writes dates and numbers: as the United Kingdom does, and no other way. */
export const regionalSettingsType: ObjectType<Site> = {
  name: 'SP.RegionalSettings',
  address: () => 'Web/RegionalSettings',
  web: (site) => site,
  rights: webRights,
  read: 'open',
  properties: {
    AdjustHijriDays: () => 0,
    AlternateCalendarType: () => 0,
    AM: () => 'AM',
    CalendarType: () => 1,
    Collation: () => 25,
    CollationLCID: () => 2057,
    DateFormat: () => 1,
    DateSeparator: () => '/',
    DecimalSeparator: () => '.',
    DigitGrouping: () => '3;0',
    FirstDayOfWeek: () => 1,
    FirstWeekOfYear: () => 0,
    IsEastAsia: () => false,
    IsRightToLeft: () => false,
    IsUIRightToLeft: () => false,
    ListSeparator: () => ',',
    LocaleId: () => 2057,
    NegativeSign: () => '-',
    NegNumberMode: () => 1,
    PM: () => 'PM',
    PositiveSign: () => '',
    ShowWeeks: () => false,
    ThousandSeparator: () => ',',
    Time24: () => true,
    TimeMarkerPosition: () => 0,
    TimeSeparator: () => ':',
    WorkDayEndHour: () => 1020,
    WorkDays: () => 62,
    WorkDayStartHour: () => 480,
  },
  links: { TimeZone: { to: (site) => objectOf(timeZoneType, site) } },
};
