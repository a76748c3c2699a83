import type { ExtractSettings } from '../../config/extracts';
import { csvScanner } from '../../core/csv/scanner';
import { ExtractRefused } from './extractRefused';
import { whyNoColumns } from './header';
import { fieldText } from './fieldText';
import { textOnly } from './textOnly';

export const extractKinds = ['absence', 'staff'] as const;
export type ExtractKind = (typeof extractKinds)[number];

/** No header is longer, in bytes. */
const longestHeader = 1 << 16;

/**
 * Says by its header which extract a file is, as a name can be anything. One that fits neither is told what the nearer
 * one lacks when it is read as that.
 * @param chunks the file from its beginning; no more than its header is taken
 */
export async function kindOfExtract(
  name: string,
  settings: ExtractSettings,
  chunks: AsyncIterable<Uint8Array>,
): Promise<ExtractKind> {
  const header = await headerOf(name, settings, chunks);
  const share = (kind: ExtractKind): number => {
    const names = Object.values(settings[kind]);
    return names.filter((column) => header.includes(column)).length / names.length;
  };
  const [absence, staff] = [share('absence'), share('staff')];
  if (absence === 1 && staff === 1) throw new ExtractRefused(name, 'it could be either extract, so hand them in apart');
  if (absence === 0 && staff === 0) throw new ExtractRefused(name, whyNoColumns(header, 'column names of an extract'));
  return absence > staff ? 'absence' : 'staff';
}

async function headerOf(name: string, settings: ExtractSettings, chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const { encoding, chunks: text } = await textOnly(name, chunks, settings.encoding);
  const { show, fields } = fieldText(encoding);
  let header: string[] | undefined;
  const scanner = csvScanner((record) => {
    if (header !== undefined) return;
    show(record);
    header = Array.from({ length: record.count }, (_, field) => fields.text(field));
  });
  let bytes = 0;
  for await (const chunk of text) {
    scanner.push(chunk);
    bytes += chunk.length;
    if (header !== undefined || bytes > longestHeader) break;
  }
  if (header === undefined) scanner.end();
  return header ?? [];
}
