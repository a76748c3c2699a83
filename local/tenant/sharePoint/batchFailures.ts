import type { Failure } from './answer';

/*
 * Why a batch is refused as a whole. SharePoint reads batches with Microsoft's library for OData and passes on what that
 * one says; the code is that of every query it cannot read.
 */

const refused = (message: string): Failure => ({
  status: 400,
  error: { code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message },
});

/** A batch that cannot be read to its end; the words were not found. */
export const batchNotUnderstood = (): Failure => refused('The batch cannot be read.');

/** pnp/pnpcore#777, pnp/pnpjs#1356. Whether what was read before is carried out was not found out: here nothing is. */
export const batchTooLong = (bytes: number, most: number): Failure =>
  refused(
    `The maximum number of bytes allowed to be read from the stream has been exceeded. After the last read operation, a total of ${bytes} bytes has been read from the stream; however a maximum of ${most} bytes is allowed.`,
  );

/** Too many single calls and changesets. */
export const tooManyParts = (most: number): Failure =>
  refused(
    `The current batch message contains too many parts. Only batch messages with a maximum number of '${most}' query operations and change sets are allowed.`,
  );

/** Too many calls in one changeset. */
export const tooManyInChangeset = (most: number): Failure =>
  refused(
    `The current change set contains too many operations. Only change sets with a maximum number of '${most}' operations are allowed.`,
  );
