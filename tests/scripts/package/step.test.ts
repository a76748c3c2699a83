import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runStep } from '../../../scripts/package/step';
import { ownFolder } from '../../made/command';

const folder = ownFolder();

/** Runs a step whose program is this text, and gives what was said. */
async function run(program: string): Promise<string[]> {
  writeFileSync(path.join(folder(), 'program.js'), program);
  const said: string[] = [];
  await runStep({ name: 'Doing it', program: 'program.js', args: ['word'] }, folder(), (words) => said.push(words));
  return said;
}

describe('a step of a longer command', () => {
  it('says its name and ends well', async () => {
    expect(await run('')).toEqual(['Doing it…']);
  });

  it('runs in the project’s folder, with its words', async () => {
    await expect(run('console.log(process.cwd(), process.argv[2]); process.exit(1)')).rejects.toThrow(
      new RegExp(`^Doing it failed\\.\\n.*${path.basename(folder())} word`),
    );
  });

  it('fails with all that the program printed', async () => {
    await expect(run('console.log("out"); console.error("err"); process.exit(3)')).rejects.toThrow(/out\nerr|err\nout/);
  });

  it('fails when its program is ended from outside', async () => {
    await expect(run('process.kill(process.pid, "SIGKILL")')).rejects.toThrow('Doing it failed.');
  });
});
