import { formulaFunctions } from './formulaFunctions';
import { compared, type Known, numberIn, shownAs, type Value } from './formulaValues';
import { NotImitated } from './refused';

/** A formula, or a part of it, that is ready to be worked out. */
export type Formula = (known: Known) => Value;

const patterns = {
  blank: /\s*/y,
  text: /"((?:[^"]|"")*)"/y,
  column: /\[([^\]]+)\]/y,
  called: /([A-Za-z]\w*)\s*\(/y,
  name: /[A-Za-z_]\w*/y,
  number: /\d+(?:\.\d+)?|\.\d+/y,
  comparison: /<=|>=|<>|[=<>]/y,
  joining: /&/y,
  adding: /[+-]/y,
  times: /[*/]/y,
  power: /\^/y,
  percent: /%/y,
  opens: /\(/y,
  closes: /\)/y,
  comma: /,/y,
  all: /$/y,
};

/** Brackets in one another; more would be no formula that somebody wrote. */
const mostDeep = 50;

/** As many characters as a formula of a spreadsheet has; what is joined by many more signs could not be worked out. */
const longest = 8192;

/**
 * Reads a formula, as it stands in a calculated column or in the validation of one.
 * @param columnOf what a column of a title or an internal name is read by
 * @throws NotImitated for functions that are not known here, and for what cannot be read
 */
export function formulaOf(text: string, columnOf: (name: string) => Formula): Formula {
  if (text.length > longest) throw notRead();
  return new FormulaReader(text.replace(/^\s*=/, ''), columnOf).whole();
}

/** Each method reads what binds tighter than the one before it. */
class FormulaReader {
  private at = 0;
  private deep = 0;

  constructor(
    private readonly text: string,
    private readonly columnOf: (name: string) => Formula,
  ) {}

  whole(): Formula {
    const formula = this.comparison();
    if (!this.match('all')) throw notRead();
    return formula;
  }

  private comparison(): Formula {
    return this.chain(
      'comparison',
      () => this.joined(),
      (sign, one, other) => (known) => compared(sign, one(known), other(known)),
    );
  }

  private joined(): Formula {
    return this.chain(
      'joining',
      () => this.sum(),
      (_, one, other) => (known) => shownAs(one(known)) + shownAs(other(known)),
    );
  }

  private sum(): Formula {
    return this.chain(
      'adding',
      () => this.product(),
      (sign, one, other) => (known) => {
        const [left, right] = [numberIn(one(known)), numberIn(other(known))];
        return numberIn(sign === '+' ? left + right : left - right);
      },
    );
  }

  private product(): Formula {
    return this.chain(
      'times',
      () => this.powered(),
      (sign, one, other) => (known) => {
        const [left, right] = [numberIn(one(known)), numberIn(other(known))];
        return numberIn(sign === '*' ? left * right : left / right);
      },
    );
  }

  private powered(): Formula {
    return this.chain(
      'power',
      () => this.signed(),
      (_, one, other) => (known) => numberIn(numberIn(one(known)) ** numberIn(other(known))),
    );
  }

  private signed(): Formula {
    const sign = this.match('adding')?.[0];
    const part = sign === undefined ? this.single() : this.nested(() => this.signed());
    const value: Formula = sign === '-' ? (known) => -numberIn(part(known)) : part;
    return this.match('percent') ? (known) => numberIn(value(known)) / 100 : value;
  }

  private single(): Formula {
    const text = this.match('text');
    if (text) return always((text[1] ?? '').replaceAll('""', '"'));
    const number = this.match('number')?.[0];
    if (number !== undefined) return () => numberIn(number);
    if (this.match('opens')) {
      const inside = this.nested(() => this.comparison());
      if (!this.match('closes')) throw notRead();
      return inside;
    }
    const called = this.match('called')?.[1];
    if (called !== undefined) return this.called(called);
    const name = this.match('column')?.[1] ?? this.match('name')?.[0];
    if (name === undefined) throw notRead();
    return /^(true|false)$/i.test(name) ? always(/^true$/i.test(name)) : this.columnOf(name);
  }

  private called(name: string): Formula {
    const wanted = name.toUpperCase();
    const run = Object.hasOwn(formulaFunctions, wanted) ? formulaFunctions[wanted] : undefined;
    if (!run) throw new NotImitated(`The function ${wanted} in a formula`);
    const given: Formula[] = [];
    if (!this.match('closes')) {
      do given.push(this.nested(() => this.comparison()));
      while (this.match('comma'));
      if (!this.match('closes')) throw notRead();
    }
    return (known) =>
      run(
        given.map((part) => () => part(known)),
        known,
      );
  }

  private chain(
    signs: keyof typeof patterns,
    part: () => Formula,
    join: (sign: string, one: Formula, other: Formula) => Formula,
  ): Formula {
    let all = part();
    for (let sign = this.match(signs)?.[0]; sign !== undefined; sign = this.match(signs)?.[0])
      all = join(sign, all, part());
    return all;
  }

  private nested(read: () => Formula): Formula {
    if (this.deep >= mostDeep) throw notRead();
    this.deep += 1;
    const formula = read();
    this.deep -= 1;
    return formula;
  }

  private match(pattern: keyof typeof patterns): RegExpExecArray | null {
    for (const one of ['blank', pattern] as const) {
      patterns[one].lastIndex = this.at;
      const match = patterns[one].exec(this.text);
      if (match) this.at += match[0].length;
      if (one === pattern) return match;
    }
    return null;
  }
}

const always =
  (value: Value): Formula =>
  () =>
    value;

const notRead = (): NotImitated => new NotImitated('Such a formula');
