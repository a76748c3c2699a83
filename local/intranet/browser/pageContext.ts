import type { PageData } from '../pageData';

/** The facts that web parts read from `context.pageContext`. */
export function pageContext(data: PageData): object {
  const { site, person, user, permissions } = data;
  const absoluteUrl = location.origin + site.path;
  return {
    cultureInfo: { currentCultureName: 'en-GB', currentUICultureName: 'en-GB', isRightToLeft: false },
    site: {
      id: site.siteId,
      absoluteUrl,
      serverRelativeUrl: site.path,
      cdnPrefix: '',
      classification: '',
      isNoScriptEnabled: true,
      serverRequestPath: data.path,
      correlationId: crypto.randomUUID(),
      recycleBinItemCount: 0,
    },
    web: {
      id: site.webId,
      absoluteUrl,
      serverRelativeUrl: site.path,
      title: site.title,
      templateName: communicationSite,
      language: 2057,
      languageName: 'en-gb',
      permissions,
      logoUrl: '',
      isAppWeb: false,
      description: '',
    },
    user: {
      displayName: person.name,
      email: person.email,
      loginName: user.login,
      isAnonymousGuestUser: false,
      isExternalGuestUser: false,
      preferUserTimeZone: false,
      firstDayOfWeek: 1,
    },
    aadInfo: { tenantId: data.tenantId, userId: person.oid, instanceUrl: signInAddress },
    featureInfo: {},
  };
}

/** The number that SharePoint gives the template of a communication site. */
const communicationSite = '68';
const signInAddress = 'https://login.microsoftonline.com';

/** Turns off Microsoft's sign-in within the page: tokens.ts brings the tokens. */
const signInKillSwitch = '2bf3e1ce-55da-4552-bc41-e3d072202d3c';

/** The same facts in the older form, as SharePoint writes it into its pages and as the loader reads it. */
export function legacyContext(data: PageData): Readonly<Record<string, unknown>> {
  const { site, person, user, digest } = data;
  const web = location.origin + site.path;
  return {
    webAbsoluteUrl: web,
    webServerRelativeUrl: site.path,
    siteAbsoluteUrl: web,
    siteServerRelativeUrl: site.path,
    siteId: `{${site.siteId}}`,
    webId: `{${site.webId}}`,
    webTitle: site.title,
    webTemplate: communicationSite,
    userId: user.id,
    userDisplayName: person.name,
    userEmail: person.email,
    userLoginName: user.login,
    userPrincipalName: person.upn,
    currentCultureName: 'en-GB',
    currentUICultureName: 'en-GB',
    CorrelationId: crypto.randomUUID(),
    ExpFeatures: [],
    killSwitches: { [signInKillSwitch]: true },
    ECSClientFeatures: {},
    aadInstanceUrl: signInAddress,
    aadTenantId: data.tenantId,
    aadUserId: person.oid,
    aadSessionId: crypto.randomUUID(),
    msGraphEndpointUrl: 'https://graph.microsoft.com',
    formDigestValue: digest.value,
    formDigestTimeoutSeconds: digest.seconds,
    serverTime: data.serverTime,
    env: 'prod',
    farmLabel: 'local',
    cloudType: 'prod',
  };
}
