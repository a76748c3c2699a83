import { NotImitated, Refused } from '../../rules/refused';
import type { Site, WebChanges } from '../../storage/sites';
import type { Given } from '../model/given';

/** What a client may set, with what is there before anybody did. */
type Settings = Readonly<Record<string, string | number | boolean | null>>;

/** What a client may set of a web besides its title and description. */
const webSettings: Settings = {
  AlternateCssUrl: '',
  CommentsOnSitePagesDisabled: false,
  EnableMinimalDownload: false,
  FooterEmphasis: 0,
  FooterEnabled: true,
  FooterLayout: 0,
  HeaderEmphasis: 0,
  HeaderLayout: 2,
  HideTitleInHeader: false,
  HorizontalQuickLaunch: true,
  IsMultilingual: true,
  LogoAlignment: 0,
  MegaMenuEnabled: true,
  MembersCanShare: true,
  NavAudienceTargetingEnabled: false,
  NoCrawl: false,
  OverwriteTranslationsOnChange: false,
  QuickLaunchEnabled: true,
  RequestAccessEmail: '',
  SearchScope: 0,
  SiteLogoUrl: null,
  SyndicationEnabled: true,
  TreeViewEnabled: false,
};

/** The same of a site collection. Its names are none of a web's, as the first web keeps both. */
const siteSettings: Settings = {
  AllowDesigner: true,
  Classification: '',
  SearchBoxInNavBar: 0,
  ShareByEmailEnabled: false,
  ShowUrlStructure: false,
  SocialBarOnSitePagesDisabled: false,
  TrimAuditLog: true,
};

/** Those that are given only when they are asked for. */
const onRequestOnly = [
  'CommentsOnSitePagesDisabled',
  'MembersCanShare',
  'RequestAccessEmail',
  'SearchBoxInNavBar',
  'SocialBarOnSitePagesDisabled',
];

const readers = (settings: Settings, wanted: (name: string) => boolean): Record<string, (site: Site) => unknown> =>
  Object.fromEntries(
    Object.keys(settings)
      .filter(wanted)
      .map((name) => [name, ({ properties }: Site) => properties[name] ?? settings[name] ?? null]),
  );

const isOnRequest = (name: string): boolean => onRequestOnly.includes(name);

export const settingProperties = readers(webSettings, (name) => !isOnRequest(name));
export const settingsOnRequest = readers(webSettings, isOnRequest);
export const siteSettingProperties = readers(siteSettings, (name) => !isOnRequest(name));
export const siteSettingsOnRequest = readers(siteSettings, isOnRequest);

/** The page that a web opens with, from the web's own address on; none before somebody said it. */
export const welcomePageOf = ({ properties }: Site): unknown => properties['WelcomePage'] ?? '';

/** What a client changes of a web. */
export function webChanges(site: Site, body: Given['body']): WebChanges {
  const { Title = site.title, Description = site.description, ...others } = body;
  if (typeof Title !== 'string' || typeof Description !== 'string') throw new Refused('wrongKindOfValue');
  checkSettings(webSettings, 'a web', others);
  return { title: Title, description: Description, properties: { ...site.properties, ...others } };
}

/** What a client changes of a site collection, by its first web. */
export function siteChanges(root: Site, body: Given['body']): WebChanges {
  checkSettings(siteSettings, 'a site', body);
  return { properties: { ...root.properties, ...body } };
}

function checkSettings(settings: Settings, of: string, body: Given['body']): void {
  for (const [name, value] of Object.entries(body)) {
    const usual = Object.hasOwn(settings, name) ? settings[name] : undefined;
    if (usual === undefined) throw new NotImitated(`A change of ${name} of ${of}`);
    const fits = value === null || typeof value === (usual === null ? 'string' : typeof usual);
    if (!fits) throw new Refused('wrongKindOfValue');
  }
}
