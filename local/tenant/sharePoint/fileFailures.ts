import type { Failure } from './answer';

/*
 * The errors of files, folders and the recycle bin. Numbers, statuses and words are those that people report; where a
 * part of one was not found, it says so, and nothing may rest on that part.
 */

const spException = 'Microsoft.SharePoint.SPException';

const failure = (status: Failure['status'], code: string, message: string): Failure => ({
  status,
  error: { code, message },
});

export const noSuchFile = (address: string): Failure =>
  failure(404, `-2130575338, ${spException}`, `The file ${address} does not exist.`);

/** A folder, or a file by its identifier. */
export const fileNotFound = (): Failure =>
  failure(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');

/** An address of another web than the one that was asked. */
export const notOfWeb = (): Failure =>
  failure(400, '-2147024809, System.ArgumentException', 'Server relative urls must start with SPWeb.ServerRelativeUrl');

/** pnp/cli-microsoft365, tests of the app catalogue: the name goes from the web on. */
export const fileExists = (address: string, by: string, at: Date): Failure =>
  failure(
    400,
    `-2130575257, ${spException}`,
    `A file with the name ${address} already exists. It was last modified by ${by} on ${said(at)}.`,
  );

/** Said in the log of a copy job: pnp/cli-microsoft365, tests of "spo file copy"; the number is reported with it. */
export const takenAtDestination = (name: string): Failure =>
  failure(
    400,
    `-2147024713, ${spException}`,
    `A file or folder with the name ${name} already exists at the destination.`,
  );

/** The status was not found. */
export const folderExists = (name: string): Failure =>
  failure(400, `-2130245363, ${spException}`, `A file or folder with the name ${name} already exists.`);

/** That the number is this one and the status 400 is reported; the words are those of SharePoint's pages. */
export const nameNotAllowed = (name: string): Failure =>
  failure(
    400,
    `-2130575245, ${spException}`,
    `The file or folder name "${name}" contains characters that are not permitted.  Please use a different name.`,
  );

export const pathTooLong = (): Failure =>
  failure(
    400,
    `-2147024690, ${spException}`,
    'The specified file or folder name is too long. The URL path for all files and folders must be 400 characters or less. Please type a shorter file or folder name.',
  );

/** pnp/cli-microsoft365, tests of "spo file checkin". */
export const checkedOutBy = (address: string, login: string): Failure =>
  failure(
    423,
    '-2130575306, Microsoft.SharePoint.SPFileCheckOutException',
    `The file "${address}" is checked out for editing by ${login}.`,
  );

/** The status was not found. */
export const notCheckedOut = (address: string): Failure =>
  failure(
    400,
    '-2147024738, Microsoft.SharePoint.SPFileCheckOutException',
    `The file "${address}" is not checked out. You must first check out this document before making changes.`,
  );

/** SubPointSolutions/spmeta2#89, with the two blanks. Status and number were not found. */
export const noMinorVersions = (): Failure =>
  failure(400, `-1, ${spException}`, 'You can only publish, unpublish  documents in a minor version enabled list');

/** The same of what needs no approval; its words were not found either. */
export const notModerated = (): Failure =>
  failure(400, `-1, ${spException}`, 'You can only approve or reject documents in a list that asks for approval.');

/** That a piece which does not go on where the last one ended is refused is certain; how was not found. */
export const wrongOffset = (): Failure =>
  failure(400, '-2147024809, System.ArgumentException', 'The file offset is not where the last piece ended.');

/** Content that is not what its hash says: that it is refused is documented, how was not found. */
export const otherContent = (): Failure =>
  failure(400, '-2147024809, System.ArgumentException', 'The content is not what its hash says.');

/** A folder that only an empty one was to be removed. Number and words were not found. */
export const folderNotEmpty = (): Failure => failure(400, `-2147024751, ${spException}`, 'The folder is not empty.');

export const noSuchRecycled = (): Failure =>
  failure(404, '-2147024809, System.ArgumentException', 'Value does not fall within the expected range.');

/** That a name which is taken refuses it is documented; its words were not found. */
export const notRestored = (name: string): Failure =>
  failure(400, `-2147024816, ${spException}`, `"${name}" cannot be restored: its name is taken.`);

/** The same of what was in a list, or attached to an item, that is gone itself. */
export const ownerOfRecycledGone = (): Failure =>
  failure(400, `-2147024894, ${spException}`, 'What it was in does not exist any more.');

/** As SharePoint writes an instant in a message: "24 Nov 2017 12:50:43 -0000". */
function said(at: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(at.toUTCString()) ?? [];
  return `${day} ${month} ${year} ${time} -0000`;
}
