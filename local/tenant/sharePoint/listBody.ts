import { NotImitated, Refused } from '../rules/refused';
import { rowValidationOf } from '../rules/formula';
import type { Field } from '../storage/fields';
import type { ListChanges, StoredList } from '../storage/lists';
import { Failed } from './failed';
import { noPropertyOfType, noTitleOfList } from './failures';
import { listSettingNamed } from './listSettings';

type Body = Readonly<Record<string, unknown>>;

/** What SharePoint lets clients set and is not kept here. */
const notImitated = new Set(
  'DefaultDisplayFormUrl DefaultEditFormUrl DefaultNewFormUrl DefaultItemOpenInBrowser DocumentTemplateUrl EnableAssignToEmail ImagePath ImageUrl IrmEnabled IrmExpire IrmReject SchemaXml'.split(
    ' ',
  ),
);

/**
 * Reads what is to be changed of a list.
 * @param fields all its columns, which a formula may name
 */
export function listChangesIn(body: Body, list: Pick<StoredList, 'settings'>, fields: readonly Field[]): ListChanges {
  const { Title, Description, ...others }: Record<string, unknown> = { ...body };
  // PnPjs says so of each new list; SharePoint's lists allow content types whatever is said.
  delete others['AllowContentTypes'];
  const settings: Record<string, unknown> = { ...list.settings };
  for (const [name, value] of Object.entries(others)) {
    const setting = listSettingNamed(name);
    if (setting) {
      if (!setting.fits(value)) throw new Refused('wrongKindOfValue', name);
      settings[name] = value;
    } else if (notImitated.has(name)) {
      throw new NotImitated(`A change of a list's ${name}`);
    } else {
      throw new Failed(noPropertyOfType(name, 'SP.List'));
    }
  }
  const formula = others['ValidationFormula'];
  if (typeof formula === 'string' && formula !== '') rowValidationOf(fields, formula);
  return {
    ...(Title !== undefined && { title: titleIn(Title) }),
    ...(Description !== undefined && { description: descriptionIn(Description) }),
    settings,
  };
}

/** How many characters the title of a list may have. */
const longestTitle = 255;

/** The title of a list, which must have one. */
export function titleIn(title: unknown): string {
  if (typeof title !== 'string') throw new Refused('wrongKindOfValue', 'Title');
  if (title === '' || title.length > longestTitle) throw new Failed(noTitleOfList());
  return title;
}

/** The description of a list; nothing is an empty one. */
export function descriptionIn(description: unknown = null): string {
  if (description !== null && typeof description !== 'string') throw new Refused('wrongKindOfValue', 'Description');
  return description ?? '';
}
