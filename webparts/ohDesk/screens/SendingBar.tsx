import * as React from 'react';
import { DefaultButton } from '@fluentui/react';
import type { Desk } from '../../../core/desk/desk';
import { Icon } from '../../shared/icons/Icon';
import { checkWords, sendingWords } from '../sendingWords';
import { inOneLine } from '../choiceWords';
import type { DeskWork } from './deskWork';
import styles from './SendingBar.module.scss';
import { StopDialog } from './StopDialog';

interface SendingBarProps {
  readonly desk: Desk;
  readonly work: DeskWork;
}

/** Whether messages go out, and the way to stop them, which is always there. */
export function SendingBar({ desk, work }: SendingBarProps): React.ReactElement {
  const [asking, setAsking] = React.useState(false);
  const button = React.useRef<HTMLDivElement>(null);
  const close = (): void => {
    setAsking(false);
    button.current?.querySelector('button')?.focus();
  };
  const { sending, trust } = desk;
  const { missing, stops } = sending;
  const words = sendingWords(sending, desk.imports);
  const stopped = (scope: string): boolean => stops.some((stop) => stop.scope === scope && stop.stopped);
  const goesOn = stopped('All') ? [] : [trust, 'All'].filter((scope) => !stopped(scope));
  const offered = work.may.includes('stopSending') && goesOn.length > 0;
  return (
    <div className={styles.sending}>
      <span>
        <Icon name={words === 'Messages go out' ? 'done' : 'stop'} /> {words}
        {missing.length > 0 && <span className={styles.missing}> (not signed: {inOneLine(checkWords(missing))})</span>}
      </span>
      {offered && (
        <div ref={button}>
          <DefaultButton text="Stop all sending" onClick={() => setAsking(true)} />
        </div>
      )}
      {asking && <StopDialog {...{ scopes: goesOn, work, close }} />}
    </div>
  );
}
