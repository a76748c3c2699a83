import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { QueueServiceClient } from '@azure/storage-queue';
import { startAzurite } from '../../../local/azurite/azurite';
import { ownFolder, projectFolder } from '../../made/command';

jest.setTimeout(60_000);

const folder = ownFolder();

/** Whether something listens there. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** Comes back when nothing listens there any more. */
async function closed(ports: readonly number[]): Promise<void> {
  for (;;) {
    const open = await Promise.all(ports.map(answers));
    if (!open.includes(true)) return;
    await setTimeout(25);
  }
}

const portsOf = (connection: string): number[] =>
  [...connection.matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, port]) => Number(port));

const clientFor = (connection: string) =>
  QueueServiceClient.fromConnectionString(connection).getQueueClient('contacts');

describe('Azurite', () => {
  it('takes what the real client sends, on this machine alone, and ends when it is told to', async () => {
    const azurite = await startAzurite({ folder: undefined });
    try {
      const ports = portsOf(azurite.connection);
      expect(new Set(ports).size).toBe(3);
      const queue = clientFor(azurite.connection);
      await queue.create();
      await queue.sendMessage('an id');
      expect((await queue.receiveMessages()).receivedMessageItems[0]?.messageText).toBe('an id');
      await azurite.stop();
      expect(await Promise.all(ports.map(answers))).toEqual([false, false, false]);
    } finally {
      await azurite.stop();
    }
  });

  it('keeps what it has in its folder until the next start', async () => {
    const where = path.join(folder(), 'storage');
    const first = await startAzurite({ folder: where });
    await clientFor(first.connection).create();
    await clientFor(first.connection).sendMessage('kept');
    await first.stop();
    const again = await startAzurite({ folder: where });
    try {
      const { receivedMessageItems } = await clientFor(again.connection).receiveMessages();
      expect(receivedMessageItems.map(({ messageText }) => messageText)).toEqual(['kept']);
    } finally {
      await again.stop();
    }
  });

  it('ends with its parent, even when that is killed', async () => {
    const program = path.join('tests', 'local', 'azurite', 'startsAzurite.ts');
    const parent = spawn(process.execPath, [path.join('scripts', 'run.mjs'), program], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const connection = await new Promise<string>((resolve) => {
      parent.stdout.once('data', (text: Buffer) => resolve(text.toString()));
    });
    const ports = portsOf(connection);
    expect(await Promise.all(ports.map(answers))).toEqual([true, true, true]);
    parent.kill('SIGKILL');
    await closed(ports);
    expect(ports).toHaveLength(3);
  });

  it('says why it did not begin', async () => {
    const file = path.join(projectFolder, 'package.json');
    await expect(startAzurite({ folder: path.join(file, 'below') })).rejects.toThrow();
  });
});
