import { XMLValidator } from 'fast-xml-parser';
import { NotImitated, Refused } from '../rules/refused';
import type { View, ViewChanges, ViewSettings } from '../rules/view';
import { escaped } from './fieldSchema';

/** SP.ViewScope, as the XML says it. */
const scopes = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'];

const element = (name: string, text: string | null, attributes = ''): string =>
  text === null ? '' : text === '' ? `<${name}${attributes} />` : `<${name}${attributes}>${text}</${name}>`;

const yes = (is: boolean): string => (is ? 'TRUE' : 'FALSE');

const attributes = (all: Readonly<Record<string, string | false>>): string =>
  Object.entries(all)
    .map(([name, value]) => (value === false ? '' : ` ${name}="${escaped(value)}"`))
    .join('');

/** The columns that a view shows, as its XML names them. */
export const fieldRefs = (fields: readonly string[]): string =>
  fields.map((name) => `<FieldRef Name="${escaped(name)}" />`).join('');

function beginning({ id, title, isDefault, owner, settings }: View, url: string): string {
  const { mobile, mobileDefault, type, hidden, tabular, scope, baseViewId } = settings;
  return attributes({
    Name: `{${id.toUpperCase()}}`,
    DefaultView: isDefault && 'TRUE',
    MobileView: mobile && 'TRUE',
    MobileDefaultView: mobileDefault && 'TRUE',
    Type: type,
    Hidden: hidden && 'TRUE',
    TabularView: !tabular && 'FALSE',
    Personal: owner !== null && 'TRUE',
    Scope: scope !== 0 && (scopes[scope] ?? ''),
    DisplayName: title,
    Url: url,
    Level: '1',
    BaseViewID: baseViewId ?? false,
    ContentTypeID: '0x',
  });
}

const parts = ({ settings, fields }: View) => ({
  query: element('Query', settings.query),
  fields: element('ViewFields', fieldRefs(fields)),
  limit: element('RowLimit', String(settings.rowLimit), ` Paged="${yes(settings.paged)}"`),
  aggregations:
    settings.aggregationsStatus === null
      ? ''
      : element('Aggregations', settings.aggregations, ` Value="${escaped(settings.aggregationsStatus)}"`),
  jsLink: settings.jsLink === null ? '' : element('JSLink', escaped(settings.jsLink)),
  formatter: settings.customFormatter === null ? '' : element('CustomFormatter', escaped(settings.customFormatter)),
  data: element('ViewData', settings.viewData),
  joins: element('Joins', settings.viewJoins),
  projected: element('ProjectedFields', settings.projectedFields),
  type2: element('ViewType2', settings.type2),
});

/** A view in the XML that queries take. Which parts it has, and in which order: pnp/pnpcore, ListViewTests. */
export function listViewXml(view: View, url: string): string {
  const { query, fields, limit, aggregations, jsLink, formatter, data, joins, projected, type2 } = parts(view);
  const inside = [query, fields, joins, projected, limit, aggregations, jsLink, formatter, data, type2].join('');
  return `<View${beginning(view, url)} >${inside}<Toolbar Type="Standard"/></View>`;
}

/** The same in the XML that a view is kept in. */
export function htmlSchemaXml(view: View, url: string): string {
  const { query, fields, limit, aggregations, jsLink, formatter, data, joins, projected, type2 } = parts(view);
  const inside = [type2, fields, data, query, joins, projected, aggregations, limit, jsLink, formatter].join('');
  return `<View${beginning(view, url)}>${inside}<Toolbar Type="Standard" /></View>`;
}

/** Reads what new XML says of a view. What it says nothing of is as in a view that says nothing. */
export function viewFromXml(xml: string, view: View): ViewChanges {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml) || XMLValidator.validate(xml) !== true) throw new Refused('queryNotUnderstood');
  const [, opening] = /^\s*<View\b([^>]*?)\/?>/.exec(xml) ?? [];
  if (opening === undefined) throw new Refused('queryNotUnderstood');
  const attribute = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(opening)?.[1];
  const scope = scopes.findIndex((one) => one !== '' && one.toLowerCase() === attribute('Scope')?.toLowerCase());
  const limit = inner(xml, 'RowLimit');
  const settings: ViewSettings = {
    ...view.settings,
    query: inner(xml, 'Query') ?? '',
    rowLimit: limit === undefined ? view.settings.rowLimit : Number(limit),
    paged: /<RowLimit[^>]*\bPaged="TRUE"/i.test(xml),
    scope: Math.max(scope, 0),
    aggregations: inner(xml, 'Aggregations') ?? null,
    aggregationsStatus: /<Aggregations[^>]*\bValue="([^"]*)"/i.exec(xml)?.[1] ?? null,
    jsLink: inner(xml, 'JSLink') ?? null,
    viewData: inner(xml, 'ViewData') ?? null,
    viewJoins: inner(xml, 'Joins') ?? null,
    projectedFields: inner(xml, 'ProjectedFields') ?? null,
  };
  if (!Number.isInteger(settings.rowLimit)) throw new Refused('queryNotUnderstood');
  if (/<CustomFormatter>/.test(xml)) throw new NotImitated("A view's format in its XML");
  const title = attribute('DisplayName');
  return {
    ...(title !== undefined && title !== '' && { title: unescaped(title) }),
    ...(/true/i.test(attribute('DefaultView') ?? '') && { isDefault: true }),
    fields: [...(inner(xml, 'ViewFields') ?? '').matchAll(/<FieldRef\b[^>]*\bName="([^"]*)"/g)].map(([, name = '']) =>
      unescaped(name),
    ),
    settings,
  };
}

/** What stands in the first element of the name; "" where it is empty, `undefined` where there is none. */
function inner(xml: string, name: string): string | undefined {
  const match = new RegExp(`<${name}(?:\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`).exec(xml);
  return match ? (match[1] ?? '') : undefined;
}

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
