import * as React from 'react';
import { DefaultButton } from '@fluentui/react';
import { CrisisLines } from '../../shared/crisis/CrisisHelp';
import { Announced } from '../../shared/announced/Announced';
import { largeButton } from './fluentSizes';
import styles from './Nothing.module.scss';

interface NothingFoundProps {
  /** What was searched for, or ''. */
  readonly words: string;
  readonly clear: () => void;
}

/** Nothing fits: what else to try, and whom to talk to instead. */
export function NothingFound({ words, clear }: NothingFoundProps): React.ReactElement {
  return (
    <div className={styles.nothing}>
      <p className={styles.sentence}>
        {words.trim() ? `We found nothing for “${words.trim()}”.` : 'There is nothing for this choice.'}
      </p>
      <p>Try one plain word, like “sleep”, “money” or “back”, or show all services and look through them.</p>
      <DefaultButton styles={largeButton} text="Show all services" onClick={clear} />
      <div className={styles.talk}>
        <CrisisLines />
      </div>
      <Announced words="No services found" />
    </div>
  );
}

/** The list is there and nobody has checked an entry of it yet. */
export function NothingYet(): React.ReactElement {
  return (
    <div className={styles.nothing}>
      <p className={styles.sentence}>Services will be here soon.</p>
      <p>Each is checked by somebody before it is shown. The numbers above are there for you at any hour.</p>
    </div>
  );
}
