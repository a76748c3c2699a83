import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of XML. Names are as they were written, those of its attributes too. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The text within it, outside of its children. */
  readonly text: string;
}

/** How many elements may stand in one another. */
const deepest = 100;

const cdata = '#cdata';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  cdataPropName: cdata,
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
});

/**
 * Reads the one element that a text has.
 * @param longest how many characters it may have
 * @returns `undefined` where it cannot be read, and where it describes a document type or entities of its own
 */
export function elementIn(text: string, longest: number): Element | undefined {
  if (text.length > longest) return undefined;
  // In comments and sections of plain characters a "&" begins nothing.
  const marked = text.replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs, '');
  if (/<!DOCTYPE|<!ENTITY|&(?!(?:amp|lt|gt|quot|apos|#\w+);)/i.test(marked)) return undefined;
  const trimmed = text.trim();
  if (XMLValidator.validate(trimmed) !== true) return undefined;
  const found = elementsOf(parsed(trimmed), 0);
  return found?.length === 1 ? found[0] : undefined;
}

type Parsed = Readonly<Record<string, unknown>>;

/** The parser throws at elements that stand too deep in one another. */
function parsed(text: string): readonly Parsed[] {
  try {
    return parser.parse(text) as readonly Parsed[];
  } catch {
    return [];
  }
}

/** @returns `undefined` where they stand too deep in one another */
function elementsOf(nodes: readonly Parsed[], depth: number): Element[] | undefined {
  if (depth > deepest) return undefined;
  const elements: Element[] = [];
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== ':@');
    // Comments and instructions are nothing to SharePoint.
    if (name === undefined || name === '#text' || name === cdata || /^[?!]/.test(name)) continue;
    const inside = node[name] as readonly Parsed[];
    const children = elementsOf(inside, depth + 1);
    if (!children) return undefined;
    elements.push({ name, attributes: attributesOf(node), children, text: inside.map(textOf).join('') });
  }
  return elements;
}

function attributesOf(node: Parsed): ReadonlyMap<string, string> {
  const written = Object.entries((node[':@'] ?? {}) as Record<string, string>);
  return new Map(written.map(([name, value]) => [name, plain(value)]));
}

/** What stands in a section of plain characters is no entity, whatever it looks like. */
function textOf(node: Parsed): string {
  if (Array.isArray(node[cdata])) return (node[cdata] as readonly Parsed[]).map((one) => String(one['#text'])).join('');
  return plain(String(node['#text'] ?? ''));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The characters that entities stand for. */
const plain = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (written, hex?: string, decimal?: string, name = '') => {
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
    if (code === undefined) return entities[name] ?? written;
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });

/** The child of a name, whatever its case. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name.toLowerCase() === name.toLowerCase());

/** What an attribute says, whatever the case of its name. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  for (const [written, value] of element?.attributes ?? [])
    if (written.toLowerCase() === name.toLowerCase()) return value;
  return undefined;
}

/** Whether an attribute says yes. */
export const isTrue = (element: Element | undefined, attribute: string): boolean =>
  attributeOf(element, attribute)?.toLowerCase() === 'true';
