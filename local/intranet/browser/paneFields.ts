import type { PaneField } from './microsoft';

/** A field to draw, the web part's properties, and what a change is told to. */
export interface Draw {
  readonly field: PaneField;
  readonly properties: object;
  readonly change: (property: string, value: unknown, type: number) => void;
}

interface Choice {
  readonly key: string | number;
  readonly text: string;
}

/** The kinds of field, by Microsoft's numbers (PropertyPaneFieldType). */
const draws: Readonly<Record<number, (draw: Draw) => HTMLElement>> = {
  1: custom,
  2: checkbox,
  3: textField,
  5: toggle,
  6: dropdown,
  7: words,
  9: words,
  10: choiceGroup,
  12: () => document.createElement('hr'),
};

/** Draws one field. A kind that nobody has needed yet is an error, so that it is not missed. */
export function drawField(draw: Draw): HTMLElement {
  const drawKind = draws[draw.field.type];
  if (!drawKind) throw new Error(`The local page does not draw fields of kind ${draw.field.type} in a property pane.`);
  return drawKind(draw);
}

/** The value at a path like "filter.trust". */
function value({ field, properties }: Draw): unknown {
  return field.targetProperty
    .split('.')
    .reduce<unknown>((found, part) => (found as Record<string, unknown> | undefined)?.[part], properties);
}

const text = ({ field }: Draw, name: string): string => String(field.properties[name] ?? '');

function changed({ field, change }: Draw, to: unknown): void {
  change(field.targetProperty, to, field.type);
}

function custom({ field, change }: Draw): HTMLElement {
  const place = document.createElement('div');
  const render = field.properties['onRender'] as (place: HTMLElement, context: unknown, changed: unknown) => void;
  render(place, field.properties['context'], (property: string, to: unknown) => change(property, to, field.type));
  return place;
}

function checkbox(draw: Draw): HTMLElement {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.checked = value(draw) === true;
  input.disabled = draw.field.properties['disabled'] === true;
  input.addEventListener('change', () => changed(draw, input.checked));
  return labelled(text(draw, 'text'), input, 'after');
}

function toggle(draw: Draw): HTMLElement {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.setAttribute('role', 'switch');
  input.checked = value(draw) === true;
  input.addEventListener('change', () => changed(draw, input.checked));
  return labelled(text(draw, 'label'), input, 'after');
}

function textField(draw: Draw): HTMLElement {
  const input = document.createElement(draw.field.properties['multiline'] === true ? 'textarea' : 'input');
  input.value = String(value(draw) ?? '');
  if (typeof draw.field.properties['maxLength'] === 'number') input.maxLength = draw.field.properties['maxLength'];
  input.addEventListener('input', () => changed(draw, input.value));
  return labelled(text(draw, 'label'), input, 'before', text(draw, 'description'));
}

function dropdown(draw: Draw): HTMLElement {
  const options = draw.field.properties['options'] as readonly Choice[];
  const select = document.createElement('select');
  select.append(...options.map((option) => new Option(option.text, String(option.key))));
  select.value = String(value(draw) ?? draw.field.properties['selectedKey'] ?? '');
  // A key may be a number, and the web part must get it back as one.
  select.addEventListener('change', () => changed(draw, options[select.selectedIndex]?.key));
  return labelled(text(draw, 'label'), select, 'before');
}

function choiceGroup(draw: Draw): HTMLElement {
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = text(draw, 'label');
  group.append(legend);
  for (const option of draw.field.properties['options'] as readonly Choice[]) {
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = draw.field.targetProperty;
    input.checked = option.key === value(draw);
    input.addEventListener('change', () => changed(draw, option.key));
    group.append(labelled(option.text, input, 'after'));
  }
  return group;
}

function words(draw: Draw): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text(draw, 'text');
  return element;
}

function labelled(label: string, input: HTMLElement, where: 'before' | 'after', description = ''): HTMLElement {
  const element = document.createElement('label');
  element.className = where === 'after' ? 'tick' : 'field';
  const name = document.createElement('span');
  name.textContent = label;
  element.append(...(where === 'after' ? [input, name] : [name, input]));
  if (description) {
    const hint = document.createElement('small');
    hint.textContent = description;
    name.append(hint);
  }
  return element;
}
