import { noRights, type Rights } from '../../rules/basePermissions';
import { Refused } from '../../rules/refused';
import { type FeaturePlace, scopes } from '../../storage/features';
import type { Call } from '../call';
import { Failed } from '../failed';
import { accessDenied } from '../failures';
import type { CollectionType } from '../model/collectionType';
import { type Given, textArg, yesArg } from '../model/given';
import { nothingAt } from '../model/node';
import { need, objectOf, type ObjectType } from '../model/objectType';
import { featureIsActive, featureIsNotActive } from '../webFailures';
import { webRights } from './rights';

/** What SharePoint calls some of its own. */
const names: Readonly<Record<string, string>> = {
  'a7a2793e-67cd-4dc1-9fd0-43f61581207a': 'FollowingContent',
  '87294c72-f260-42f3-a41b-981a2ffce37a': 'MDSFeature',
  '915c240e-a6cc-49b8-8b2c-0bff8b553ed3': 'Ratings',
  '94c94ca6-b32f-4da9-a9e3-1f3d343d7ecb': 'PublishingWeb',
  'f6924d36-2fa8-4f0b-b16d-06b7250180fa': 'PublishingSite',
};

/** An active feature. */
export const featureType: ObjectType<{ readonly place: FeaturePlace; readonly id: string }> = {
  name: 'SP.Feature',
  address: ({ place, id }) => `${place.scope === scopes.site ? 'Site' : 'Web'}/Features/GetById(guid'${id}')`,
  web: ({ place }) => place.site,
  rights: () => noRights,
  read: 'nothing',
  properties: { DefinitionId: ({ id }) => id },
  onRequest: { DisplayName: ({ id }) => names[id] ?? '' },
};

const rightsAt = ({ site }: FeaturePlace, call: Call): Rights => webRights(site, call);

/** The active features of a web or a site collection. */
export const featureCollection: CollectionType<FeaturePlace, { readonly place: FeaturePlace; readonly id: string }> = {
  name: 'SP.FeatureCollection',
  of: featureType,
  rights: rightsAt,
  read: 'open',
  all: (place, { storage }) => storage.features.of(place).map((id) => ({ place, id })),
  byKey: (place, given, call) => {
    need(rightsAt(place, call), 'open');
    return active(place, idIn(given, 'id'), call);
  },
  operations: {
    getById: {
      needs: 'open',
      method: 'both',
      takes: ['featureId'],
      run: (place, given, call) => {
        const found = active(place, idIn(given, 'featureId'), call);
        return found ? objectOf(featureType, found) : nothingAt('GetById');
      },
    },
    add: {
      needs: 'manageWeb',
      takes: ['featureId', 'force', 'featdefScope'],
      run: (place, given, call) => {
        const id = mayChange(place, given, call);
        if (active(place, id, call) && !yesArg(given, 'force')) throw new Failed(featureIsActive(id));
        call.storage.features.add(place, id);
        return objectOf(featureType, { place, id });
      },
    },
    remove: {
      needs: 'manageWeb',
      takes: ['featureId', 'force'],
      run: (place, given, call) => {
        const id = mayChange(place, given, call);
        if (!active(place, id, call)) throw new Failed(featureIsNotActive(id));
        call.storage.features.remove(place, id);
        return undefined;
      },
    },
  },
};

/** The features of a whole site are its administrators'. */
function mayChange(place: FeaturePlace, given: Given, { storage, by }: Call): string {
  if (place.scope === scopes.site && !storage.permissions.isAdministrator(place.site, by.caller))
    throw new Failed(accessDenied());
  return idIn(given, 'featureId');
}

function active(place: FeaturePlace, id: string, { storage }: Call): { place: FeaturePlace; id: string } | undefined {
  return storage.features.has(place, id) ? { place, id } : undefined;
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function idIn(given: Given, name: string): string {
  const id = textArg(given, name).replace(/[{}]/g, '').toLowerCase();
  if (!guid.test(id)) throw new Refused('wrongKindOfValue');
  return id;
}
