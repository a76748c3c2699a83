/** A time zone as SharePoint numbers it. */
export interface TimeZone {
  readonly id: number;
  /** Like "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris". */
  readonly description: string;
  /** Minutes that are added to its time for UTC's, as Windows counts. */
  readonly bias: number;
  /** The same in summer, in addition. */
  readonly daylightBias: number;
  /** Its name everywhere else, like "Europe/Paris". */
  readonly name: string;
}

/*
 * SharePoint's numbers (SPRegionalSettings.TimeZones; pnp/pnpframework, Enums/TimeZone.cs), the places that it names, and
 * a place of the zone by the name that it has everywhere else.
 */
const zones = `
2|Dublin, Edinburgh, Lisbon, London|Europe/London
3|Brussels, Copenhagen, Madrid, Paris|Europe/Paris
4|Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna|Europe/Berlin
5|Athens, Bucharest|Europe/Bucharest
6|Belgrade, Bratislava, Budapest, Ljubljana, Prague|Europe/Budapest
7|Minsk|Europe/Minsk
8|Brasilia|America/Sao_Paulo
9|Atlantic Time (Canada)|America/Halifax
10|Eastern Time (US and Canada)|America/New_York
11|Central Time (US and Canada)|America/Chicago
12|Mountain Time (US and Canada)|America/Denver
13|Pacific Time (US and Canada)|America/Los_Angeles
14|Alaska|America/Anchorage
15|Hawaii|Pacific/Honolulu
16|Midway Island, Samoa|Pacific/Midway
17|Auckland, Wellington|Pacific/Auckland
18|Brisbane|Australia/Brisbane
19|Adelaide|Australia/Adelaide
20|Osaka, Sapporo, Tokyo|Asia/Tokyo
21|Kuala Lumpur, Singapore|Asia/Singapore
22|Bangkok, Hanoi, Jakarta|Asia/Bangkok
23|Chennai, Kolkata, Mumbai, New Delhi|Asia/Kolkata
24|Abu Dhabi, Muscat|Asia/Dubai
25|Tehran|Asia/Tehran
26|Baghdad|Asia/Baghdad
27|Jerusalem|Asia/Jerusalem
28|Newfoundland|America/St_Johns
29|Azores|Atlantic/Azores
30|Mid-Atlantic|Atlantic/South_Georgia
31|Monrovia, Reykjavik|Atlantic/Reykjavik
32|Cayenne, Fortaleza|America/Cayenne
33|Georgetown, La Paz, San Juan|America/La_Paz
34|Indiana (East)|America/Indiana/Indianapolis
35|Bogota, Lima, Quito|America/Bogota
36|Saskatchewan|America/Regina
37|Guadalajara, Mexico City, Monterrey|America/Mexico_City
38|Arizona|America/Phoenix
39|International Date Line West|Etc/GMT+12
40|Fiji, Marshall Islands|Pacific/Fiji
41|Solomon Islands, New Caledonia|Pacific/Guadalcanal
42|Hobart|Australia/Hobart
43|Guam, Port Moresby|Pacific/Port_Moresby
44|Darwin|Australia/Darwin
45|Beijing, Chongqing, Hong Kong, Urumqi|Asia/Shanghai
46|Novosibirsk|Asia/Novosibirsk
47|Tashkent|Asia/Tashkent
48|Kabul|Asia/Kabul
49|Cairo|Africa/Cairo
50|Harare, Pretoria|Africa/Johannesburg
51|Moscow, St. Petersburg, Volgograd|Europe/Moscow
53|Cape Verde Islands|Atlantic/Cape_Verde
54|Baku|Asia/Baku
55|Central America|America/Guatemala
56|Nairobi|Africa/Nairobi
57|Sarajevo, Skopje, Warsaw, Zagreb|Europe/Warsaw
58|Ekaterinburg|Asia/Yekaterinburg
59|Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius|Europe/Helsinki
60|Greenland|America/Nuuk
61|Yangon (Rangoon)|Asia/Yangon
62|Kathmandu|Asia/Kathmandu
63|Irkutsk|Asia/Irkutsk
64|Krasnoyarsk|Asia/Krasnoyarsk
65|Santiago|America/Santiago
66|Sri Jayawardenepura|Asia/Colombo
67|Nuku'alofa|Pacific/Tongatapu
68|Vladivostok|Asia/Vladivostok
69|West Central Africa|Africa/Lagos
70|Yakutsk|Asia/Yakutsk
71|Astana, Dhaka|Asia/Dhaka
72|Seoul|Asia/Seoul
73|Perth|Australia/Perth
74|Kuwait, Riyadh|Asia/Riyadh
75|Taipei|Asia/Taipei
76|Canberra, Melbourne, Sydney|Australia/Sydney
77|Chihuahua, La Paz, Mazatlan|America/Mazatlan
78|Tijuana, Baja California|America/Tijuana
79|Amman|Asia/Amman
80|Beirut|Asia/Beirut
81|Manaus|America/Manaus
82|Tbilisi|Asia/Tbilisi
83|Windhoek|Africa/Windhoek
84|Yerevan|Asia/Yerevan
85|Buenos Aires|America/Argentina/Buenos_Aires
86|Casablanca|Africa/Casablanca
87|Islamabad, Karachi|Asia/Karachi
88|Caracas|America/Caracas
89|Port Louis|Indian/Mauritius
90|Montevideo|America/Montevideo
91|Asuncion|America/Asuncion
92|Petropavlovsk-Kamchatsky|Asia/Kamchatka
93|Coordinated Universal Time|Etc/UTC
94|Ulaanbaatar|Asia/Ulaanbaatar`;

const minute = 60_000;

/** How many minutes a zone's clocks are ahead of UTC at an instant. */
function minutesAhead(name: string, at: Date): number {
  const options = { timeZone: name, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' } as const;
  // Swedish dates are those of ISO 8601.
  const shown = new Intl.DateTimeFormat('sv-SE', options).format(at).replace(' ', 'T');
  return Math.round((Date.parse(`${shown}Z`) - at.getTime()) / minute);
}

/** The minutes in winter and in summer, whichever half of the year that is. */
function ahead(name: string): readonly [standard: number, daylight: number] {
  const [one, other] = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map((at) => minutesAhead(name, new Date(at)));
  return [Math.min(one ?? 0, other ?? 0), Math.max(one ?? 0, other ?? 0)];
}

function described(standard: number): string {
  if (standard === 0) return '(UTC)';
  const minutes = Math.abs(standard);
  const [hour, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `(UTC${standard < 0 ? '-' : '+'}${hour}:${rest})`;
}

function zoneIn(line: string): TimeZone {
  const [id, places = '', name = ''] = line.split('|');
  const [standard, daylight] = ahead(name);
  return {
    id: Number(id),
    description: `${described(standard)} ${places}`,
    bias: 0 - standard,
    daylightBias: 0 - (daylight - standard),
    name,
  };
}

let read: readonly TimeZone[] | undefined;

/** All of SharePoint's time zones, by their numbers; worked out once they are asked for. */
export const timeZones = (): readonly TimeZone[] => (read ??= zones.trim().split('\n').map(zoneIn));

/** What the zone's clocks show at an instant, in the form of ISO 8601 without a zone. */
export const localTime = ({ name }: TimeZone, at: Date): string =>
  new Date(at.getTime() + minutesAhead(name, at) * minute).toISOString().replace(/(\.000)?Z$/, '');

/** The instant at which the zone's clocks show a time, which is given as if it were UTC's. */
export function instantOfLocal({ name }: TimeZone, shown: Date): Date {
  const guess = new Date(shown.getTime() - minutesAhead(name, shown) * minute);
  return new Date(shown.getTime() - minutesAhead(name, guess) * minute);
}
