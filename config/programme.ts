import type { LiveSignatures } from '../core/sending/liveLock';

/** A signature: the role of whoever signed, and the day as `YYYY-MM-DD`. */
export interface Signature {
  readonly by: string;
  readonly on: string;
}

/** What a deployment is to: filled in once for the programme's Microsoft 365, before it is packaged. */
export interface Programme {
  /** What staff know the service as. */
  readonly name: string;
  /** The Entra tenant whose accounts are let in, or `undefined` while it is not known: then nobody is. */
  readonly tenantId: string | undefined;
  /** The service's API: its app registration in Entra, and the address it answers on. */
  readonly api: { readonly appId: string; readonly scope: string; readonly origin: string };
  /**
   * Where the functions send their traces: OTLP, JSON over HTTP, with a token of the app's own identity for Azure
   * Monitor. Left out, they send none; filled in, nothing else decides. That Azure Monitor takes this form from an app
   * itself is not verified.
   */
  readonly tracesAddress?: string;
  /** Who has signed the words that staff rely on in a bad moment, and on which day; `undefined` while nobody has. */
  readonly signed: { readonly firstAid: Signature | undefined; readonly crisisNumbers: Signature | undefined };
  /** Where the intranet is: the API answers pages of this origin and of no other. */
  readonly intranetOrigin: string;
  /** The sites, by their path: for staff, for the service alone, and for the extracts that HR drops. */
  readonly sites: { readonly hub: string; readonly service: string; readonly intake: string };
  /** Where the pages for people at home answer: links in messages begin so, and a text has 160 characters. */
  readonly homeOrigin: string;
  /** Azure's storage account for queues, tables and blobs, and the Key Vault for keys: their names. */
  readonly storageAccount: string;
  readonly keyVault: string;
  /** GOV.UK Notify's template of the one text message; its body is `((message))`. */
  readonly textTemplateId: string;
  /** Who has answered for what must be right before anything is sent. While one is `undefined`, nothing is. */
  readonly live: LiveSignatures;
}

/**
 * The programme of the four trusts. Its tenant is not known yet, so that tenant, API and intranet are names that are
 * reserved and lead nowhere; `npm run package` says which of them are still to be filled in.
 */
export const programme: Programme = {
  name: 'Occupational Health and Wellbeing',
  tenantId: undefined,
  api: {
    appId: '5f0c7a52-9c0e-4d3b-8f57-0f3a2c6d9e11',
    scope: 'access_as_user',
    origin: 'https://occupational-health.example',
  },
  signed: { firstAid: undefined, crisisNumbers: undefined },
  intranetOrigin: 'https://intranet.example',
  sites: {
    hub: '/sites/OccupationalHealth',
    service: '/sites/OccupationalHealthService',
    intake: '/sites/OccupationalHealthIntake',
  },
  homeOrigin: 'https://oh-home.example',
  storageAccount: 'occupationalhealth',
  keyVault: 'occupational-health',
  textTemplateId: '00000000-0000-4000-8000-000000000000',
  live: {
    dataProtection: undefined,
    clinicalSafety: undefined,
    privacyNotice: undefined,
    wording: undefined,
    crisisCover: undefined,
    replyCover: undefined,
  },
};
