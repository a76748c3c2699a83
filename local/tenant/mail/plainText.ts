import type { MessageText } from '../storage/messageContent';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** The body of a message as plain text: without its HTML, where it is HTML. */
export function plainText({ contentType, content }: MessageText): string {
  if (contentType === 'text') return content;
  return content
    .replace(/<(style|title)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<(?:br|\/p|\/h\d|\/li|\/div|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}
