import { latePartOf } from '../lateness/lateness';
import { readAddress } from '../routing/address';
import { pathShape } from '../routing/pathShape';
import { refuseOtherOptions } from '../routing/queryOptions';
import { routerOf } from '../routing/router';
import { NotImitated, Refused } from '../rules/refused';
import type { Storage } from '../storage/storage';
import type { SignedIn } from '../tenant';
import { type Answer, Failed } from './answer';
import { type Call, type GraphRoute, places } from './call';
import { columnRoutes } from './columnRoutes';
import { contentTypeRoutes } from './contentTypeRoutes';
import { directoryRoutes } from './directoryRoutes';
import { driveItemRoutes } from './drives/driveItemRoutes';
import { driveRoutes } from './drives/driveRoutes';
import { itemOfFileRoutes } from './drives/itemOfFile';
import { addressNotUnderstood, failureAnswer, failureOf, notImitated, versionTwice } from './failures';
import { bodyOf } from './body';
import { groupRoutes } from './groupRoutes';
import { itemRoutes } from './itemRoutes';
import { withKeysAsSegments } from '../routing/keys';
import { listRoutes } from './listRoutes';
import { needsOfMail } from './mail/mailNeeds';
import { mailRoutes } from './mail/mailRoutes';
import { permissionRoutes } from './permissionRoutes';
import { countedIn, openedBy, permissionsOf, withNeeds } from './permissions';
import { needsOfFiles } from './siteNeeds';
import { signedOptions } from './signedOptions';
import { withProperties } from './singleProperty';
import { siteRoutes } from './siteRoutes';
import { userRoutes } from './userRoutes';
import { versionRoutes } from './versionRoutes';

/** Every call to Graph that the local tenant knows, but for "$batch", which is made of them. */
export const graphRoutes: readonly GraphRoute[] = [
  ...siteRoutes,
  ...listRoutes,
  ...columnRoutes,
  ...contentTypeRoutes,
  ...permissionRoutes,
  ...itemRoutes,
  ...versionRoutes,
  ...withNeeds([...driveRoutes, ...itemOfFileRoutes, ...driveItemRoutes], needsOfFiles),
  ...userRoutes,
  ...groupRoutes,
  ...directoryRoutes,
  ...withNeeds(mailRoutes, needsOfMail),
];

const listed = new Set(graphRoutes.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])));

/** What can be listed takes things, and so does what can be changed; everything else is an action. */
const takesEntity = ({ method, path }: GraphRoute): boolean =>
  method === 'PATCH' || (method === 'POST' && listed.has(path));

const router = withProperties(
  routerOf(
    graphRoutes.map((route) => ({ ...route, takesEntity: takesEntity(route) })),
    places,
  ),
);

/** A request to Graph, whichever way it came in. */
export interface Asked {
  readonly method: string;
  /** The path and the query behind "v1.0/", as they were written: out of a batch they can be anything. */
  readonly url: string;
  readonly headers: Headers;
  /** Bytes as they came over the network, or the object that a batch has in their place. */
  readonly content: Uint8Array | Readonly<Record<string, unknown>>;
}

const origin = 'https://graph.microsoft.com';
const root = '/v1.0/';

/** Answers a request to Graph. */
export function answerCall(storage: Storage, by: SignedIn, { method, url, headers, content }: Asked): Answer {
  const target = readAddress(`${origin}${root}${url}`, origin);
  let shape = '';
  try {
    // ".." leads out of the version.
    if (!target?.pathname.startsWith(root)) throw addressNotUnderstood();
    const address = target.pathname.slice(root.length);
    const path = withKeysAsSegments(decodeURIComponent(address));
    shape = pathShape(path);
    if (/^v1\.0(?:\/|$)/.test(path)) throw versionTwice();
    const found = router(method, path);
    if (!found) throw new NotImitated();
    const permissions = permissionsOf(storage, by);
    const opened = openedBy(permissions, by, found.route);
    const query = signedOptions(target.searchParams, found.route.options);
    refuseOtherOptions(query, found.route.options);
    const read = found.route.takesFile
      ? { body: {}, file: fileIn(content) }
      : { body: bodyOf(content, headers, found.route), file: noFile };
    const late = latePartOf(found.route);
    const call: Call = {
      storage: late ? storage.shown(late) : storage,
      kept: storage,
      by,
      permissions: countedIn(permissions, found.route),
      opened,
      address,
      query,
      headers,
      ...read,
    };
    return found.route.answer(call, found.captured);
  } catch (failure) {
    return failureAnswer(graphFailure(failure, `${method} ${shape}`), storage.now());
  }
}

/** @param made the method and the path, without the values in it */
function graphFailure(failure: unknown, made: string): Failed {
  if (failure instanceof Failed) return failure;
  if (failure instanceof Refused) return failureOf(failure);
  if (failure instanceof NotImitated) return notImitated(made, failure.message);
  throw failure;
}

const noFile = new Uint8Array();

/** A file that came in a batch as JSON is that JSON. */
const fileIn = (content: Asked['content']): Uint8Array =>
  content instanceof Uint8Array ? content : new TextEncoder().encode(JSON.stringify(content));
