import * as React from 'react';

/** Drawn in the page: an icon font would be asked of Microsoft's servers. Each on a square of 16. */
const shapes = {
  telephone:
    'M4.6 1.5 6.4 5 4.9 6.4a9 9 0 0 0 4.7 4.7L11 9.6l3.5 1.8-.5 2.6c-.1.4-.5.6-.9.6C6.6 14.1 1.9 9.4 1.4 2.9c0-.4.2-.8.6-.9z',
  text: 'M2 2.5h12V11H7.5L4 14v-3H2z',
  web: 'M9.5 2H14v4.5M14 2 7.5 8.5M12 9v4.5H2.5V4H7',
  down: 'm3 6 5 5 5-5',
} as const;

/** A small picture beside words that say the same: nothing is read out for it. */
export function Icon({ name }: { readonly name: keyof typeof shapes }): React.ReactElement {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}
