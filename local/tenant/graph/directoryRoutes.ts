import type { DirectoryObject as Entity, Organization } from '@microsoft/microsoft-graph-types';
import { isTexts } from '../routing/jsonBody';
import { both, type Condition, scopes } from '../storage/directoryObjects';
import type { Answer } from './answer';
import type { Call, GraphRoute } from './call';
import { typedTo } from './directoryBody';
import { bodyIncomplete, noObjectId, noSuchObject, noSuchParameter } from './directoryFailures';
import { toReadObjects, toReadOrganization } from './directoryNeeds';
import { isObjectId } from './objectId';
import { contextOf, contextTo } from './pages';
import { selected } from './select';

/** The calls about objects of the directory whatever their kind, and about the tenant itself. */
export const directoryRoutes: readonly GraphRoute[] = [
  { method: 'POST', path: 'directoryObjects/getByIds', needs: toReadObjects, answer: getByIds },
  {
    method: 'GET',
    path: 'directoryObjects/{object}',
    options: ['$select'],
    needs: toReadObjects,
    answer: (call, { object: named = '' }) => {
      if (!isObjectId(named)) throw noObjectId(named);
      const found = call.storage.directoryObjects.byId(named);
      if (!found) throw noSuchObject(named);
      const context = contextOf(call, 'directoryObjects', true);
      return { status: 200, body: { '@odata.context': context, ...typedTo(call)(found) } };
    },
  },
  {
    method: 'GET',
    path: 'organization',
    options: ['$select'],
    needs: toReadOrganization,
    answer: (call) => ({
      status: 200,
      body: {
        '@odata.context': contextOf(call, 'organization'),
        value: [selected({ ...organizationBody(call) }, call.query)],
      },
    }),
  },
];

/** The most ids at once: https://learn.microsoft.com/en-us/graph/api/directoryobject-getbyids */
const mostIds = 1000;

/** Ids that belong to nobody are passed over without a word. */
function getByIds(call: Call): Answer {
  const { ids, types, ...others } = call.body;
  const [other] = Object.keys(others);
  if (other !== undefined) throw noSuchParameter(other, 'getByIds');
  if (!isTexts(ids) || ids.length === 0 || ids.length > mostIds) throw bodyIncomplete('ids');
  if (types !== undefined && !isTexts(types)) throw bodyIncomplete('types');
  const scope = both(scopes.named(ids), ofTypes(types));
  const value: Entity[] = call.storage.directoryObjects.find(scope, 'number', mostIds).map(typedTo(call));
  return { status: 200, body: { '@odata.context': contextTo('directoryObjects'), value } };
}

/** Also other types are known, of which the tenant has no objects. */
function ofTypes(types: readonly string[] | undefined): Condition {
  const asked = (types ?? []).map((type) => type.toLowerCase());
  if (asked.length === 0 || asked.includes('directoryobject')) return scopes.all;
  return { where: 'kind IN (SELECT value FROM json_each(?))', values: [JSON.stringify(asked)] };
}

function organizationBody({ storage }: Call): Organization {
  return {
    id: storage.tenantId,
    assignedPlans: [],
    businessPhones: [],
    city: null,
    country: null,
    countryLetterCode: 'GB',
    createdDateTime: null,
    deletedDateTime: null,
    displayName: 'The local tenant',
    marketingNotificationEmails: [],
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    postalCode: null,
    preferredLanguage: 'en',
    provisionedPlans: [],
    securityComplianceNotificationMails: [],
    securityComplianceNotificationPhones: [],
    state: null,
    street: null,
    technicalNotificationMails: [],
    tenantType: 'AAD',
    verifiedDomains: [],
  };
}
