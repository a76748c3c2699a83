import type { StorageEdge } from '../../../functions/storage/storageEdge';

/** Stands before each call to a table; may fail in its place, or after it. */
export type BeforeCall = <T>(name: string, call: () => Promise<T>) => Promise<T>;

/** Storage whose tables are reached through `before`: blobs and queues are as they were. */
export function tablesThrough(storage: StorageEdge, before: BeforeCall): StorageEdge {
  return {
    ...storage,
    table: (table) =>
      new Proxy(storage.table(table), {
        get: (client, name) => {
          const value: unknown = Reflect.get(client, name);
          if (typeof value !== 'function') return value;
          const call = (...given: unknown[]): unknown => Reflect.apply(value, client, given);
          // A listing asks when it is read.
          if (name === 'listEntities') return call;
          return (...given: unknown[]) => before(`${table} ${String(name)}`, () => call(...given) as Promise<unknown>);
        },
      }),
  };
}

/** Storage that remembers the calls to its tables: "table method". */
export function callsTo(storage: StorageEdge) {
  const calls: string[] = [];
  const watched = tablesThrough(storage, (name, call) => {
    calls.push(name);
    return call();
  });
  return { storage: watched, calls: (): readonly string[] => calls };
}
