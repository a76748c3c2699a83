import * as React from 'react';
import { Icon } from '../../shared/icons/Icon';
import styles from './Note.module.scss';

interface NoteProps {
  readonly tone: 'error' | 'warning' | 'done';
  /** How it is read out by itself, where it comes while somebody works. */
  readonly role?: 'alert' | 'status';
  readonly action?: { readonly words: string; readonly act: () => void };
  /** Whether it takes the focus when it comes: what was pressed may be gone. */
  readonly takesFocus?: boolean;
  readonly children: React.ReactNode;
}

const icons = { error: 'warning', warning: 'warning', done: 'done' } as const;

/** A few sentences that stand out, with an icon, a colour and perhaps one thing to do. */
export function Note({ tone, role, action, takesFocus = false, children }: NoteProps): React.ReactElement {
  const place = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={place} className={`${styles.note} ${styles[tone]}`} role={role} {...(takesFocus && { tabIndex: -1 })}>
      <Icon name={icons[tone]} />
      <div className={styles.words}>{children}</div>
      {action && (
        <button type="button" className={styles.action} onClick={action.act}>
          {action.words}
        </button>
      )}
    </div>
  );
}
