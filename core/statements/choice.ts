/** What somebody can tick on the page at home. The names are the ones in code and sealed text; people read the words. */
export const choices = [
  'nurse',
  'physio',
  'emotional',
  'money',
  'work',
  'long-term',
  'nothing-now',
  'ask-in-2-weeks',
  'ask-in-4-weeks',
  'text-me',
  'not-this-absence',
  'never-automatic',
  'not-for-me',
] as const;
export type Choice = (typeof choices)[number];

/** What the page at home sends on, in JSON, before it is sealed for its way through the queue. */
export interface SentStatement {
  /** The form's own random number, 32 hexadecimal digits. */
  readonly statementId: string;
  /** `linkHash` of the link that it came through. */
  readonly link: string;
  readonly choices: readonly Choice[];
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
}
