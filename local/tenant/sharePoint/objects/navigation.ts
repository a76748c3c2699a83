import { NotImitated, Refused } from '../../rules/refused';
import { type NavigationNode, type NodeProperties, quickLaunch, topNavigationBar } from '../../storage/navigationNodes';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { Failed } from '../failed';
import { collectionOf, type CollectionType } from '../model/collectionType';
import { type Given, wholeArg } from '../model/given';
import { nothingAt } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { noSuchNode } from '../webFailures';
import { webRights } from './rights';

/** A node, or one of the two bars, with the web that it is of. */
interface NodeHere {
  readonly site: Site;
  readonly node: NavigationNode;
}

/** What nodes are below. */
interface NodesHere {
  readonly site: Site;
  readonly parent: number;
}

/** A link of a web's navigation. */
export const navigationNodeType: ObjectType<NodeHere> = {
  name: 'SP.NavigationNode',
  address: ({ node }) => `Web/Navigation/GetNodeById(${node.id})`,
  web: ({ site }) => site,
  rights: ({ site }, call) => webRights(site, call),
  read: 'open',
  properties: {
    AudienceIds: ({ node }) => node.properties.AudienceIds,
    CurrentLCID: ({ site }) => site.language,
    Id: ({ node }) => node.id,
    IsDocLib: () => true,
    IsExternal: ({ node }) => node.properties.IsExternal,
    IsVisible: ({ node }) => node.properties.IsVisible,
    ListTemplateType: () => 0,
    OpenInNewWindow: ({ node }) => node.properties.OpenInNewWindow,
    Title: ({ node }) => node.properties.Title,
    Url: ({ node }) => node.properties.Url,
  },
  links: {
    get Children() {
      return {
        to: ({ site, node }: NodeHere) => collectionOf(navigationNodeCollection, { site, parent: node.id }),
      };
    },
  },
  change: {
    needs: 'manageWeb',
    run: ({ node }, { body }, { storage }) => {
      storage.navigationNodes.change(node, propertiesIn(body));
      return undefined;
    },
  },
  remove: {
    needs: 'manageWeb',
    run: ({ site, node }, _, { storage }) => {
      storage.navigationNodes.remove(site, node);
      return undefined;
    },
  },
};

/** The nodes of a bar, or those below another node. */
export const navigationNodeCollection: CollectionType<NodesHere, NodeHere> = {
  name: 'SP.NavigationNodeCollection',
  of: navigationNodeType,
  rights: ({ site }, call) => webRights(site, call),
  read: 'open',
  all: ({ site, parent }, { storage }) => storage.navigationNodes.below(site, parent).map((node) => ({ site, node })),
  byKey: (here, given, call) => amongThose(here, wholeArg(given, 'id'), call),
  operations: {
    getById: {
      needs: 'open',
      method: 'both',
      takes: ['id'],
      run: (here, given, call) => {
        const found = amongThose(here, wholeArg(given, 'id'), call);
        return found ? objectOf(navigationNodeType, found) : nothingAt('GetById');
      },
    },
    moveAfter: {
      needs: 'manageWeb',
      takes: ['nodeId', 'previousNodeId'],
      run: (here, given, call) => {
        const [moved, previous] = [wholeArg(given, 'nodeId'), wholeArg(given, 'previousNodeId')];
        const node = amongThose(here, moved, call);
        const behind = previous === 0 ? undefined : amongThose(here, previous, call);
        if (!node || (previous !== 0 && !behind)) throw new Failed(noSuchNode());
        call.storage.navigationNodes.move(here.site, node.node, behind?.node);
        return undefined;
      },
    },
  },
  add: {
    needs: 'manageWeb',
    run: ({ site, parent }, { body }, call) => {
      const { Title, Url, ...more } = propertiesIn(body);
      if (Title === undefined || Url === undefined) throw new Refused('wrongKindOfValue');
      const elsewhere = URL.canParse(Url) && new URL(Url).origin !== new URL(call.origin).origin;
      const usual = { IsVisible: true, IsExternal: elsewhere, OpenInNewWindow: null, AudienceIds: null };
      const node = call.storage.navigationNodes.add(site, parent, { ...usual, ...more, Title, Url });
      return objectOf(navigationNodeType, { site, node });
    },
  },
};

function amongThose({ site, parent }: NodesHere, id: number, { storage }: Call): NodeHere | undefined {
  const node = storage.navigationNodes.byId(site, id);
  return node?.parent === parent ? { site, node } : undefined;
}

/** The navigation of a web: on the left, and at the top. */
export const navigationType: ObjectType<Site> = {
  name: 'SP.Navigation',
  address: () => 'Web/Navigation',
  web: (site) => site,
  rights: webRights,
  read: 'open',
  properties: { UseShared: () => false },
  links: {
    QuickLaunch: { to: (site) => collectionOf(navigationNodeCollection, { site, parent: quickLaunch }) },
    TopNavigationBar: { to: (site) => collectionOf(navigationNodeCollection, { site, parent: topNavigationBar }) },
  },
  operations: {
    getNodeById: {
      needs: 'open',
      method: 'both',
      takes: ['id'],
      run: (site, given, { storage }) => {
        const node = storage.navigationNodes.byId(site, wholeArg(given, 'id'));
        return node ? objectOf(navigationNodeType, { site, node }) : nothingAt('GetNodeById');
      },
    },
  },
};

const isText = (value: unknown): boolean => typeof value === 'string';
const isYesOrNo = (value: unknown): boolean => typeof value === 'boolean';

const settable: Readonly<Record<keyof NodeProperties, (value: unknown) => boolean>> = {
  Title: isText,
  Url: isText,
  IsVisible: isYesOrNo,
  IsExternal: isYesOrNo,
  OpenInNewWindow: (value) => value === null || isYesOrNo(value),
  AudienceIds: (value) => value === null || (Array.isArray(value) && value.every(isText)),
};

/** What a client says of a node. */
function propertiesIn(body: Given['body']): Partial<NodeProperties> {
  for (const [name, value] of Object.entries(body)) {
    if (!Object.hasOwn(settable, name)) throw new NotImitated(`A change of ${name} of a node`);
    if (!settable[name as keyof NodeProperties](value)) throw new Refused('wrongKindOfValue');
  }
  return body as Partial<NodeProperties>;
}
