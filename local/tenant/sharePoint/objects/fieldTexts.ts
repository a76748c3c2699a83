import { timeText } from '../../rules/siteTime';
import type { Call } from '../call';
import type { ObjectType } from '../model/objectType';
import { htmlOf, textsOf, type ValueTexts } from '../valueTexts';
import type { ItemHere } from './kinds';
import { namedBy, personNamed } from './namedBy';
import { fileLeafRef, fileDirRef } from './itemPlace';
import { versionLabel } from '../../rules/versionNumbers';
import { listRights } from './rights';

/** In which of its three ways SharePoint writes an item's values as texts. */
export type TextsOf = 'Text' | 'HTML' | 'Edit';

/** An item whose values are written as texts. */
export interface ItemTexts extends ItemHere {
  readonly as: TextsOf;
}

const linkNames = { Text: 'FieldValuesAsText', HTML: 'FieldValuesAsHtml', Edit: 'FieldValuesForEdit' } as const;

/** OData's names of these: every line of an internal name is written as "_x005f_". */
export const textName = (name: string): string =>
  `${name.startsWith('_') ? 'OData_' : ''}${name.replaceAll('_', '_x005f_')}`;

/** The values of an item as texts. */
export const fieldTextsType: ObjectType<ItemTexts> = {
  name: 'SP.FieldStringValues',
  address: ({ list, item, as }) => `Web/Lists(guid'${list.id}')/Items(${item.id})/${linkNames[as]}`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'nothing',
  properties: {},
  varying: (it, call) => ({ properties: textsIn(it, call), links: {} }),
};

function textsIn(it: ItemTexts, call: Call): Record<string, () => string> {
  const { list, item, as } = it;
  const write = ({ text, edit }: ValueTexts): string => (as === 'HTML' ? htmlOf(text) : as === 'Edit' ? edit : text);
  const same = (text: string): string => write({ text, edit: text });
  const columns = call.storage.fields.of(list).map((field) => {
    const value = item.values[field.name];
    const texts = textsOf(field, value, namedBy(it, field, value, call));
    return [textName(field.name), () => write(texts)] as const;
  });
  const others: Readonly<Record<string, string>> = {
    ID: String(item.id),
    Created: timeText(item.created),
    Modified: timeText(item.modified),
    Author: personNamed(it, item.author, call).text,
    Editor: personNamed(it, item.editor, call).text,
    Attachments: item.attachments > 0 ? 'Yes' : 'No',
    GUID: item.guid,
    FileLeafRef: fileLeafRef(it),
    FileDirRef: fileDirRef(it, call).slice(1),
    FileRef: `${fileDirRef(it, call)}/${fileLeafRef(it)}`,
    FSObjType: String(item.kind),
    _UIVersionString: versionLabel(item.uiVersion),
  };
  const builtIn = Object.entries(others).map(([name, text]) => [textName(name), () => same(text)] as const);
  return Object.fromEntries([...columns, ...builtIn]);
}
