import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openClock } from '../../../local/clock/clock';
import { administrator } from '../../../local/tenantAlone/callers';
import {
  startTenantAlone,
  type TenantAlone,
  type TenantAloneOptions,
} from '../../../local/tenantAlone/startTenantAlone';
import { fillEmpty } from '../../../scripts/tenant/callersInTenant';

/** The secret of its control port. */
export const controlSecret = 'secret-of-this-start';

/** A tenant alone for all tests of a file, with the root site and the made-up callers; faults of it fail the tests. */
export function aloneForTests(more: Partial<TenantAloneOptions> = {}): () => TenantAlone {
  let alone: TenantAlone;
  let folder: string;
  const faults: Error[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'alone-'));
    alone = await startTenantAlone({
      port: 0,
      file: ':memory:',
      keys: folder,
      fill: fillEmpty,
      signsIn: administrator.account,
      clock: openClock(undefined),
      control: { port: 0, secret: controlSecret },
      report: (fault) => void faults.push(fault),
      ...more,
    });
  });
  afterAll(async () => {
    await alone.stop();
    rmSync(folder, { recursive: true });
    expect(faults).toEqual([]);
  });
  return () => alone;
}

/** The headers of somebody who calls with a made-up word. */
export const bearer = ({ word }: { readonly word: string }): Record<string, string> => ({
  Accept: 'application/json;odata=nometadata',
  Authorization: `Bearer ${word}`,
});
