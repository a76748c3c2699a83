import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Failed } from '../failed';
import { camlMalformed } from '../failures';

/** An element of CAML. Names are as they were written; attributes go by their names in small letters. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The text within it, outside of its children. */
  readonly text: string;
}

/** What CAML may have at most; SharePoint's own limits were not looked up. */
const longest = 200_000;
const deepest = 100;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
});

/**
 * Reads the one element that a text of CAML has.
 * @throws Failed where it cannot be read, and where it describes entities of its own
 */
export function camlIn(text: string): Element {
  if (text.length > longest || /<!DOCTYPE|<!ENTITY|&(?!(?:amp|lt|gt|quot|apos|#\w+);)/i.test(text)) throw malformed();
  if (XMLValidator.validate(text.trim()) !== true) throw malformed();
  const [root, ...others] = elementsOf(parsed(text.trim()), 0);
  if (!root || others.length > 0) throw malformed();
  return root;
}

const malformed = (): Failed => new Failed(camlMalformed());

type Parsed = Readonly<Record<string, unknown>>;

/** The parser throws at elements that stand too deep in one another. */
function parsed(text: string): readonly Parsed[] {
  try {
    return parser.parse(text) as readonly Parsed[];
  } catch {
    throw malformed();
  }
}

function elementsOf(nodes: readonly Parsed[], depth: number): Element[] {
  if (depth > deepest) throw malformed();
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    // Comments and instructions are nothing to SharePoint.
    if (name === undefined || name === '#text' || /^[?!]/.test(name)) return [];
    const inside = node[name] as readonly Parsed[];
    const attributes = Object.entries((node[':@'] ?? {}) as Record<string, string>);
    return {
      name,
      attributes: new Map(attributes.map(([key, value]) => [key.toLowerCase(), value])),
      children: elementsOf(inside, depth + 1),
      text: inside.map((one) => String(one['#text'] ?? '')).join(''),
    };
  });
}

/** The child of a name, whatever its case. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name.toLowerCase() === name.toLowerCase());

/** Whether an attribute says yes. */
export const isTrue = (element: Element | undefined, attribute: string): boolean =>
  element?.attributes.get(attribute.toLowerCase())?.toLowerCase() === 'true';
