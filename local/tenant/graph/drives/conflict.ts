import { extname } from 'node:path';
import type { DriveItem, DriveItems } from '../../storage/driveItems';
import type { IfTaken } from '../../storage/uploads';
import type { Call } from '../call';
import { bodyNotUnderstood } from '../failures';

export const conflictBehavior = '@microsoft.graph.conflictBehavior';

/** The query options by which a call without JSON says what to do where a name is taken. */
export const conflictOptions = [conflictBehavior, '@name.conflictBehavior'];

/** What a client wants where a name is taken. */
export function ifTakenIn(written: unknown, usual: IfTaken): IfTaken {
  if (written === undefined || written === null) return usual;
  const found = (['fail', 'replace', 'rename'] as const).find((one) => one === String(written).toLowerCase());
  if (!found) throw bodyNotUnderstood();
  return found;
}

export const ifTakenInQuery = ({ query }: Call, usual: IfTaken): IfTaken =>
  ifTakenIn(
    conflictOptions.map((option) => query.get(option)).find((written) => written !== null),
    usual,
  );

/** A name like this one that is free in the folder: SharePoint puts a number behind it, before the ending. */
export function freeName(driveItems: DriveItems, folder: DriveItem, name: string): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  let free = name;
  for (let next = 1; driveItems.child(folder, free); next += 1) free = `${stem} ${next}${ending}`;
  return free;
}
