import { includes } from '../../../rules/basePermissions';
import { addressOf } from '../../../storage/lists';
import type { Site } from '../../../storage/sites';
import type { Call } from '../../call';
import type { BytesNode, Operation } from '../../model/node';
import type { ObjectType } from '../../model/objectType';
import { type AttachmentHere, serverRelativeUrl } from '../attachment';
import { itemRights } from '../rights';
import { byPath } from './entry';
import { otherNamesOfFiles } from './otherNames';

const download: Operation<AttachmentHere> = {
  needs: 'openItems',
  method: 'both',
  run: (here, _, call): BytesNode => ({
    kind: 'bytes',
    bytes: bytesOf(here, call),
    mediaType: 'application/octet-stream',
  }),
};

/** An attachment as the file that its address leads to, which is read in this way and not changed. */
export const attachmentFileType: ObjectType<AttachmentHere> = {
  name: 'SP.File',
  address: (here) => byPath('GetFileByServerRelativePath', serverRelativeUrl(here)),
  web: ({ site }) => site,
  rights: (here, call) => itemRights(here, here.item.id, call),
  read: 'viewListItems',
  notImitated: otherNamesOfFiles,
  properties: {
    Exists: () => true,
    Length: (here, call) => String(bytesOf(here, call).length),
    Name: ({ attachment }) => attachment.name,
    ServerRelativeUrl: serverRelativeUrl,
  },
  operations: { $value: download, openBinaryStream: download },
};

/** The attachment at an address, or `undefined` where none is there that the caller may read. */
export function attachmentAtAddress(site: Site, address: string, call: Call): AttachmentHere | undefined {
  const [, before = '', id, name = ''] = /^(.*)\/Attachments\/(\d{1,15})\/([^/]+)$/i.exec(address) ?? [];
  if (id === undefined) return undefined;
  const { lists, items, attachments } = call.storage;
  const list = lists.of(site).find((one) => addressOf(site, one).toLowerCase() === before.toLowerCase());
  const item = list && items.there(list, Number(id));
  if (!item || !includes(itemRights({ site, list }, item.id, call), 'viewListItems')) return undefined;
  const attachment = attachments.named(list, item, name);
  return attachment && { site, list, item, attachment };
}

const bytesOf = ({ list, item, attachment }: AttachmentHere, { storage }: Call): Uint8Array =>
  storage.attachments.content(list, item, attachment);
