import * as React from 'react';
import { CannotLoad } from '../../shared/loading/CannotLoad';
import { Icon } from '../../shared/icons/Icon';
import { RecordSkeleton } from './DeskSkeleton';
import type { DeskWork } from './deskWork';
import { Modal } from './Modal';
import { NotFound } from './NotFound';
import styles from './Record.module.scss';
import { Record } from './Record';
import { useRead } from './useRead';

interface OpenRecordProps {
  readonly contactId: string;
  /** Of the person, as the list has it. */
  readonly name: string;
  readonly work: DeskWork;
  /** Whether there is room for it beside the list. */
  readonly wide: boolean;
  readonly close: () => void;
}

/** A person's record, read when it is opened and not before: each time is logged. */
export function OpenRecord({ contactId, name, work, wide, close }: OpenRecordProps): React.ReactElement {
  const { calls, level } = work;
  const read = React.useCallback(() => calls.person(contactId), [calls, contactId]);
  const reading = useRead(read, 'reading a record');
  const heading = React.useRef<HTMLHeadingElement>(null);
  const { found, failure, again } = reading;
  // A name that comes with the record stays when the person has left the list.
  const [known] = React.useState(name);
  React.useEffect(() => heading.current?.focus(), [wide]);

  // A record that they may see no longer is not shown as it was.
  const gone = failure?.kind === 'not-found';
  const title = found?.row.name ?? known;
  const content = (
    <>
      <div className={styles.top}>
        {React.createElement(`h${level}`, { ref: heading, tabIndex: -1, className: styles.name }, title)}
        <button type="button" className={styles.close} aria-label="Close the record" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {gone && <NotFound />}
      {found && !gone && <Record {...{ person: found, reading, work }} />}
      {!found && failure === undefined && <RecordSkeleton />}
      {!found && failure && !gone && <CannotLoad what="this record" tryAgain={again} />}
    </>
  );
  if (!wide) {
    return (
      <Modal label={title} full close={close}>
        {content}
      </Modal>
    );
  }
  return (
    <aside aria-label={title} className={styles.panel}>
      {content}
    </aside>
  );
}
