import type { Failure } from './answer';

/* Why a column is not found, made, changed or removed; each says where it was found. */

const spException = 'Microsoft.SharePoint.SPException';

const failure = (status: Failure['status'], code: string, message: string): Failure => ({
  status,
  error: { code, message },
});

/** By its id, in the words that the tests of CLI for Microsoft 365 have. */
export const noFieldOfId = (id: string, place: string): Failure =>
  failure(400, '-2147024809, System.ArgumentException', `Invalid field name. {${id}}${place}`);

/** Out of XML, by a type that no column has; the words are reported of columns that have one, the number is not. */
export const noSuchFieldType = (type: string): Failure =>
  failure(
    500,
    `-2146232832, ${spException}`,
    `Field type ${type} is not installed properly. Go to the list settings page to delete this field.`,
  );

/** That SharePoint refuses this is reported by many, in these words; the number is that of its exceptions at large. */
export const cannotChangeHidden = (): Failure =>
  failure(500, `-2146232832, ${spException}`, 'Cannot change Hidden attribute for this field');

/** SharePoint keeps its own columns, and says so in other words, which were not found. */
export const fieldNotDeletable = (title: string): Failure =>
  failure(500, `-2146232832, ${spException}`, `The column '${title}' cannot be deleted.`);
