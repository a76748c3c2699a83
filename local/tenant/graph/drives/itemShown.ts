import { NotImitated } from '../../rules/refused';
import type { DriveItem } from '../../storage/driveItems';
import type { Answer } from '../answer';
import type { Call } from '../call';
import { picked, selected } from '../select';
import type { Drive } from './drive';
import { driveContext, driveKey } from './driveContext';
import { driveItemBody } from './driveItemBody';
import { reads } from './entryAccess';

/** How many children an expansion shows. */
const mostChildren = 200;

/** A file or folder as a call selects it. */
export function itemShown(call: Call, drive: Drive, item: DriveItem): Record<string, unknown> {
  const body = driveItemBody(call.storage, drive, item);
  const select = call.query.get('$select');
  return select ? picked({ ...body, ...onDemand(drive, item) }, withDownload(select)) : body;
}

/** Who selects "content.downloadUrl" gets the address too: https://learn.microsoft.com/en-us/graph/api/driveitem-get */
const withDownload = (select: string): string =>
  /\bcontent\.downloadUrl\b/i.test(select) ? `${select},@microsoft.graph.downloadUrl` : select;

const onDemand = (drive: Drive, item: DriveItem): Record<string, unknown> => ({
  sharepointIds: {
    listId: drive.library.id,
    listItemUniqueId: item.guid,
    siteId: drive.site.id,
    siteUrl: `https://${drive.host}${drive.site.path}`,
    webId: drive.site.webId,
  },
});

/** The root has a place of its own in the schema. */
const entityContext = (call: Call, drive: Drive, { parent }: DriveItem): Record<'@odata.context', string> =>
  driveContext(call, `${driveKey(drive)}/${parent === null ? 'root' : 'items'}`, '/$entity');

/** One file or folder as an answer by itself, with its children where they are expanded. */
export function oneItem(call: Call, drive: Drive, item: DriveItem, status = 200): Answer {
  const body = {
    ...entityContext(call, drive, item),
    ...itemShown(call, drive, item),
    ...expanded(call, drive, item),
  };
  return { status, body };
}

function expanded(call: Call, drive: Drive, item: DriveItem): Record<string, unknown> {
  const expand = call.query.get('$expand');
  if (expand === null) return {};
  const [known, select] = /^children(?:\(\$select=([\w.,@ ]+)\))?$/i.exec(expand) ?? [];
  if (known === undefined) throw new NotImitated('$expand on a file or folder of anything but children');
  const { storage } = call;
  const children = storage.driveItems
    .children(item, mostChildren, 0)
    .filter(reads(call, drive))
    .map((child) => {
      const body = driveItemBody(storage, drive, child);
      return select ? picked(body, select) : body;
    });
  return { children };
}

/** The same of an item that a call selects nothing of: of what was written, all is shown. */
export const writtenItem = (call: Call, drive: Drive, item: DriveItem, status: number): Answer => ({
  status,
  body: {
    ...entityContext(call, drive, item),
    ...selected(driveItemBody(call.storage, drive, item), call.query),
  },
});
