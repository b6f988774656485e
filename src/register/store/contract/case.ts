import type { Store } from '../store.ts';

/** Opens the place that a case is tried in; opened again, it is the same place. */
export type OpenStore = () => Promise<Store>;

/** One thing that every store has to do, as a test to run. */
export interface ContractCase {
  readonly name: string;
  run(open: OpenStore): Promise<void>;
}

/** A case in which one store is open. */
export function caseOf(name: string, check: (store: Store) => Promise<void>): ContractCase {
  return {
    name,
    async run(open) {
      const store = await open();
      try {
        await check(store);
      } finally {
        await store.close();
      }
    },
  };
}

/** A case of two who have the same place open. */
export function caseOfTwo(name: string, check: (one: Store, other: Store) => Promise<void>): ContractCase {
  return {
    name,
    async run(open) {
      const one = await open();
      try {
        const other = await open();
        try {
          await check(one, other);
        } finally {
          await other.close();
        }
      } finally {
        await one.close();
      }
    },
  };
}
