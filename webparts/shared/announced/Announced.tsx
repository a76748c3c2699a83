import * as React from 'react';
import styles from './Announced.module.scss';

/** Somebody who types changes the answer with each letter: it is read out when they pause. */
const pauseMs = 800;

/** Words that are read out and not seen. */
export function Announced({ words }: { readonly words: string }): React.ReactElement {
  const [said, setSaid] = React.useState('');
  React.useEffect(() => {
    const pause = setTimeout(() => setSaid(words), pauseMs);
    return () => clearTimeout(pause);
  }, [words]);
  return (
    <span role="status" className={styles.unseen}>
      {said}
    </span>
  );
}
