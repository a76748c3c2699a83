import type { Entity } from '../answer';
import type { Call } from '../call';
import { Failed } from '../failed';
import { leadsTo } from '../model/leadsTo';
import type { CollectionNode, Node, ObjectNode } from '../model/node';
import { withoutOptions } from '../model/objectType';
import type { Shape } from '../model/shape';
import { tooManyResources } from './clientFailures';
import { type Asked, type Wanted } from './clientQuery';
import { notKnown } from './clientRequest';
import { clientType, entityValues } from './entityValues';
import { identityOf, siteOf } from './identity';
import { itemValues } from './itemValues';

/** What answers of one request have in common. */
export interface Answering {
  readonly call: Call;
  /** The id of the request, which identities begin with. */
  readonly correlation: string;
  readonly namesTypes: boolean;
  /** How many things were answered with. */
  readonly answered: { things: number };
}

/** As many as two of the longest pages of items: small requests can ask for the same again and again, without an end. */
const mostThings = 10_000;

/** What a query is answered with. */
export function queried(node: Node, asked: Asked, answering: Answering): unknown {
  switch (node.kind) {
    case 'object':
      return objectAnswer(node, asked.of, answering);
    case 'collection':
      return collectionAnswer(node, asked, answering);
    case 'value':
      return node.value;
    case 'empty':
      return null;
    case 'bytes':
      throw notKnown('the content of a file in a query');
  }
}

/** What stands first of a thing: its kind, and what a later request can name it by. */
export function headOf({ etag, ...entity }: Entity, { correlation, call }: Answering): Record<string, unknown> {
  const version = etag === undefined ? undefined : /(\d+)"$/.exec(etag)?.[1];
  return {
    _ObjectType_: clientType(entity.type),
    _ObjectIdentity_: identityOf(entity, correlation, call),
    _ObjectVersion_: version,
  };
}

/** Only the kind of a thing and where it is. */
export const bareShape: Shape = { select: ['odata.type'], expand: new Map() };

/** The columns of an item are read by themselves. */
const shapeOf = ({ all, scalars }: Wanted, ofItems: boolean): Shape =>
  ofItems ? bareShape : { select: [...(all ? ['*'] : ['odata.type']), ...scalars], expand: new Map() };

const isItem = (type: string): boolean => clientType(type) === 'SP.ListItem';

function objectAnswer(node: ObjectNode, wanted: Wanted, answering: Answering): unknown {
  const call = withoutOptions(answering.call);
  const bare = node.entity(bareShape, call);
  const entity = isItem(bare.type) ? bare : node.entity(shapeOf(wanted, false), call);
  return entityAnswer(entity, node, wanted, answering);
}

function collectionAnswer(node: CollectionNode, { of, children }: Asked, answering: Answering): unknown {
  const ofItems = node.name === 'SP.ListItemCollection';
  const asksPosition = ofItems && (of.all || of.scalars.includes(position));
  if (!children && !asksPosition) return { _ObjectType_: node.name };
  const page = node.page(children ? shapeOf(children, ofItems) : bareShape, withoutOptions(answering.call));
  return {
    _ObjectType_: node.name,
    ...(asksPosition && page.position !== undefined && { [position]: positionAt(page.position) }),
    ...(children && { _Child_Items_: page.entities.map((one) => entityAnswer(one, undefined, children, answering)) }),
  };
}

const position = 'ListItemCollectionPosition';

const positionAt = (PagingInfo: string | null): unknown =>
  PagingInfo === null ? null : { _ObjectType_: 'SP.ListItemCollectionPosition', PagingInfo };

/** @param node the thing itself, unless it is one of several: it is looked up where more than its values is asked for */
function entityAnswer(entity: Entity, node: ObjectNode | undefined, wanted: Wanted, answering: Answering): unknown {
  const { call, namesTypes, answered } = answering;
  answered.things += 1;
  if (answered.things > mostThings) throw new Failed(tooManyResources());
  const answer = headOf(entity, answering);
  Object.assign(answer, isItem(entity.type) ? ofItem(entity, wanted, answering) : entityValues(entity, namesTypes));
  if (wanted.below.size === 0) return answer;
  const thing = node ?? leadsTo(call, siteOf(entity.api, call), entity.address);
  for (const [name, asked] of wanted.below) answer[name] = below(thing, name, asked, entity, answering);
  return answer;
}

function below(thing: Node, name: string, asked: Asked, entity: Entity, answering: Answering): unknown {
  const member = thing.kind === 'object' ? thing.member(name) : undefined;
  if (member?.kind === 'link') return queried(member.to(answering.call), asked, answering);
  if (member?.kind === 'value')
    return entityValues({ ...entity, values: { [name]: member.value(answering.call) } }, false)[name];
  throw notKnown(`${clientType(entity.type)}.${name}`);
}

function ofItem(entity: Entity, { all, scalars }: Wanted, { namesTypes, call }: Answering): Record<string, unknown> {
  const values = itemValues(entity, namesTypes, call);
  const others = scalars.filter((name) => !values.has(name));
  const names = all ? [...values.keys()] : scalars.filter((name) => values.has(name));
  const ofColumns = names.flatMap((name) => [values.get(name) ?? []]) as [string, unknown][];
  return { ...Object.fromEntries(ofColumns), ...(others.length > 0 && ofThing(entity, others, call)) };
}

/** What an item has besides its columns, like what the caller may do with it. */
function ofThing(entity: Entity, names: readonly string[], call: Call): Record<string, unknown> {
  const node = leadsTo(call, siteOf(entity.api, call), entity.address);
  if (node.kind !== 'object') throw notKnown('a query of what is no thing');
  return entityValues(node.entity({ select: names, expand: new Map() }, withoutOptions(call)), false);
}
