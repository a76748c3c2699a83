import { Failed } from '../answer';

/* OneDrive's and SharePoint's errors about files, as Graph passes them on; codes and statuses as people report them. */

export const noSuchDrive = (): Failed => new Failed(404, 'itemNotFound', 'The resource could not be found.');

/** Of a person whose drive is asked for; its words were not looked up. */
export const noSuchPerson = (): Failed => new Failed(404, 'ResourceNotFound', 'User not found');

/** OneDrive/onedrive-api-docs#978 and #1416. */
export const driveIdMalformed = (): Failed =>
  new Failed(
    400,
    'invalidRequest',
    'The provided drive id appears to be malformed, or does not represent a valid drive.',
  );

export const noSuchDriveItem = (): Failed => new Failed(404, 'itemNotFound', 'The resource could not be found.');

/** Its words, and those of the two after it, were not looked up. */
export const nameNotAllowed = (): Failed => new Failed(400, 'invalidRequest', 'The provided name is not valid.');

export const folderHasNoContent = (): Failed =>
  new Failed(400, 'invalidRequest', 'You cannot get content for a folder');

/** Of a check-in without a check-out; neither this nor the next was found out. */
export const notCheckedOut = (): Failed => new Failed(400, 'invalidRequest', 'The file is not checked out.');

export const onlyFilesCheckedOut = (): Failed => new Failed(400, 'invalidRequest', 'Only a file can be checked out.');

export const deltaTokenNotUnderstood = (): Failed => new Failed(400, 'invalidRequest', 'The token cannot be read.');

/** OneDrive/onedrive-api-docs#1356. The address begins the enumeration anew. */
export const resyncRequired = (address: string): Failed =>
  new Failed(410, 'resyncRequired', 'Resync required. Enumerate from the start.', { Location: address });

/** What may be written is less than 250 MB: https://learn.microsoft.com/en-us/graph/api/driveitem-put-content */
export const fileTooLarge = (): Failed =>
  new Failed(413, 'requestTooLarge', 'The maximum request size was exceeded. Use an upload session.');

/** Of a folder that is to lie in itself; its words were not looked up. */
export const folderInItself = (): Failed =>
  new Failed(400, 'invalidRequest', 'The destination folder is a subfolder of the source folder.');

/** The root has neither another name nor another place. */
export const rootStays = (): Failed => new Failed(400, 'invalidRequest', 'The root of a drive cannot be changed.');

/** Of a size, a place or a header that fits no range. */
export const rangeNotUnderstood = (message: string): Failed => new Failed(400, 'invalidRequest', message);

/** abraunegg/onedrive and others meet it where a range comes twice or too early. */
export const rangeNotExpected = (): Failed =>
  new Failed(416, 'invalidRange', 'Optimistic concurrency failure during fragmented upload');

/** Also what an upload that has ended answers. */
export const noSuchUpload = (): Failed => new Failed(404, 'itemNotFound', 'The upload session was not found');

export const nameTakenMeanwhile = (): Failed =>
  new Failed(
    409,
    'nameAlreadyExists',
    'Another file exists with the same name as the uploaded session. You can redirect the upload session to use a new filename by calling PUT with the new metadata and @microsoft.graph.sourceUrl attribute.',
  );
