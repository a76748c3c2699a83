/**
 * A number of a UK mobile as `+447…`, however somebody wrote it; `undefined` for whatever is none. Mobiles are 07 and
 * nine figures more: 071 to 075, 07624 (the Isle of Man) and 077 to 079. 070 are personal numbers and the rest of 076
 * pagers, which take no texts (Ofcom, National Telephone Numbering Plan).
 */
export function ukMobile(text: string): string | undefined {
  const trimmed = text.trim();
  // Blanks, brackets, dots and hyphens between figures mean nothing; letters do.
  if (!/^\(?\+?[\d\s().\-\u2010-\u2015\u00a0]+$/.test(trimmed)) return undefined;
  const figures = trimmed.replace(/\D/g, '');
  const national = nationalOf(figures, /^\(?\+/.test(trimmed));
  return national !== undefined && mobile.test(national) ? `+44${national}` : undefined;
}

/** Without the 0 in front. */
const mobile = /^7(?:[1-57-9]\d{8}|624\d{6})$/;
const withoutZero = 10;

/** The national number: what is behind 0, +44, 0044, "+44 (0)", or the 7 of a number that a spreadsheet took its 0 from. */
function nationalOf(figures: string, international: boolean): string | undefined {
  if (international || figures.startsWith('0044')) {
    const [, rest] = /^(?:00)?44(\d+)$/.exec(figures) ?? [];
    return rest?.replace(/^0/, '');
  }
  if (figures.startsWith('0')) return figures.slice(1);
  if (figures.startsWith('44') && figures.length === withoutZero + 2) return figures.slice(2);
  return figures.length === withoutZero ? figures : undefined;
}

const fewestFigures = 7;

/**
 * A number as one that can be compared, however somebody wrote it: a UK mobile as `ukMobile` has it, another one by its
 * figures alone; `undefined` for what is no number.
 */
export function comparableNumber(text: string): string | undefined {
  const figures = text.replace(/\D/g, '');
  return ukMobile(text) ?? (figures.length >= fewestFigures ? figures : undefined);
}
