import type { Site } from '../../storage/sites';
import type { ObjectType } from '../model/objectType';
import { bagChanged, bagProperties } from './propertyBag';
import { webRights } from './rights';

/** What else SharePoint keeps of a web, by the names that it writes in an encoding of its own. Few of its own are here. */
export const propertyValuesType: ObjectType<Site> = {
  name: 'SP.PropertyValues',
  address: () => 'Web/AllProperties',
  web: (site) => site,
  rights: webRights,
  read: 'open',
  properties: {
    vti_x005f_defaultlanguage: () => 'en-gb',
    vti_x005f_associateownergroup: ({ groups }) => idOf(groups.owner),
    vti_x005f_associatemembergroup: ({ groups }) => idOf(groups.member),
    vti_x005f_associatevisitorgroup: ({ groups }) => idOf(groups.visitor),
    vti_x005f_associategroups: ({ groups }) =>
      [groups.member, groups.visitor, groups.owner].filter((id) => id !== undefined).join(';'),
  },
  varying: ({ bag }) => ({ properties: bagProperties(bag), links: {} }),
  clientOperations: {
    updateWithParent: {
      needs: 'manageWeb',
      run: (site, { body }, { storage }) => {
        storage.sites.change(site, { bag: bagChanged(site.bag, body, Object.keys(propertyValuesType.properties)) });
        return undefined;
      },
    },
  },
};

const idOf = (group: number | undefined): string => String(group ?? '');
