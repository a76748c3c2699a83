/** Lets work for one key begin when the work before it has ended, well or not; that for other keys goes on beside it. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    // Nothing is kept of a key that nobody waits for.
    const forget = (): unknown => last.get(key) === turn && last.delete(key);
    void turn.then(forget, forget);
    return turn;
  };
}
