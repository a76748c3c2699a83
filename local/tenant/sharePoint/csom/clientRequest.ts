import { NotImitated } from '../../rules/refused';
import { Failed } from '../failed';
import { requestTooBig } from '../failures';
import { attributeOf, childOf, type Element, elementIn, isTrue } from '../xmlElement';
import { requestNotUnderstood } from './clientFailures';

/** What a client asks for at once: paths to objects, by their ids, and what is done with them, in its order. */
export interface ClientRequest {
  /** Whether names of values without a type of their own in JSON say it. */
  readonly namesTypes: boolean;
  readonly paths: ReadonlyMap<string, Element>;
  readonly actions: readonly Element[];
}

/** How many bytes SharePoint takes. */
const most = 2_097_152;

const namespace = 'http://schemas.microsoft.com/sharepoint/clientquery/2009';
const versions = ['14.0.0.0', '15.0.0.0'];

/**
 * Reads a request of the client object model: [MS-CSOM], "Request".
 * @throws Failed where it is none
 */
export function requestIn(content: Uint8Array): ClientRequest {
  if (content.length > most) throw new Failed(requestTooBig(most));
  const root = elementIn(new TextDecoder().decode(content).replace(/^\uFEFF/, ''), most);
  if (root?.name !== 'Request' || attributeOf(root, 'xmlns') !== namespace) throw new Failed(requestNotUnderstood());
  if (!versions.includes(attributeOf(root, 'SchemaVersion') ?? '')) throw new Failed(requestNotUnderstood());
  const paths = new Map<string, Element>();
  for (const path of childOf(root, 'ObjectPaths')?.children ?? []) paths.set(attribute(path, 'Id'), path);
  return {
    namesTypes: isTrue(root, 'AddExpandoFieldTypeSuffix'),
    paths,
    actions: childOf(root, 'Actions')?.children ?? [],
  };
}

/** An attribute that must be there. */
export function attribute(element: Element, name: string): string {
  const value = attributeOf(element, name);
  if (value === undefined) throw new Failed(requestNotUnderstood());
  return value;
}

/** An id as an answer has it: a number. */
export function actionId(action: Element): number {
  const id = attribute(action, 'Id');
  if (!/^\d{1,9}$/.test(id)) throw new Failed(requestNotUnderstood());
  return Number(id);
}

/** What the client object model has and the local tenant does not: names alone, and no values. */
export const notKnown = (what: string): NotImitated => new NotImitated(`CSOM ${what.replace(/[^\w. ]/g, '')}`);
