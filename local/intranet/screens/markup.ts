/** HTML that is safe to send. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | undefined | false | readonly Part[];

/** HTML with everything that is put into it escaped, unless it is HTML already. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(fixed.reduce((all, next, at) => all + written(parts[at - 1]) + next));
}

function written(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map((each: Part) => written(each)).join('');
  if (part === undefined || part === false) return '';
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A value for the page's scripts: data that no browser runs, whatever is in it. */
export function dataBlock(id: string, value: unknown): Markup {
  const text = JSON.stringify(value).replace(/</g, '\\u003c');
  return new Markup(`<script type="application/json" id="${id}">${text}</script>`);
}
