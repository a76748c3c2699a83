import type { Site } from '../../storage/sites';
import { collectionOf } from '../model/collectionType';
import { complex } from '../model/complex';
import { objectOf, type ObjectType } from '../model/objectType';
import { webRights } from './rights';
import { timeZoneCollection, timeZoneType, usualTimeZone } from './timeZone';

/** The languages that a web may show itself in. */
const languages = [
  { DisplayName: 'English', LanguageTag: 'en-US', Lcid: 1033 },
  { DisplayName: 'English (United Kingdom)', LanguageTag: 'en-GB', Lcid: 2057 },
].map((language) => complex('SP.Language', language));

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
  onRequest: { InstalledLanguages: () => complex('SP.LanguageCollection', { Items: languages }) },
  links: {
    TimeZone: { to: () => objectOf(timeZoneType, usualTimeZone()) },
    TimeZones: { to: (site) => collectionOf(timeZoneCollection, site) },
  },
};
