import { Failed } from '../failed';
import { camlMalformed } from '../failures';
import { type Element, elementIn } from '../xmlElement';

/** How many characters CAML may have; SharePoint's own limit was not looked up. */
const longest = 200_000;

/**
 * Reads the one element that a text of CAML has.
 * @throws Failed where it cannot be read, and where it describes entities of its own
 */
export function camlIn(text: string): Element {
  const element = elementIn(text, longest);
  if (!element) throw new Failed(camlMalformed());
  return element;
}
