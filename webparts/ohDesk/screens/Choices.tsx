import * as React from 'react';
import styles from './Choices.module.scss';

interface ChoicesProps<Key extends string> {
  readonly legend: string;
  /** Of the group, on this page alone. */
  readonly name: string;
  readonly options: readonly { readonly key: Key; readonly words: string; readonly hint?: string }[];
  readonly chosen: Key | undefined;
  readonly choose: (key: Key) => void;
}

/** One of a few, all in sight. */
export function Choices<Key extends string>(props: ChoicesProps<Key>): React.ReactElement {
  const { legend, name, options, chosen, choose } = props;
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map(({ key, words, hint }) => (
        <label key={key}>
          <input type="radio" name={name} checked={chosen === key} onChange={() => choose(key)} />
          <span>
            {words}
            {hint !== undefined && <span className={styles.hint}>{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface TickProps {
  readonly words: string;
  readonly ticked: boolean;
  readonly tick: (ticked: boolean) => void;
}

/** Yes or no. */
export function Tick({ words, ticked, tick }: TickProps): React.ReactElement {
  return (
    <div className={styles.choices}>
      <label>
        <input type="checkbox" checked={ticked} onChange={({ target }) => tick(target.checked)} />
        <span>{words}</span>
      </label>
    </div>
  );
}
