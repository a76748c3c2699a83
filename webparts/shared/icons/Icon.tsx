import * as React from 'react';

/** Drawn in the page: an icon font would be asked of Microsoft's servers. Each on a square of 16. */
const shapes = {
  telephone:
    'M4.6 1.5 6.4 5 4.9 6.4a9 9 0 0 0 4.7 4.7L11 9.6l3.5 1.8-.5 2.6c-.1.4-.5.6-.9.6C6.6 14.1 1.9 9.4 1.4 2.9c0-.4.2-.8.6-.9z',
  text: 'M2 2.5h12V11H7.5L4 14v-3H2z',
  web: 'M9.5 2H14v4.5M14 2 7.5 8.5M12 9v4.5H2.5V4H7',
  down: 'm3 6 5 5 5-5',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  warning: 'M8 1.8 15 14H1zM8 6v4m0 1.6v.9',
  clock: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 4.5V8l2.5 1.5',
  day: 'M2 3.5h12v10.5H2zM2 7h12M5 1.5v3m6-3v3',
  done: 'm2.5 8.5 3.5 3.5 7.5-8',
  stop: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM5 8h6',
  again: 'M13.5 8A5.5 5.5 0 1 1 11.8 4M12 1.5V4.3H9.2',
} as const;

export type IconName = keyof typeof shapes;

/** A small picture beside words that say the same: nothing is read out for it. */
export function Icon({ name }: { readonly name: IconName }): React.ReactElement {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}
