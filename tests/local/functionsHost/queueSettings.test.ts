import { readFileSync } from 'node:fs';
import path from 'node:path';
import { queueSettings } from '../../../local/functionsHost/queueSettings';
import { projectFolder } from '../../made/command';

const read = (queues: Record<string, unknown>) => queueSettings({ extensions: { queues } });

describe('how queues are read', () => {
  it('is as in Azure where host.json says nothing', () => {
    expect(queueSettings({})).toEqual({
      available: false,
      batchSize: 16,
      newBatchThreshold: 8,
      maxDequeueCount: 5,
      retrySeconds: 0,
      longestPause: 1000,
      encoding: 'base64',
    });
  });

  it('is as the host.json of the product says: plain text, one message after the other', () => {
    const host = JSON.parse(readFileSync(path.join(projectFolder, 'functions', 'host.json'), 'utf8')) as object;
    expect(queueSettings(host)).toEqual({
      available: true,
      batchSize: 1,
      newBatchThreshold: 0,
      maxDequeueCount: 5,
      retrySeconds: 30,
      longestPause: 1000,
      encoding: 'none',
    });
  });

  it.each([
    ['visibilityTimeout', '01:02:03', { retrySeconds: 3723 }],
    ['maxPollingInterval', '00:00:00', { longestPause: 0 }],
    ['batchSize', 5, { batchSize: 5, newBatchThreshold: 2 }],
    ['newBatchThreshold', 100, { newBatchThreshold: 100 }],
  ])('takes %s: %s', (name, value, expected) => {
    expect(read({ [name]: value })).toMatchObject(expected);
  });

  it.each([
    ['batchSize', 0],
    ['batchSize', 33],
    ['batchSize', 1.5],
    ['newBatchThreshold', -1],
    ['maxDequeueCount', 0],
    ['maxDequeueCount', '5'],
    ['visibilityTimeout', 30],
    ['visibilityTimeout', '00:60:00'],
    ['maxPollingInterval', '1.00:00:00'],
    ['messageEncoding', 'utf8'],
  ])('refuses %s: %s', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(`"${name}"`);
  });
});
