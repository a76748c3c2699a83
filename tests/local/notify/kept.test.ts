import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openNotify } from '../../../local/notify/openNotify';
import { notifyForTests, templateId } from './notifyForTests';

const folder = mkdtempSync(path.join(tmpdir(), 'goh-notify-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('what Notify keeps in a file', () => {
  it('is there when it is opened again: keys, templates and messages', async () => {
    const file = path.join(folder, 'kept.sqlite');
    const first = notifyForTests({ file });
    const key = first.notify.createKey('normal');
    await first.clientWith(key).sendSms(templateId, '07700 900101', { personalisation: { message: 'Hello' } });
    first.notify.close();

    const again = notifyForTests({ file });
    expect(again.notify.sent()).toMatchObject([{ to: '447700900101', text: 'Hello' }]);
    expect((await again.clientWith(key).getTemplateById(templateId)).data.version).toBe(1);
    again.notify.close();
  });

  it('is refused where another version of the program kept it', () => {
    const file = path.join(folder, 'other.sqlite');
    const other = new DatabaseSync(file);
    other.exec('PRAGMA user_version = 999');
    other.close();
    expect(() => openNotify({ file, now: () => new Date() })).toThrow('Start once with --fresh');
  });
});
