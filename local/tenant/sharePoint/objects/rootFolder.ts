import { addressOf } from '../../storage/lists';
import type { ObjectType } from '../model/objectType';
import { type ListHere, listRights } from './rights';

/** The folder that a list's items are in. */
export const rootFolderType: ObjectType<ListHere> = {
  name: 'SP.Folder',
  address: ({ list }) => `Web/Lists(guid'${list.id}')/RootFolder`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'nothing',
  properties: {
    Name: ({ list }) => list.name,
    ServerRelativeUrl: ({ site, list }) => addressOf(site, list),
  },
};
