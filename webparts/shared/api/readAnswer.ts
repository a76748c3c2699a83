/** Takes a part of an answer for what it should be. Throws `Unreadable` where it is not. */
export type Read<T> = (value: unknown) => T;

/** An answer has not the form that this page knows: part of it is never shown as if it were all. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

export const text: Read<string> = (value) => {
  if (typeof value !== 'string') throw new Unreadable('Not text.');
  return value;
};

export const number: Read<number> = (value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unreadable('Not a number.');
  return value;
};

export const yesNo: Read<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new Unreadable('Neither yes nor no.');
  return value;
};

export const oneOf =
  <const Word extends string>(words: readonly Word[]): Read<Word> =>
  (value) => {
    const word = words.find((each) => each === value);
    if (word === undefined) throw new Unreadable('A word that is not known.');
    return word;
  };

export const listOf =
  <T>(read: Read<T>): Read<T[]> =>
  (value) => {
    if (!Array.isArray(value)) throw new Unreadable('Not a list.');
    return value.map((each) => read(each));
  };

/** For what may be left out. `null` counts as left out. */
export const maybe =
  <T>(read: Read<T>): Read<T | undefined> =>
  (value) =>
    value === undefined || value === null ? undefined : read(value);

/** By name, each of the same kind. */
export const byName =
  <T>(read: Read<T>): Read<Record<string, T>> =>
  (value) =>
    Object.fromEntries(Object.entries(objectOf(value)).map(([name, each]) => [name, read(each)]));

/** How to read each part of `T`: only what may be left out of it may be read as left out. */
export type Parts<T> = {
  readonly [Name in keyof T]-?: Read<
    Partial<Record<Name, T[Name]>> extends Pick<T, Name> ? T[Name] | undefined : T[Name]
  >;
};

/** An object of these parts; what was left out of the answer is left out of it, and what else is there is passed over. */
export const parts =
  <T extends object>(reads: Parts<T>): Read<T> =>
  (value) => {
    const answer = objectOf(value);
    const found = Object.entries(reads as Record<string, Read<unknown>>).map(
      ([name, read]) => [name, read(answer[name])] as const,
    );
    return Object.fromEntries(found.filter(([, part]) => part !== undefined)) as T;
  };

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable('Not an object.');
  return value as Record<string, unknown>;
}
