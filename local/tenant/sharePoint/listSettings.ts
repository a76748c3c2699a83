import { isLibrary, type StoredList } from '../storage/lists';

type Fits = (value: unknown) => boolean;

/** A property of a list that clients may set: what it is at first, and what it may be. */
export interface ListSetting {
  readonly first: (list: StoredList) => unknown;
  readonly fits: Fits;
}

const flag = (first: boolean | ((list: StoredList) => boolean)): ListSetting => ({
  first: (list) => (typeof first === 'function' ? first(list) : first),
  fits: (value) => typeof value === 'boolean',
});

const number = (first: number, most = Number.MAX_SAFE_INTEGER): ListSetting => ({
  first: () => first,
  fits: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most,
});

const text = (first: string | null): ListSetting => ({
  first: () => first,
  fits: (value) => value === null || typeof value === 'string',
});

/** SharePoint Online keeps 500 versions of each item in a new list of today. */
const usualVersions = 500;

/**
 * What clients may set on a list, and what a new list has: as SharePoint Online answers for a new one, and as
 * koltyakov/sp-metadata lists the properties (SP.List).
 */
export const listSettings: Readonly<Record<string, ListSetting>> = {
  ContentTypesEnabled: flag(false),
  CrawlNonDefaultViews: flag(false),
  DefaultContentApprovalWorkflowId: text('00000000-0000-0000-0000-000000000000'),
  DefaultItemOpenUseListSetting: flag(false),
  Direction: text('none'),
  DisableCommenting: flag(false),
  DisableGridEditing: flag(false),
  DraftVersionVisibility: number(0, 2),
  EnableAttachments: flag((list) => !isLibrary(list)),
  EnableFolderCreation: flag(isLibrary),
  EnableMinorVersions: flag(false),
  EnableModeration: flag(false),
  EnableRequestSignOff: flag(true),
  EnableVersioning: flag(true),
  ExemptFromBlockDownloadOfNonViewableFiles: flag(false),
  ForceCheckout: flag(false),
  Hidden: flag(false),
  IsApplicationList: flag(false),
  ListExperienceOptions: number(0, 2),
  MajorVersionLimit: number(usualVersions),
  MajorWithMinorVersionsLimit: number(0),
  MultipleDataList: flag(false),
  NoCrawl: flag(false),
  ParserDisabled: flag(false),
};

/** The same of properties that are answered only to who asks for them. */
export const listSettingsOnRequest: Readonly<Record<string, ListSetting>> = {
  AdditionalUXProperties: text(''),
  Color: text(''),
  Icon: text(''),
  OnQuickLaunch: flag(false),
  ReadSecurity: number(1, 2),
  ValidationFormula: text(''),
  ValidationMessage: text(''),
  WriteSecurity: number(1, 4),
};

/** The setting of a name, in whichever of the two. */
export function listSettingNamed(name: string): ListSetting | undefined {
  if (Object.hasOwn(listSettings, name)) return listSettings[name];
  return Object.hasOwn(listSettingsOnRequest, name) ? listSettingsOnRequest[name] : undefined;
}

/** What a list has of a setting. */
export const settingOf = (list: StoredList, name: string, { first }: ListSetting): unknown =>
  Object.hasOwn(list.settings, name) ? list.settings[name] : first(list);

/** Whether something is switched on for a list, like "EnableVersioning". */
export const isOn = (list: StoredList, name: string): boolean => {
  const setting = listSettingNamed(name);
  return setting !== undefined && settingOf(list, name, setting) === true;
};
