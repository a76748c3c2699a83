import type { Account } from '../../identity/account';
import type { Captured } from '../../tenant/routing/router';
import type { PageFiles } from '../modules/pageFiles';
import type { Platform } from '../modules/platform';
import type { IntranetOptions } from '../options';
import type { IntranetPage } from '../pages';
import { chosenPerson, cookie } from '../session';
import { isThemeName, type ThemeName } from '../themes';

/** The intranet as it runs. */
export interface Intranet extends Omit<IntranetOptions, 'pages'> {
  readonly origin: string;
  readonly pages: readonly IntranetPage[];
  readonly files: PageFiles;
  readonly platform: Platform;
}

/** A request, and what it came to. */
export interface Call {
  readonly intranet: Intranet;
  readonly request: Request;
  readonly url: URL;
}

export type Answered = Response | undefined | Promise<Response | undefined>;

/** One route: `undefined` is an answer too, and means that there is nothing there. */
export interface IntranetRoute {
  readonly method: string;
  readonly path: string;
  readonly answer: (call: Call, captured: Captured) => Answered;
}

/** The person whom the browser was told to be, as long as their account is there and let in. */
export function personOf({ intranet, request }: Call): Account | undefined {
  const oid = chosenPerson(request);
  const account = oid === undefined ? undefined : intranet.tenant.directory.byOid(oid);
  return account?.accountEnabled ? account : undefined;
}

/** The theme that was chosen. */
export function themeOf({ request }: Call): ThemeName {
  const name = cookie(request, 'theme');
  return isThemeName(name) ? name : 'light';
}
