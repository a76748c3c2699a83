import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ownFolder, projectFolder } from '../../made/command';
import { type StartedTenant, startTenant } from './startedTenant';

const folder = ownFolder();
jest.setTimeout(60_000);

/** The blocks of code in the README's part about the tenant alone, below the name of each client. */
const part = readFileSync(path.join(projectFolder, 'README.md'), 'utf8')
  .split(/^## /m)
  .find((each) => each.startsWith('A made-up Microsoft 365')) as string;

function example(client: string): string {
  const [, code] = new RegExp(`\\*\\*${client}\\*\\*[^]*?\`\`\`\\w+\n([^]*?)\`\`\``).exec(part) ?? [];
  if (code === undefined) throw new Error(`The README has no example of ${client}.`);
  return code;
}

/** The example as it stands, but for the port and the certificate of the tenant that it meets here. */
const placed = (code: string, { http, ca }: StartedTenant): string =>
  code.replaceAll('5280', new URL(http).port).replaceAll('.local/tenant/certificates/ca.pem', ca);

async function runInNode(code: string, started: StartedTenant): Promise<string> {
  symlinkSync(path.join(projectFolder, 'node_modules'), path.join(folder(), 'node_modules'));
  const file = path.join(folder(), 'example.mjs');
  writeFileSync(file, placed(code, started));
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: started.ca };
  return (await promisify(execFile)(process.execPath, [file], { cwd: folder(), env })).stdout;
}

describe('the README', () => {
  let started: StartedTenant;
  beforeEach(async () => {
    started = await startTenant([], folder());
  });

  it('shows curl as it works', async () => {
    const { stdout } = await promisify(execFile)('sh', ['-ec', placed(example('curl'), started)], { cwd: folder() });
    for (const told of ['Growing occupational health', 'Example Visitor', '"token_type":"Bearer"'])
      expect(stdout).toContain(told);
    expect(stdout).not.toContain('error');
  });

  it('shows PnPjs as it works', async () => {
    expect(await runInNode(example('PnPjs'), started)).toContain("Title: 'Try PnPjs'");
  });

  it('shows the Graph client as it works', async () => {
    expect(await runInNode(example('Graph client'), started)).toContain("displayName: 'Example Member'");
  });

  it('names the port and the file that the command has by itself', async () => {
    const keys = path.join(projectFolder, '.local', 'tenant', 'certificates', 'ca.pem');
    expect(started.ca).toBe(keys);
    expect(part).toContain(path.relative(projectFolder, keys));
  });
});
