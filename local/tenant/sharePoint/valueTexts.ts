import { isObject } from '../routing/jsonBody';
import { keepingOf } from '../rules/fieldKinds';
import type { ItemValue } from '../rules/itemValues';
import { dayText, timeText } from '../rules/siteTime';
import type { Field } from '../storage/fields';

/** Somebody or something that a column names. */
export interface Named {
  readonly number: number;
  /** What they are called; "" where that may not be known. */
  readonly text: string;
  readonly email?: string | undefined;
  readonly login?: string | undefined;
}

/** The values of a column as SharePoint writes them for people, and for its forms. */
export interface ValueTexts {
  readonly text: string;
  readonly edit: string;
}

/** A number as the site shows it, like "1,000.5". */
export const numberText = (value: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 }).format(value);

/** Money as the site shows it. */
const moneyText = (value: number): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(value);

/** A date as the site shows it, with its time of day where the column keeps one. */
export const dateText = (field: Field, instant: string): string =>
  field.attributes['Format'] === 'DateOnly' ? dayText(instant) : timeText(instant);

/** @param named whom or what the column names, where it names anybody or anything */
export function textsOf(field: Field, value: ItemValue | undefined, named: readonly Named[]): ValueTexts {
  if (value === undefined) return { text: '', edit: '' };
  switch (keepingOf(field.type)) {
    case 'reference':
    case 'references':
      return namedTexts(field, named);
    case 'number': {
      const text = field.type === 'Currency' ? moneyText(Number(value)) : numberText(Number(value));
      return { text, edit: String(value as number) };
    }
    case 'yesNo':
      return { text: value === true ? 'Yes' : 'No', edit: value === true ? '1' : '0' };
    case 'instant': {
      const text = dateText(field, String(value as string));
      return { text, edit: text };
    }
    case 'texts': {
      const choices = value as readonly string[];
      return { text: choices.join(', '), edit: `;#${choices.join(';#')};#` };
    }
    case 'link': {
      const text = isObject(value) ? `${String(value['Url'])}, ${String(value['Description'])}` : '';
      return { text, edit: text };
    }
    case 'text':
    case 'nothing':
      return { text: String(value as string), edit: String(value as string) };
  }
}

function namedTexts({ type }: Field, named: readonly Named[]): ValueTexts {
  const isPerson = type.startsWith('User');
  return {
    text: named.map(({ text }) => text).join(isPerson ? ';' : '; '),
    edit: isPerson
      ? JSON.stringify(named.map(({ text, login }) => ({ Key: login ?? '', DisplayText: text, IsResolved: true })))
      : named.map(({ number, text }) => `${number};#${text}`).join(';#'),
  };
}

/** Text as it stands in HTML. */
export const htmlOf = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
