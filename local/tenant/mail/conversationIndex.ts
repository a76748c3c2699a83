import { randomBytes } from 'node:crypto';

/** Where a message stands in its conversation: 22 bytes for its first, 5 more for each answer ([MS-OXOMSG] 2.2.1.3). */
export const newConversationIndex = (): string => Buffer.concat([Buffer.of(1), randomBytes(21)]).toString('base64');

export const answerIndex = (index: string): string =>
  Buffer.concat([Buffer.from(index, 'base64'), randomBytes(5)]).toString('base64');
