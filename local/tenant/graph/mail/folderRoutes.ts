import { afterOf } from '../../query/page';
import type { Captured } from '../../routing/router';
import { NotImitated } from '../../rules/refused';
import type { Mailbox } from '../../storage/mailboxes';
import type { MailFolder } from '../../storage/mailFolders';
import type { Answer } from '../answer';
import type { Call, GraphRoute } from '../call';
import { linkWith, topIn } from '../pages';
import { selected } from '../select';
import { folderBody, folderShown } from './folderBody';
import { placeFolder, removeFolder } from './folderMoves';
import { folderNamed, mailboxAt } from './mailbox';
import { mailContext } from './mailContext';
import { folderStays, folderThere } from './mailFailures';
import { text } from './written';

/** No folder is hidden here, whether they are asked for or not. */
const listOptions = ['$select', '$filter', '$top', '$skip', '$count', 'includeHiddenFolders'];
const usualTop = 10;
const mostTop = 1000;

/** The calls about the folders of a mailbox. */
export const folderRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '{mailbox}/mailFolders', options: listOptions, answer: getFolders },
  { method: 'POST', path: '{mailbox}/mailFolders', answer: addFolder },
  {
    method: 'GET',
    path: '{mailbox}/mailFolders/{folder}',
    options: ['$select'],
    answer: (call, captured) => {
      const mailbox = mailboxAt(call, captured);
      return folderShown(call, mailbox, folderNamed(call, mailbox, captured['folder'] ?? ''), 200);
    },
  },
  { method: 'PATCH', path: '{mailbox}/mailFolders/{folder}', answer: renameFolder },
  { method: 'DELETE', path: '{mailbox}/mailFolders/{folder}', answer: removeFolder },
  {
    method: 'POST',
    path: '{mailbox}/mailFolders/{folder}/move',
    answer: (call, captured) => placeFolder(call, captured, 'move'),
  },
  {
    method: 'POST',
    path: '{mailbox}/mailFolders/{folder}/copy',
    answer: (call, captured) => placeFolder(call, captured, 'copy'),
  },
  { method: 'GET', path: '{mailbox}/mailFolders/{folder}/childFolders', options: listOptions, answer: getFolders },
  { method: 'POST', path: '{mailbox}/mailFolders/{folder}/childFolders', answer: addFolder },
];

const above = (call: Call, mailbox: Mailbox, { folder }: Captured): MailFolder =>
  folder === undefined ? call.storage.mailFolders.root(mailbox.number) : folderNamed(call, mailbox, folder);

function getFolders(call: Call, captured: Captured): Answer {
  const { storage, query } = call;
  const mailbox = mailboxAt(call, captured);
  const all = called(storage.mailFolders.children(above(call, mailbox, captured)), query.get('$filter'));
  const top = topIn(query, usualTop, mostTop);
  const after = afterOf(query.get('$skip') ?? '0');
  return {
    status: 200,
    body: {
      '@odata.context': mailContext(call, mailbox, setOf(captured)),
      ...(query.get('$count') === 'true' && { '@odata.count': all.length }),
      value: all.slice(after, after + top).map((folder) => selected(folderBody(call, folder), query)),
      ...(all.length > after + top && { '@odata.nextLink': linkWith(call, { $skip: String(after + top) }) }),
    },
  };
}

/** Those of the name that a filter asks for, whatever its case. */
function called(folders: readonly MailFolder[], filter: string | null): readonly MailFolder[] {
  if (filter === null) return folders;
  const [, name] = /^\s*displayName\s+eq\s+'((?:[^']|'')*)'\s*$/i.exec(filter) ?? [];
  if (name === undefined) throw new NotImitated('A filter of folders by something else than their name');
  const wanted = name.replaceAll("''", "'").toLowerCase();
  return folders.filter(({ displayName }) => displayName.toLowerCase() === wanted);
}

function addFolder(call: Call, captured: Captured): Answer {
  const mailbox = mailboxAt(call, captured);
  const parent = above(call, mailbox, captured);
  const { displayName, isHidden = false, ...others } = call.body;
  if (isHidden !== false || Object.keys(others).length > 0)
    throw new NotImitated('A folder of a mailbox with more than a name');
  const name = text(displayName);
  if (call.storage.mailFolders.child(parent, name)) throw folderThere();
  return folderShown(call, mailbox, call.storage.mailFolders.add(parent, name), 201, setOf(captured));
}

function renameFolder(call: Call, captured: Captured): Answer {
  const { mailFolders } = call.storage;
  const mailbox = mailboxAt(call, captured);
  const folder = folderNamed(call, mailbox, captured['folder'] ?? '');
  if (folder.wellKnown !== null || folder.parent === null) throw folderStays();
  const name = text(call.body['displayName']);
  const there = mailFolders.child(mailFolders.byNumber(folder.parent), name);
  if (there && there.number !== folder.number) throw folderThere();
  return folderShown(call, mailbox, mailFolders.rename(folder, name), 200);
}

/** The folders directly in a mailbox, or those in a folder. */
const setOf = ({ folder }: Captured): string => (folder === undefined ? 'mailFolders' : 'childFolders');
