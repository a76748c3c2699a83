import type { ListItemVersion } from '@microsoft/microsoft-graph-types';
import type { Captured } from '../routing/router';
import { NotImitated } from '../rules/refused';
import { versionLabel } from '../rules/versionNumbers';
import type { Item } from '../storage/items';
import { type Call, type GraphRoute, listAt } from './call';
import { contexts } from './contexts';
import { noSuchVersion } from './failures';
import { fieldsBody } from './fieldsBody';
import { identitiesOf } from './identities';
import { readableItem } from './itemRoutes';
import type { ListHere } from './listBody';
import { selected } from './select';
import { seenVersions } from './siteAccess';
import { toReadSites } from './siteNeeds';

const path = 'sites/{siteId}/lists/{list}/items/{id}/versions';
const options = ['$select', '$expand'];

/** The calls about the versions of an item: as it is now, and as it was, the newest first. */
export const versionRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path,
    options,
    needs: toReadSites,
    answer: (call, captured) => {
      const { here, versions } = versionsAt(call, captured);
      const context = contexts.inList(here, `items('${captured['id'] ?? ''}')/versions`);
      return {
        status: 200,
        body: { '@odata.context': context, value: versions.map((version) => shown(call, here, version)) },
      };
    },
  },
  {
    method: 'GET',
    path: `${path}/{version}`,
    options,
    needs: toReadSites,
    answer: (call, captured) => {
      const { here, versions } = versionsAt(call, captured);
      const version = versions.find((one) => idOf(one) === captured['version']);
      if (!version) throw noSuchVersion();
      const context = contexts.inList(here, `items('${captured['id'] ?? ''}')/versions/$entity`);
      return { status: 200, body: { '@odata.context': context, ...shown(call, here, version) } };
    },
  },
];

function versionsAt(call: Call, captured: Captured): { readonly here: ListHere; readonly versions: readonly Item[] } {
  const here = listAt(call, captured['siteId'] ?? '', captured['list'] ?? '');
  const item = readableItem(call, here, captured);
  const were = call.storage.itemVersions.of(here.list, item).filter(seenVersions(call, { ...here, item: item.id }));
  return { here, versions: [item, ...were] };
}

const idOf = ({ uiVersion }: Item): string => versionLabel(uiVersion);

function shown(call: Call, here: ListHere, version: Item): Record<string, unknown> {
  const expand = call.query.get('$expand');
  if (expand !== null && expand !== 'fields') throw new NotImitated('$expand on a version of anything but its fields');
  const body: ListItemVersion = {
    id: idOf(version),
    lastModifiedDateTime: version.modified,
    lastModifiedBy: identitiesOf(call.storage, here.site, version.editor),
  };
  const fields = expand === null ? {} : { fields: fieldsBody(call.storage, here, version, null) };
  return { ...selected({ ...body }, call.query), ...fields };
}
