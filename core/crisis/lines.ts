/** Somebody to talk to at any hour, wherever in England the person is. */
export interface CrisisLine {
  /** What stands before the link. */
  readonly before?: string;
  /** The link's words; the number is in them. */
  readonly text: string;
  readonly kind: 'telephone' | 'text';
  readonly number: string;
}

/** What every screen has on which somebody may be in distress, and the words above it. Open day and night, and free. */
export const crisisQuestion = 'Need to talk to someone now?';
export const crisisLines: readonly CrisisLine[] = [
  { text: '111, mental health option', kind: 'telephone', number: '111' },
  { text: 'Samaritans 116 123', kind: 'telephone', number: '116 123' },
  { text: 'Text SHOUT to 85258', kind: 'text', number: '85258' },
  { before: 'In danger:', text: '999', kind: 'telephone', number: '999' },
];
