import { NotImitated, Refused } from '../../rules/refused';
import type { Site, WebChanges } from '../../storage/sites';
import type { Given } from '../model/given';

/** What a client may set of a web besides its title and description, with what a new web has. */
const settings: Readonly<Record<string, string | number | boolean | null>> = {
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

/** Those that are given only when they are asked for. */
const onRequestOnly = ['CommentsOnSitePagesDisabled', 'MembersCanShare', 'RequestAccessEmail'];

const readers = (names: readonly string[]): Record<string, (site: Site) => unknown> =>
  Object.fromEntries(names.map((name) => [name, ({ properties }: Site) => properties[name] ?? settings[name] ?? null]));

export const settingProperties = readers(Object.keys(settings).filter((name) => !onRequestOnly.includes(name)));
export const settingsOnRequest = readers(onRequestOnly);

/** What a client changes of a web. */
export function webChanges(site: Site, body: Given['body']): WebChanges {
  const { Title = site.title, Description = site.description, ...others } = body;
  if (typeof Title !== 'string' || typeof Description !== 'string') throw new Refused('wrongKindOfValue');
  for (const [name, value] of Object.entries(others)) {
    const usual = Object.hasOwn(settings, name) ? settings[name] : undefined;
    if (usual === undefined) throw new NotImitated(`A change of a web's ${name}`);
    const fits = value === null || typeof value === (usual === null ? 'string' : typeof usual);
    if (!fits) throw new Refused('wrongKindOfValue');
  }
  return { title: Title, description: Description, properties: { ...site.properties, ...others } };
}
