import * as React from 'react';
import { DefaultButton, TextField } from '@fluentui/react';
import type { DeskRow } from '../../../core/desk/desk';
import { Announced } from '../../shared/announced/Announced';
import { type ListTab, emptyWords, matching, rowByKey } from '../lists';
import states from './States.module.scss';
import styles from './Worklist.module.scss';
import { WorklistRow } from './WorklistRow';

interface WorklistProps {
  readonly tab: ListTab;
  /** What the list is called. */
  readonly label: string;
  readonly rows: readonly DeskRow[];
  readonly today: string;
  /** The contact whose record is open. */
  readonly opened: string | undefined;
  readonly open: (contactId: string) => void;
  /** What is looked for by name or department. */
  readonly wanted: string;
  readonly want: (words: string) => void;
}

/** As many as one looks through; more are one press away. */
const atOnce = 50;
/** From so many on it is quicker to look for a name than to read the list. */
const worthSearching = 8;

/** A list of people to work through, by mouse, finger or the arrows of the keyboard. */
export function Worklist(props: WorklistProps): React.ReactElement {
  const { tab, label, rows, today, opened, open, wanted, want } = props;
  const list = React.useRef<HTMLUListElement>(null);
  const [atRow, setAtRow] = React.useState(0);
  const [most, setMost] = React.useState(atOnce);
  if (rows.length === 0) return <Empty tab={tab} />;

  const searching = wanted.trim() !== '';
  const found = matching(rows, wanted);
  const shown = found.slice(0, most);
  const here = Math.min(atRow, shown.length - 1);
  const follow = (event: React.KeyboardEvent): void => {
    const next = rowByKey(event.key, here, shown.length);
    if (next === undefined) return;
    event.preventDefault();
    setAtRow(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <>
      {(rows.length >= worthSearching || searching) && (
        <div className={styles.search}>
          <TextField
            label="Find a name or department"
            type="search"
            autoComplete="off"
            value={wanted}
            onChange={(_, words = '') => want(words)}
          />
          <Announced words={searching ? `${found.length} found` : ''} />
        </div>
      )}
      {found.length === 0 && <p className={styles.none}>Nobody in this list has these words in name or department.</p>}
      <ul ref={list} role="list" aria-label={label} className={styles.list} onKeyDown={follow}>
        {shown.map((row, place) => (
          <li key={row.contactId}>
            <WorklistRow
              {...{ row, today }}
              opened={row.contactId === opened}
              reachable={place === here}
              open={() => {
                setAtRow(place);
                open(row.contactId);
              }}
            />
          </li>
        ))}
      </ul>
      {found.length > most && (
        <DefaultButton
          text={`Show ${Math.min(atOnce, found.length - most)} more of ${found.length}`}
          onClick={() => setMost(most + atOnce)}
        />
      )}
    </>
  );
}

function Empty({ tab }: { readonly tab: ListTab }): React.ReactElement {
  const { what, how } = emptyWords[tab];
  return (
    <div className={states.state}>
      <p className={states.sentence}>{what}</p>
      <p>{how}</p>
    </div>
  );
}
