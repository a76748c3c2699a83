/**
 * The numbers that SharePoint writes for the locales that a column of money can have, some of them.
 * https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-lcid
 */
const locales: Readonly<Record<number, string>> = {
  1031: 'de-DE',
  1033: 'en-US',
  1034: 'es-ES',
  1036: 'fr-FR',
  1040: 'it-IT',
  1041: 'ja-JP',
  1043: 'nl-NL',
  1045: 'pl-PL',
  1053: 'sv-SE',
  2055: 'de-CH',
  2057: 'en-GB',
  3081: 'en-AU',
  4105: 'en-CA',
  6153: 'en-IE',
};

/** @param number as SharePoint writes it */
export const localeOf = (number: number): string => locales[number] ?? 'en-US';

/** @returns `undefined` for a locale that the table has not */
export const localeNumber = (locale: string): number | undefined => {
  const found = Object.entries(locales).find(([, name]) => name.toLowerCase() === locale.toLowerCase());
  return found && Number(found[0]);
};
