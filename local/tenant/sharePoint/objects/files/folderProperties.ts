import { NotImitated } from '../../../rules/refused';
import type { PropertyBag } from '../../../storage/sites';
import type { Call } from '../../call';
import type { Given } from '../../model/given';
import { need, type ObjectType } from '../../model/objectType';
import { bagChanged, bagProperties } from '../propertyBag';
import { webRights } from '../rights';
import { byPath } from './entry';
import { childrenOf, foldersIn, placeRights } from './folderContent';
import { isWebRoot, type Place } from './place';

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
  varying: (place) => ({ properties: bagProperties(bagOf(place)), links: {} }),
  clientOperations: { updateWithParent: { needs: 'editListItems', run: putIntoBag } },
  onRequest: {
    vti_x005f_listname: ({ list }) => (list ? `{${list.id.toUpperCase()}}` : null),
  },
};

/** The folder of the web itself has what the web has. */
const bagOf = (place: Place): PropertyBag =>
  isWebRoot(place) ? place.site.bag : (JSON.parse(place.entry?.bag ?? '{}') as PropertyBag);

function putIntoBag(place: Place, { body }: Given, call: Call): undefined {
  const { storage } = call;
  const { properties, onRequest = {} } = folderProperties;
  const bag = bagChanged(bagOf(place), body, [...Object.keys(properties), ...Object.keys(onRequest)]);
  if (isWebRoot(place)) {
    need(webRights(place.site, call), 'manageWeb');
    storage.sites.change(place.site, { bag });
  } else if (place.entry) storage.driveItems.putBag(place.entry, bag);
  else throw new NotImitated('Properties of the folder above the lists');
}
