import type { ObjectType } from '../../model/objectType';
import { byPath } from './entry';
import { childrenOf, foldersIn, placeRights } from './folderContent';
import type { Place } from './place';

/** What SharePoint keeps about a folder besides: here those that it counts and dates itself. */
export const folderProperties: ObjectType<Place> = {
  name: 'SP.PropertyValues',
  address: ({ address }) => `${byPath('GetFolderByServerRelativePath', address)}/Properties`,
  web: ({ site }) => site,
  rights: placeRights,
  read: 'nothing',
  properties: {
    vti_x005f_folderitemcount: (place, call) => childrenOf(place, 0, call).length,
    vti_x005f_foldersubfolderitemcount: (place, call) => foldersIn(place, call).length,
    vti_x005f_timecreated: ({ site, entry }) => entry?.created ?? site.created,
    vti_x005f_timelastmodified: ({ site, entry }) => entry?.modified ?? site.created,
  },
  onRequest: {
    vti_x005f_listname: ({ list }) => (list ? `{${list.id.toUpperCase()}}` : null),
  },
};
