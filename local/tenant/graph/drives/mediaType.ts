import { extname } from 'node:path';

const byExtension: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The type of a file by its name, as SharePoint has it: who uploads it does not say. */
export const mediaTypeOf = ({ name }: { readonly name: string }): string =>
  byExtension[extname(name).toLowerCase()] ?? 'application/octet-stream';
