import * as React from 'react';
import type { Action } from '../../../core/access/permissions';
import type { Desk as DeskNow } from '../../../core/desk/desk';
import type { DeskApi } from '../deskApi';
import { type Draft, type Drafts, newDraft } from '../drafts';
import { type Tab, tabWords } from '../lists';
import { DeskHeader } from './DeskHeader';
import styles from './Desk.module.scss';
import type { DeskWork } from './deskWork';
import { ImportsTab } from './ImportsTab';
import { OpenRecord } from './OpenRecord';
import { Tabs, panelId, tabId } from './Tabs';
import type { Reading } from './useRead';
import { useWide } from './useWide';
import { Worklist } from './Worklist';

interface DeskProps {
  readonly desk: DeskNow;
  readonly reading: Reading<DeskNow>;
  readonly calls: DeskApi;
  readonly may: readonly Action[];
  readonly level: 2 | 3;
  /** The trust, or the choice of one. */
  readonly choice: React.ReactElement;
}

/** The desk as it was read last: its lists on the left, and beside them the record that is open. */
export function Desk({ desk, reading, calls, may, level, choice }: DeskProps): React.ReactElement {
  const place = React.useRef<HTMLDivElement>(null);
  const panel = React.useRef<HTMLDivElement>(null);
  const wide = useWide(place);
  const [tab, setTab] = React.useState<Tab>('callToday');
  const [wanted, setWanted] = React.useState('');
  const [opened, setOpened] = React.useState<string>();
  const [drafts, setDrafts] = React.useState<Drafts>({});

  const work: DeskWork = {
    ...{ calls, may, level, today: desk.today, reading },
    draft: (id) => drafts[id] ?? newDraft(),
    keep: (id, draft: Draft | undefined) => setDrafts((all) => ({ ...all, [id]: draft })),
  };
  const close = (): void => {
    const row = panel.current?.querySelector<HTMLElement>('[aria-current=true]');
    setOpened(undefined);
    // Whoever was saved may have left the list: then the list itself is where one goes on.
    (row ?? panel.current)?.focus();
  };
  const turnTo = (next: Tab): void => {
    setTab(next);
    setOpened(undefined);
  };

  return (
    <div
      ref={place}
      className={wide ? `${styles.desk} ohDeskWide` : styles.desk}
      onKeyDown={({ key }) => key === 'Escape' && opened !== undefined && close()}
    >
      <DeskHeader {...{ desk, work, choice }} />
      <Tabs {...{ desk, tab, turnTo }} />
      <div className={opened !== undefined && wide ? styles.beside : undefined}>
        <div
          ref={panel}
          role="tabpanel"
          id={panelId}
          aria-labelledby={tabId(tab)}
          tabIndex={-1}
          className={styles.panel}
        >
          {tab === 'imports' ? (
            <ImportsTab {...{ desk, work }} />
          ) : (
            <Worklist
              key={tab}
              {...{ tab, rows: desk[tab], today: desk.today, opened, wanted, open: setOpened, want: setWanted }}
              label={tabWords[tab]}
            />
          )}
        </div>
        {opened !== undefined && (
          <OpenRecord key={opened} {...{ contactId: opened, name: nameOf(desk, opened), work, wide, close }} />
        )}
      </div>
    </div>
  );
}

/** Known from the list, so that the heading is there before the record is. */
function nameOf(desk: DeskNow, contactId: string): string {
  const { callToday, answered, decide, notReached, sent } = desk;
  const row = [callToday, answered, decide, notReached, sent].flat().find((each) => each.contactId === contactId);
  return row?.name ?? '';
}
