import type { ApiFailure } from '../shared/api/apiFailure';

/** What is said when something could not be saved: what happened, and what to do. What was written is always kept. */
export interface FailureWords {
  readonly what: string;
  readonly next: string;
}

/** @param kept what was written, as in "Your note" */
export function failureWords({ kind, message, next }: ApiFailure, kept: string): FailureWords {
  switch (kind) {
    case 'changed':
      return {
        what: 'Somebody else changed this first.',
        next: `You see the change now. ${kept} is kept: save again if it still fits.`,
      };
    case 'unknown':
      return {
        what: 'We can’t tell whether this was saved.',
        next: `You see it as it is now. ${kept} is kept: save again only if it isn’t there.`,
      };
    case 'offline':
      return {
        what: 'You’re offline, so this was probably not saved.',
        next: `${kept} is kept. When you’re connected, look whether it is there before you save again.`,
      };
    case 'busy':
    case 'refused':
    case 'not-found':
      return { what: message, next: `${next} ${kept} is kept.` };
  }
}

/** After these what is shown may be out of date, so that it is read again. */
export const needsAnotherLook = ({ kind }: ApiFailure): boolean => kind === 'changed' || kind === 'unknown';
