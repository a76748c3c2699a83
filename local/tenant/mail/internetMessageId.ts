import { randomUUID } from 'node:crypto';

/** A message's id of the internet, as no other message has. */
export const newInternetMessageId = (): string => `<${randomUUID()}@mail.example>`;
