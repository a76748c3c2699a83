import type { Attachment } from '../../storage/attachments';
import { addressOf } from '../../storage/lists';
import type { Call } from '../call';
import { Failed } from '../failed';
import { attachmentExists, noSuchAttachment } from '../failures';
import { nameNotAllowed } from '../fileFailures';
import type { CollectionType } from '../model/collectionType';
import { complex } from '../model/complex';
import { type Given, textArg } from '../model/given';
import { type Node, type Operation, valueOf } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import type { ItemHere } from './kinds';
import { itemRights } from './rights';

/** A file that is attached to an item. */
export interface AttachmentHere extends ItemHere {
  readonly attachment: Attachment;
}

const rightsOf = (here: ItemHere, call: Call) => itemRights(here, here.item.id, call);

const author = ({ site }: ItemHere, { storage, by }: Call): number => storage.principals.authorId(site, by.caller);

/** Its address from the server's root on. */
export const serverRelativeUrl = ({ site, list, item, attachment }: AttachmentHere): string =>
  `${addressOf(site, list)}/Attachments/${item.id}/${attachment.name}`;

const path = (DecodedUrl: string): unknown => complex('SP.ResourcePath', { DecodedUrl });

function remove(here: AttachmentHere, _: Given, call: Call): undefined {
  call.storage.attachments.remove(here.list, here.item, here.attachment, author(here, call));
}

function recycle(here: AttachmentHere, _: Given, call: Call): Node {
  const { site, list, item, attachment } = here;
  const { attachments } = call.storage.recycling;
  return valueOf('RecycleObject', attachments.put({ site, list, by: author(here, call) }, item, attachment).id);
}

/** A file that is attached to an item. */
export const attachmentType: ObjectType<AttachmentHere> = {
  name: 'SP.Attachment',
  address: ({ list, item, attachment }) =>
    `Web/Lists(guid'${list.id}')/Items(${item.id})/AttachmentFiles('${attachment.name.replaceAll("'", "''")}')`,
  web: ({ site }) => site,
  rights: rightsOf,
  read: 'viewListItems',
  properties: {
    FileName: ({ attachment }) => attachment.name,
    FileNameAsPath: ({ attachment }) => path(attachment.name),
    ServerRelativePath: (here) => path(serverRelativeUrl(here)),
    ServerRelativeUrl: serverRelativeUrl,
  },
  operations: {
    $value: {
      needs: 'openItems',
      method: 'GET',
      run: ({ list, item, attachment }, _, { storage }) => ({
        kind: 'bytes',
        bytes: storage.attachments.content(list, item, attachment),
        mediaType: 'application/octet-stream',
      }),
    },
    recycleObject: { needs: 'editListItems', run: recycle },
  },
  replace: {
    needs: 'editListItems',
    isFile: true,
    run: (here, { content }, call) => {
      call.storage.attachments.replace(here.list, here.item, here.attachment, content, author(here, call));
      return undefined;
    },
  },
  remove: { needs: 'editListItems', run: remove },
};

const finder = (takes: string): Operation<ItemHere> => ({
  needs: 'viewListItems',
  method: 'both',
  takes: [takes],
  run: (here, given, call) => objectOf(attachmentType, found(here, textArg(given, takes), call)),
});

const adder = (takes: string): Operation<ItemHere> => ({
  needs: 'editListItems',
  takes: [takes],
  isFile: true,
  run: (here, given, call) => add(here, textArg(given, takes), given.content, call),
});

/** The files that are attached to an item. */
export const attachmentCollection: CollectionType<ItemHere, AttachmentHere> = {
  name: 'SP.AttachmentCollection',
  of: attachmentType,
  rights: rightsOf,
  read: 'viewListItems',
  keys: ['fileName'],
  all: ({ site, list, item }, { storage }) =>
    storage.attachments.of(list, item).map((attachment) => ({ site, list, item, attachment })),
  byKey: (here, given, call) => found(here, textArg(given, 'fileName'), call),
  operations: {
    getByFileName: finder('fileName'),
    getByFileNameAsPath: finder('decodedUrl'),
    add: adder('fileName'),
    addUsingPath: adder('decodedUrl'),
  },
};

function found(here: ItemHere, name: string, { storage }: Call): AttachmentHere {
  const attachment = storage.attachments.named(here.list, here.item, name);
  if (!attachment) throw new Failed(noSuchAttachment());
  return { ...here, attachment };
}

function add(here: ItemHere, name: string, bytes: Uint8Array, call: Call): Node {
  if (/["*:<>?/\\|\p{Cc}]/u.test(name) || name.trim() === '' || name.endsWith('.'))
    throw new Failed(nameNotAllowed(name));
  if (call.storage.attachments.named(here.list, here.item, name)) throw new Failed(attachmentExists());
  const attachment = call.storage.attachments.add(here.list, here.item, name, bytes, author(here, call));
  return objectOf(attachmentType, { ...here, attachment });
}
