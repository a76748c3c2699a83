import { Teardown } from '../../../scripts/start/teardown';

describe('what is stopped at the end', () => {
  it('is everything, in the other order than it was started, and once', async () => {
    const stopped: string[] = [];
    const teardown = new Teardown();
    for (const name of ['first', 'second', 'third']) teardown.add(() => stopped.push(name));
    await teardown.run();
    await teardown.run();
    expect(stopped).toEqual(['third', 'second', 'first']);
  });

  it('is the rest too where one fails; what went wrong first is thrown', async () => {
    const stopped: string[] = [];
    const teardown = new Teardown();
    teardown.add(() => stopped.push('first'));
    teardown.add(() => Promise.reject(new Error('the second')));
    teardown.add(() => {
      throw new Error('the third');
    });
    await expect(teardown.run()).rejects.toThrow('the third');
    expect(stopped).toEqual(['first']);
  });
});
