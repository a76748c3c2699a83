import { html, type Markup } from '../screens/markup';

const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/;

/**
 * Words as a telephone shows them: their links can be followed. Those alone that stay on this machine.
 * @param origins where links may lead
 */
export function linked(words: string, origins: readonly string[]): Markup {
  const pieces = words.split(address);
  return html`${pieces.map((piece, at) => (at % 2 === 1 && leadsTo(origins, piece) ? link(piece) : piece))}`;
}

const link = (piece: string): Markup => html`<a href="${piece}">${piece}</a>`;

const leadsTo = (origins: readonly string[], piece: string): boolean =>
  URL.canParse(piece) && origins.includes(new URL(piece).origin);
