import { notImitated } from '../notImitated';
import { fileType } from './file';

const { properties, onRequest = {}, links = {}, operations = {} } = fileType;

/** What a file of a library has, and one that an item or an attachment is taken for may have not: a loud 501 there. */
export const otherNamesOfFiles: readonly string[] = [
  ...notImitated['SP.File'],
  ...[properties, onRequest, links, operations].flatMap((some) => Object.keys(some)),
];
