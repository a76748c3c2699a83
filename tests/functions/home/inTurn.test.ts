import { setImmediate as later } from 'node:timers/promises';
import { inTurn } from '../../../functions/home/inTurn';

/** Work that writes down when it begins and ends. */
function works() {
  const steps: string[] = [];
  const work = (name: string) => async (): Promise<string> => {
    steps.push(`${name} begins`);
    await later();
    steps.push(`${name} ends`);
    return name;
  };
  return { steps, work };
}

describe('work in turn', () => {
  it('begins when the work before it for the same key has ended, and has its own answer', async () => {
    const { steps, work } = works();
    const turns = inTurn();
    expect(await Promise.all([turns('a', work('one')), turns('a', work('two'))])).toEqual(['one', 'two']);
    expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('goes on beside that for another key', async () => {
    const { steps, work } = works();
    const turns = inTurn();
    await Promise.all([turns('a', work('one')), turns('b', work('two'))]);
    expect(steps.slice(0, 2)).toEqual(['one begins', 'two begins']);
  });

  it('is not kept from its turn by work that fails, nor told of it', async () => {
    const { work } = works();
    const turns = inTurn();
    const failing = turns('a', () => Promise.reject(new Error('No.')));
    const next = turns('a', work('two'));
    await expect(failing).rejects.toThrow('No.');
    expect(await next).toBe('two');
    expect(await turns('a', work('three'))).toBe('three');
  });
});
