import type { ContentType } from '../rules/contentTypes';
import { Refused } from '../rules/refused';
import type { TypeChanges } from '../storage/contentTypes';
import { Failed } from './failed';
import { noPropertyOfType } from './failures';

type Value = string | boolean | null;

const text = '';
const form = 'ListForm';

/** What clients may set of a content type besides its name, and what it is at first. */
export const contentTypeSettings: Readonly<Record<string, Value>> = {
  ClientFormCustomFormatter: text,
  DisplayFormClientSideComponentId: text,
  DisplayFormClientSideComponentProperties: text,
  DisplayFormTemplateName: form,
  DisplayFormUrl: text,
  DocumentTemplate: text,
  DocumentTemplateUrl: text,
  EditFormClientSideComponentId: text,
  EditFormClientSideComponentProperties: text,
  EditFormTemplateName: form,
  EditFormUrl: text,
  Hidden: false,
  JSLink: text,
  MobileDisplayFormUrl: text,
  MobileEditFormUrl: text,
  MobileNewFormUrl: text,
  NewFormClientSideComponentId: null,
  NewFormClientSideComponentProperties: text,
  NewFormTemplateName: form,
  NewFormUrl: text,
  ReadOnly: false,
  Sealed: false,
};

/** What a content type has of a setting. */
export const typeSettingOf = ({ settings }: ContentType, name: string): unknown =>
  Object.hasOwn(settings, name) ? settings[name] : contentTypeSettings[name];

/**
 * Reads what is to be set of a content type.
 * @param settings what it has of them by now
 */
export function typeChangesIn(body: Readonly<Record<string, unknown>>, settings: ContentType['settings']): TypeChanges {
  const { Name, Description, Group, ...others } = body;
  const changed: Record<string, unknown> = { ...settings };
  for (const [name, value] of Object.entries(others)) {
    if (!Object.hasOwn(contentTypeSettings, name)) throw new Failed(noPropertyOfType(name, 'SP.ContentType'));
    changed[name] = fitting(name, value);
  }
  return {
    ...(Name !== undefined && { name: textIn('Name', Name) }),
    ...(Description !== undefined && { description: textIn('Description', Description ?? '') }),
    ...(Group !== undefined && { group: textIn('Group', Group ?? '') }),
    settings: changed,
  };
}

function fitting(name: string, value: unknown): unknown {
  const isFlag = typeof contentTypeSettings[name] === 'boolean';
  if (isFlag ? typeof value !== 'boolean' : value !== null && typeof value !== 'string')
    throw new Refused('wrongKindOfValue', name);
  return value;
}

function textIn(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new Refused('wrongKindOfValue', name);
  return value;
}
