import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { watchFolders } from '../../../scripts/start/watch';
import { ownFolder } from '../../made/command';

const folder = ownFolder();
const write = (name: string): void => {
  mkdirSync(path.dirname(path.join(folder(), name)), { recursive: true });
  writeFileSync(path.join(folder(), name), String(Math.random()));
};

/** Watches two folders; `next` comes back at the next call, which ends only when it is told to. */
function watched() {
  const calls: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  for (const name of ['rules/one.ts', 'pages/deep/two.ts', 'elsewhere/three.ts']) write(name);
  const stop = watchFolders(folder(), ['rules', 'pages'], () => {
    waiting.shift()?.();
    return new Promise<void>((end) => calls.push(end));
  });
  return {
    stop,
    called: () => calls.length,
    end: () => calls[calls.length - 1]?.(),
    next: () => new Promise<void>((called) => waiting.push(called)),
  };
}

describe('what is watched', () => {
  it('is told of a change deep in a folder, once for several at a time', async () => {
    const watch = watched();
    const next = watch.next();
    for (const name of ['pages/deep/two.ts', 'rules/one.ts', 'rules/new.ts']) write(name);
    await next;
    expect(watch.called()).toBe(1);
    watch.end();
    watch.stop();
  });

  it('is told again of what changed while it was busy, and not twice at a time', async () => {
    const watch = watched();
    const first = watch.next();
    write('rules/one.ts');
    await first;
    const second = watch.next();
    write('rules/one.ts');
    write('elsewhere/three.ts');
    // The first call has not ended: the second comes after it.
    await new Promise((resolve) => setImmediate(resolve));
    expect(watch.called()).toBe(1);
    await untilNoticed();
    watch.end();
    await second;
    expect(watch.called()).toBe(2);
    watch.end();
    watch.stop();
  });
});

/** Until the system has told another watcher of the same folder of a change, and what settles has settled. */
async function untilNoticed(): Promise<void> {
  let stop = (): void => undefined;
  await new Promise<void>((noticed) => {
    stop = watchFolders(folder(), ['rules'], () => Promise.resolve(noticed()));
    write('rules/other.ts');
  });
  stop();
}
