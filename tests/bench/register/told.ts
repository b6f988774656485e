import type { Store, StoreChange } from '../../../src/index.ts';

/** Every change that a store is asked to write from now on. */
export function changesOf(store: Store): readonly StoreChange[] {
  const changes: StoreChange[] = [];
  const write = store.write.bind(store);
  store.write = (change) => {
    changes.push(change);
    return write(change);
  };
  return changes;
}

/** Every agreement whose whole journal is read from now on, which is what a replay begins with. */
export function replaysOf(store: Store): string[] {
  const replays: string[] = [];
  const journal = store.journal.bind(store);
  store.journal = (agreement, ...part) => {
    replays.push(agreement);
    return journal(agreement, ...part);
  };
  return replays;
}
