import type { Call } from '../../call';
import { Failed } from '../../failed';
import { wrongOffset } from '../../fileFailures';
import { type Given, numberArg, textArg } from '../../model/given';
import { type Node, type Operation, valueOf } from '../../model/node';
import { type EntryHere, thing } from '../kinds';
import { refuseCheckedOut } from './entry';

/**
 * A large file piece by piece: the file is there already, and has its new content once the last piece came. What an
 * upload is called is the client's own identifier.
 */
export const uploadOperations: Readonly<Record<string, Operation<EntryHere>>> = {
  startUpload: {
    needs: 'editListItems',
    takes: ['uploadId'],
    isFile: true,
    run: (here, given, call) => piece(here, given, 0, 'StartUpload', call),
  },
  continueUpload: {
    needs: 'editListItems',
    takes: ['uploadId', 'fileOffset'],
    isFile: true,
    run: (here, given, call) => piece(here, given, numberArg(given, 'fileOffset'), 'ContinueUpload', call),
  },
  finishUpload: { needs: 'editListItems', takes: ['uploadId', 'fileOffset'], isFile: true, run: finish },
  cancelUpload: {
    needs: 'editListItems',
    takes: ['uploadId'],
    run: ({ entry }, given, { storage }) => {
      storage.pieces.forget(entry, textArg(given, 'uploadId'));
      return undefined;
    },
  },
};

/** Keeps a piece. @returns how many bytes came so far: a number of 64 bits, which JSON has as a text */
function piece(here: EntryHere, given: Given, offset: number, name: string, call: Call): Node {
  refuseCheckedOut(here, call);
  return valueOf(name, String(taken(here, given, offset, call)));
}

function taken({ entry }: EntryHere, given: Given, offset: number, { storage }: Call): number {
  const upload = textArg(given, 'uploadId');
  if (offset === 0) storage.pieces.forget(entry, upload);
  else if (offset !== storage.pieces.received(entry, upload)) throw new Failed(wrongOffset());
  return storage.pieces.take(entry, upload, offset, given.content);
}

function finish(here: EntryHere, given: Given, call: Call): Node {
  const { storage, by } = call;
  refuseCheckedOut(here, call);
  taken(here, given, numberArg(given, 'fileOffset'), call);
  const upload = textArg(given, 'uploadId');
  const entry = storage.driveItems.replace(
    here.list,
    here.entry,
    storage.pieces.content(here.entry, upload),
    by.caller,
  );
  storage.pieces.forget(entry, upload);
  return thing('SP.File', { ...here, entry });
}
