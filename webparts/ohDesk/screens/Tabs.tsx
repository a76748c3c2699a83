import * as React from 'react';
import type { Desk } from '../../../core/desk/desk';
import { type Tab, countOf, tabByKey, tabWords, tabs } from '../lists';
import styles from './Tabs.module.scss';

interface TabsProps {
  readonly desk: Desk;
  readonly tab: Tab;
  readonly turnTo: (tab: Tab) => void;
}

/** What the tabs turn over. */
export const panelId = 'oh-desk-panel';
export const tabId = (tab: Tab): string => `oh-desk-tab-${tab}`;

/** The lists of the desk, each with how many are in it. */
export function Tabs({ desk, tab, turnTo }: TabsProps): React.ReactElement {
  const list = React.useRef<HTMLDivElement>(null);
  const follow = (event: React.KeyboardEvent): void => {
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = tabByKey(event.key, tab, rightToLeft);
    if (next === undefined) return;
    event.preventDefault();
    turnTo(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="Lists" className={styles.tabs} onKeyDown={follow}>
      {tabs.map((each) => (
        <button
          key={each}
          id={tabId(each)}
          type="button"
          role="tab"
          aria-selected={each === tab}
          aria-controls={panelId}
          tabIndex={each === tab ? 0 : -1}
          className={styles.tab}
          onClick={() => turnTo(each)}
        >
          {tabWords[each]} <span className={styles.count}>{countOf(desk, each)}</span>
        </button>
      ))}
    </div>
  );
}
