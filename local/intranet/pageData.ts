import type { Form } from './pages';
import type { ThemeName } from './themes';

/** A component's manifest, as far as the page reads it. The loader reads the rest. */
export interface Manifest {
  readonly id: string;
  readonly alias: string;
  readonly version: string;
  readonly componentType: string;
  readonly loaderConfig: {
    readonly entryModuleId: string;
    readonly internalModuleBaseUrls: readonly string[];
    readonly scriptResources: Readonly<Record<string, ScriptResource>>;
  };
  readonly [more: string]: unknown;
}

export interface ScriptResource {
  readonly type: string;
  readonly id?: string;
  readonly version?: string;
  readonly path?: unknown;
  readonly paths?: Readonly<Record<string, unknown>>;
}

/** What a person may do on the site: SharePoint's 64 bits, in two halves. */
export interface PermissionMask {
  readonly High: number;
  readonly Low: number;
}

/** What the tenant says about the site and the person who looks at it. */
export interface SiteFacts {
  readonly site: { readonly path: string; readonly title: string; readonly siteId: string; readonly webId: string };
  readonly user: { readonly id: number; readonly login: string };
  readonly permissions: PermissionMask;
  readonly digest: { readonly value: string; readonly seconds: number };
}

/** Everything that the page is given to start: it stands in the page as JSON. */
export interface PageData extends SiteFacts {
  readonly form: Form;
  readonly theme: ThemeName;
  readonly tenantId: string;
  readonly person: { readonly oid: string; readonly name: string; readonly email: string; readonly upn: string };
  readonly path: string;
  /** Addresses that the product writes, and where they are answered here. */
  readonly answeredAt: readonly (readonly [written: string, here: string])[];
  /** The instant of the answer, ISO 8601. */
  readonly serverTime: string;
  readonly loader: string;
  readonly manifests: readonly Manifest[];
  readonly webPartId: string;
}
