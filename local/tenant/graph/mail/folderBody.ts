import type { MailFolder as GraphFolder } from '@microsoft/microsoft-graph-types';
import type { Mailbox } from '../../storage/mailboxes';
import type { MailFolder } from '../../storage/mailFolders';
import type { Answer } from '../answer';
import type { Call } from '../call';
import { selected } from '../select';
import { mailContext } from './mailContext';

/** A folder as Graph shows it, with how much is in it. */
export function folderBody({ storage }: Call, folder: MailFolder): Record<string, unknown> {
  const { childFolders, messages, unread } = storage.mailFolders.counts(folder);
  const parent = folder.parent === null ? folder : storage.mailFolders.byNumber(folder.parent);
  return {
    id: folder.id,
    displayName: folder.displayName,
    parentFolderId: parent.id,
    childFolderCount: childFolders,
    unreadItemCount: unread,
    totalItemCount: messages,
    isHidden: false,
  } satisfies GraphFolder;
}

/** One folder as an answer by itself. */
export const folderShown = (
  call: Call,
  mailbox: Mailbox,
  folder: MailFolder,
  status: number,
  set = 'mailFolders',
): Answer => ({
  status,
  body: {
    '@odata.context': mailContext(call, mailbox, set, true),
    ...selected(folderBody(call, folder), call.query),
  },
});
