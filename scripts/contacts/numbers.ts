/** A whole number with commas: 150,000. By hand, because the language's own way loads 7 MB of the world's formats. */
export const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** A number of things, in words that fit it: "1 row", "150,000 rows". */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${count(number)} ${number === 1 ? one : many}`;

/** How long so many minutes are, as people plan them. */
export function planned(minutes: number): string {
  const exact = counted(minutes, 'minute');
  return minutes < 60 ? exact : `${exact}, about ${counted(Math.round(minutes / 60), 'hour')}`;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
