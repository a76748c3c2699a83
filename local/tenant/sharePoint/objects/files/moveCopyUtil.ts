import { isObject } from '../../../routing/jsonBody';
import { includes } from '../../../rules/basePermissions';
import { Refused } from '../../../rules/refused';
import type { Site } from '../../../storage/sites';
import type { Call } from '../../call';
import { Failed } from '../../failed';
import { accessDenied } from '../../failures';
import { fileNotFound, noSuchFile } from '../../fileFailures';
import { type Given, textArg, yesArg } from '../../model/given';
import type { Operation } from '../../model/node';
import type { EntryHere } from '../kinds';
import { entryRights } from './entry';
import { copy, destinationAt, type IfTaken, type Keeping, move } from './moves';
import { placeAt } from './place';

/** SharePoint's service that moves and copies between any two places of the tenant, by addresses with their host. */
export const moveCopyOperations: Readonly<Record<string, Operation<Site>>> = {
  'SP.MoveCopyUtil.MoveFile': carrying('file', move, 'Url'),
  'SP.MoveCopyUtil.MoveFileByPath': carrying('file', move, 'Path'),
  'SP.MoveCopyUtil.CopyFile': carrying('file', copy, 'Url'),
  'SP.MoveCopyUtil.CopyFileByPath': carrying('file', copy, 'Path'),
  'SP.MoveCopyUtil.MoveFolder': carrying('folder', move, 'Url'),
  'SP.MoveCopyUtil.MoveFolderByPath': carrying('folder', move, 'Path'),
  'SP.MoveCopyUtil.CopyFolder': carrying('folder', copy, 'Url'),
  'SP.MoveCopyUtil.CopyFolderByPath': carrying('folder', copy, 'Path'),
};

function carrying(kind: 'file' | 'folder', carry: typeof move, form: 'Url' | 'Path'): Operation<Site> {
  return {
    needs: 'nothing',
    takes: [`src${form}`, `dest${form}`, 'overwrite', 'options'],
    run: (_, given, call) => {
      const source = sourceAt(kind, addressIn(given, `src${form}`), call);
      const { pathname } = readUrl(addressIn(given, `dest${form}`));
      const to = destinationAt(siteOf(pathname, call), pathname, call);
      carry(source, to, ifTakenIn(given), call, keepingIn(given));
      return undefined;
    },
  };
}

/** What is to be moved or copied. @param kind which of both it must be, or else either */
export function sourceAt(kind: 'file' | 'folder' | undefined, address: string, call: Call): EntryHere {
  const { pathname } = readUrl(address);
  const { site, list, entry } = placeAt(siteOf(pathname, call), pathname, call);
  const isFolder = kind && (kind === 'folder' ? 1 : 0);
  if (!list || !entry || (isFolder ?? entry.isFolder) !== entry.isFolder)
    throw new Failed(kind === 'file' ? noSuchFile(pathname) : fileNotFound());
  if (!includes(entryRights({ site, list, entry }, call), 'openItems')) throw new Failed(accessDenied());
  return { site, list, entry };
}

/** An address as such, or the decoded path that has it inside. */
function addressIn(given: Given, name: string): string {
  const value = given.arg(name);
  const decoded = isObject(value) ? value['DecodedUrl'] : undefined;
  return typeof decoded === 'string' ? decoded : textArg(given, name);
}

/** The path of an address with its host, as it stands there. */
export function readUrl(address: string): { readonly pathname: string } {
  const pathname = /^https?:\/\/[^/]+(\/.*)$/i.exec(address)?.[1];
  if (pathname === undefined) throw new Refused('wrongKindOfValue');
  return { pathname: pathname.replace(/\/+$/, '') };
}

/** The web that an address is of: the nearest above it. */
export function siteOf(pathname: string, { storage }: Call): Site {
  const site = storage.sites.nearest(pathname);
  if (!site) throw new Failed(fileNotFound());
  return site;
}

function ifTakenIn(given: Given): IfTaken {
  const options = given.arg('options');
  if (isObject(options) && options['KeepBoth'] === true) return 'keepBoth';
  return yesArg(given, 'overwrite') ? 'overwrite' : 'fail';
}

/** A copy says who made the original unless it is not to (SP.MoveCopyOptions). */
function keepingIn(given: Given): Keeping {
  const options = given.arg('options');
  const { ResetAuthorAndCreatedOnCopy, RetainEditorAndModifiedOnMove } = isObject(options) ? options : {};
  return { keepsAuthor: ResetAuthorAndCreatedOnCopy !== true, keepsEditor: RetainEditorAndModifiedOnMove === true };
}
