import { type DryRun, type FileRead, mostPosts } from './dryRun';
import { counted } from './numbers';

/** What is odd about the files, each in a sentence, without anything that stands in them. */
export function notes({ files, onManyPosts }: DryRun): string[] {
  return [...files.flatMap(fileNotes), ...(onManyPosts > 0 ? [manyPosts(onManyPosts)] : [])];
}

function fileNotes({ name, kind, used, rejected, firstLong }: FileRead): string[] {
  const found: string[] = [];
  if (used === 0) found.push(`“${name}” has no ${kind === 'absence' ? 'sickness' : 'staff'} row that could be used.`);
  if (kind === 'staff' && rejected > 0) {
    const rows = counted(rejected, 'row');
    found.push(`${rows} of “${name}” could not be read, so what they say of people, even a death, is not known here.`);
  }
  if (firstLong !== undefined) {
    found.push(
      `a row of “${name}” runs over many lines, from line ${firstLong}: look for a stray quotation mark there.`,
    );
  }
  return found;
}

const manyPosts = (people: number): string =>
  `${counted(people, 'identifier')} with an absence ${people === 1 ? 'is' : 'are'} on more than ${mostPosts} posts: ` +
  'is it the mark of an identifier that is missing?';
