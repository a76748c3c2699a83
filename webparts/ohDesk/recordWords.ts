import type { DeskPerson, DeskRow } from '../../core/desk/desk';
import type { ContactState } from '../../core/contacts/contact';
import { type Link, telephoneLink } from '../../core/links/link';
import { choiceWords } from './choiceWords';
import { channelWords } from './rowWords';
import { dayWords } from './times';

const states: readonly ContactState[] = ['sent', 'answered', 'held', 'notReached', 'maybeSent'];

/** Whether the contact is one that the desk works on: what has not gone out or is over is not. */
export const isOnTheDesk = ({ state }: Pick<DeskRow, 'state'>): boolean => states.includes(state);

/** Below the name: "Off since Saturday 24 October · day 31 · contacted by text". */
export function recordLine({ spellStart, row }: DeskPerson, today: string): string {
  const { dayOfAbsence, channel, department } = row;
  return [
    `${dayOfAbsence === undefined ? 'Was off from' : 'Off since'} ${dayWords(spellStart, today)}`,
    dayOfAbsence === undefined ? '' : `day ${dayOfAbsence}`,
    channel ? `contacted by ${channelWords[channel]}` : '',
    department,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** One answer in words. What cannot be opened is never taken for nothing. */
export const statementWords = ({ choices }: DeskPerson['statements'][number]): string => choiceWords(choices);

/** How a person is reached: a number to ring, or to write to where they asked for that. */
export function numberOf({ telephone, row }: DeskPerson): { readonly words: string; readonly link?: Link } | undefined {
  if (telephone === undefined) return undefined;
  const link = telephoneLink(telephone, row.doNotRing ? 'text' : 'telephone');
  return { words: `${row.doNotRing ? 'Text' : 'Ring'} ${telephone}`, ...(link && { link }) };
}
