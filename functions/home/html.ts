/** Text that is HTML and safe to send: only `html` makes it. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text, which is escaped, and HTML, which is not. */
export type Part = string | Html | readonly Html[];

/** HTML with values in it. Values stand in text or between the quotes of an attribute, nowhere else. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(pieces.map((piece, at) => (at === 0 ? piece : written(parts[at - 1] as Part) + piece)).join(''));
}

function written(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  return part instanceof Html ? part.text : part.map(({ text }) => text).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}
