import { isObject } from '../../routing/jsonBody';
import { type BasePermission, includes, type Rights } from '../../rules/basePermissions';
import { NotImitated, Refused } from '../../rules/refused';
import { scopes } from '../../storage/features';
import type { ActionPlace, UserCustomAction } from '../../storage/userCustomActions';
import type { Call } from '../call';
import { Failed } from '../failed';
import { accessDenied } from '../failures';
import type { CollectionType } from '../model/collectionType';
import { complex } from '../model/complex';
import { type Given, textArg } from '../model/given';
import { nothingAt } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { listRights, webRights } from './rights';
import { resourceOf } from './userResource';

interface ActionHere {
  readonly place: ActionPlace;
  readonly action: UserCustomAction;
}

/** What a client may set of an action, with what one has of which nobody said it. */
const usual: Readonly<Record<string, string | number | null>> = {
  ClientSideComponentId: '00000000-0000-0000-0000-000000000000',
  ClientSideComponentProperties: '',
  CommandUIExtension: null,
  Description: null,
  Group: null,
  HostProperties: '',
  ImageUrl: null,
  Location: null,
  Name: null,
  RegistrationId: null,
  RegistrationType: 0,
  ScriptBlock: null,
  ScriptSrc: null,
  Sequence: 0,
  Title: null,
  Url: null,
};

const rightsAt = ({ site, list }: ActionPlace, call: Call): Rights =>
  list ? listRights({ site, list }, call) : webRights(site, call);

/** Where they are added, with what stands before them in an address. */
const addressOf = ({ list, scope }: ActionPlace): string =>
  list ? `Web/Lists(guid'${list.id}')` : scope === scopes.site ? 'Site' : 'Web';

const actionAddress = ({ place, action }: ActionHere): string =>
  `${addressOf(place)}/UserCustomActions(guid'${action.id}')`;

/** Something that is shown or run on the pages of a list, a web or a site: kept, and never run. */
export const userCustomActionType: ObjectType<ActionHere> = {
  name: 'SP.UserCustomAction',
  address: actionAddress,
  web: ({ place }) => place.site,
  rights: ({ place }, call) => rightsAt(place, call),
  read: 'open',
  properties: {
    ...Object.fromEntries(
      Object.entries(usual).map(([name, value]) => [
        name,
        ({ action }: ActionHere) => action.properties[name] ?? value,
      ]),
    ),
    Id: ({ action }) => action.id,
    Rights: ({ action }) =>
      complex('SP.BasePermissions', { High: '0', Low: '0', ...(action.properties['Rights'] as object | undefined) }),
    Scope: ({ place }) => place.scope,
    VersionOfUserCustomAction: () => '16.0.1.0',
  },
  links: {
    TitleResource: { to: (here) => textOf(here, 'TitleResource', 'Title') },
    DescriptionResource: { to: (here) => textOf(here, 'DescriptionResource', 'Description') },
  },
  change: {
    needs: 'nothing',
    run: ({ place, action }, { body }, call) => {
      mayChange(place, call);
      call.storage.userCustomActions.change(action, propertiesIn(body));
      return undefined;
    },
  },
  remove: {
    needs: 'nothing',
    run: ({ place, action }, _, call) => {
      mayChange(place, call);
      call.storage.userCustomActions.remove(action);
      return undefined;
    },
  },
};

const textOf = (here: ActionHere, name: string, of: string) =>
  resourceOf(here.place.site, actionAddress(here), name, String(here.action.properties[of] ?? ''));

/** The actions of a list, a web or a site collection. */
export const userCustomActionCollection: CollectionType<ActionPlace, ActionHere> = {
  name: 'SP.UserCustomActionCollection',
  of: userCustomActionType,
  rights: rightsAt,
  read: 'open',
  all: (place, { storage }) => storage.userCustomActions.of(place).map((action) => ({ place, action })),
  byKey: (place, given, call) => actionOf(place, textArg(given, 'id'), call),
  operations: {
    getById: {
      needs: 'open',
      method: 'both',
      takes: ['id'],
      run: (place, given, call) => {
        const found = actionOf(place, textArg(given, 'id'), call);
        return found ? objectOf(userCustomActionType, found) : nothingAt('GetById');
      },
    },
    clear: {
      needs: 'nothing',
      run: (place, _, call) => {
        mayChange(place, call);
        call.storage.userCustomActions.clear(place);
        return undefined;
      },
    },
  },
  add: {
    needs: 'nothing',
    run: (place, { body }, call) => {
      mayChange(place, call);
      return objectOf(userCustomActionType, {
        place,
        action: call.storage.userCustomActions.add(place, propertiesIn(body)),
      });
    },
  },
};

function actionOf(place: ActionPlace, id: string, { storage }: Call): ActionHere | undefined {
  const action = storage.userCustomActions.byId(place, id);
  return action && { place, action };
}

/** Those of a whole site are its administrators', as its features are. */
function mayChange(place: ActionPlace, call: Call): void {
  const needed: BasePermission = place.list ? 'manageLists' : 'manageWeb';
  const { storage, by } = call;
  const may =
    place.scope === scopes.site
      ? storage.permissions.isAdministrator(place.site, by.caller)
      : includes(rightsAt(place, call), needed);
  if (!may) throw new Failed(accessDenied());
}

const half = /^\d{1,10}$/;

/** What a client says of an action. */
function propertiesIn({ Rights, ...others }: Given['body']): UserCustomAction['properties'] {
  for (const [name, value] of Object.entries(others)) {
    if (!Object.hasOwn(usual, name)) throw new NotImitated(`A change of ${name} of an action`);
    const kind = typeof usual[name] === 'number' ? 'number' : 'string';
    if (value !== null && typeof value !== kind) throw new Refused('wrongKindOfValue');
  }
  if (Rights === undefined) return others;
  const { High, Low } = isObject(Rights) ? Rights : {};
  if (![High, Low].every((one) => half.test(String(one)))) throw new Refused('wrongKindOfValue');
  return { ...others, Rights: { High: String(High), Low: String(Low) } };
}
