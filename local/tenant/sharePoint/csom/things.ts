import { Failed } from '../failed';
import { type Node, nothingAt } from '../model/node';
import { objectOf } from '../model/objectType';
import { apiType } from '../objects/api';
import { tenantType } from '../objects/tenantAdministration';
import { attributeOf, type Element } from '../xmlElement';
import { nullObject, requestNotUnderstood, tooManyResources } from './clientFailures';
import { attribute, type ClientRequest, notKnown } from './clientRequest';
import { thingOf } from './identity';
import { invoke } from './invoked';
import { parametersOf } from './parameters';
import { type Thing, ThingGiven } from './thing';
import type { Answering } from './queried';

/** The types of the client object model that a request may begin with, by the ids that [MS-CSOMSPT] gives them. */
const requestContext = '{3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a}';

const tenant = '{268004ae-ef6b-4e9b-8425-127220d84719}';

/** How many paths may begin at one another, or be given one another. */
const deepest = 100;

/**
 * The things of a request. A path is followed when it is first needed, once: one that calls a method does so then, and
 * what was set before is seen by it.
 */
export class Things {
  private readonly found = new Map<string, Thing>();
  /** How many paths are being followed, each of which needs the next. */
  private depth = 0;

  constructor(
    private readonly request: ClientRequest,
    private readonly answering: Answering,
  ) {}

  at(id: string): Thing {
    const known = this.found.get(id);
    if (known) return known;
    const path = this.request.paths.get(id);
    if (!path) throw new Failed(requestNotUnderstood());
    if (this.depth > deepest) throw new Failed(tooManyResources());
    this.depth += 1;
    const thing = this.follow(path);
    this.depth -= 1;
    this.found.set(id, thing);
    return thing;
  }

  /** What hangs on a thing and was reached from it. */
  below(thing: Thing): readonly Thing[] {
    return [...this.found.values()].filter(({ parent }) => parent === thing);
  }

  /** What stands as a value in the place of an object path. */
  readonly value = (id: string): unknown => new ThingGiven(this.at(id).node);

  private follow(path: Element): Thing {
    const { call } = this.answering;
    switch (path.name) {
      case 'StaticProperty':
        return begun(staticProperty(path, this.answering), attribute(path, 'Name'));
      case 'Constructor':
        return begun(constructed(path, this.answering), `new ${tenantType.name}()`);
      case 'Identity':
        return begun(thingOf(attribute(path, 'Name'), call), 'Identity');
      case 'Property': {
        const parent = this.parentOf(path);
        return reached(parent, propertyOf(parent, attribute(path, 'Name'), this.answering), attribute(path, 'Name'));
      }
      case 'Method': {
        const parent = this.parentOf(path);
        const name = attribute(path, 'Name');
        return reached(
          parent,
          invoke(this, parent, name, parametersOf(path, this.value), call) ?? nothingAt(name),
          name,
        );
      }
      default:
        throw notKnown(`${path.name} ${attributeOf(path, 'Name') ?? attributeOf(path, 'TypeId') ?? ''}`);
    }
  }

  private parentOf(path: Element): Thing {
    const parent = this.at(attribute(path, 'ParentId'));
    if (parent.node.kind === 'empty') throw new Failed(nullObject(parent.steps));
    return parent;
  }
}

const begun = (node: Node, step: string): Thing => ({ node, parent: undefined, changes: new Map(), steps: [step] });

const reached = (parent: Thing, node: Node, step: string): Thing => ({
  node,
  parent,
  changes: new Map(),
  steps: [step, ...parent.steps],
});

function staticProperty(path: Element, { call }: Answering): Node {
  if (attribute(path, 'TypeId').toLowerCase() !== requestContext || attribute(path, 'Name') !== 'Current')
    throw notKnown(`StaticProperty ${attribute(path, 'TypeId')}`);
  return objectOf(apiType, call.site);
}

function constructed(path: Element, { call }: Answering): Node {
  if (attribute(path, 'TypeId').toLowerCase() !== tenant) throw notKnown(`Constructor ${attribute(path, 'TypeId')}`);
  return objectOf(tenantType, call.site);
}

function propertyOf({ node }: Thing, name: string, { call }: Answering): Node {
  const member = node.kind === 'object' || node.kind === 'collection' ? node.member(name) : undefined;
  if (member?.kind === 'link') return member.to(call);
  if (member?.kind === 'value') return { kind: 'value', name: member.name, value: member.value(call) };
  throw notKnown(`property ${name}`);
}
