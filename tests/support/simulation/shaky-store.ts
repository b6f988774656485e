import type { Store } from '../../../src/register/store/store.ts';
import type { Host, Wait, World } from './world.ts';

/** What the world does to a call, and no register would. */
export class StoreFault extends Error {}

/** Told of every call that came true, in the order in which they did. */
export type Applied = (host: Host, method: keyof Store, args: readonly unknown[], result: unknown) => Promise<void>;

const writes: ReadonlySet<keyof Store> = new Set([
  'keepConvention',
  'write',
  'lease',
  'markDelivered',
  'endLease',
  'retry',
]);

type CallFault = 'none' | 'before' | 'after' | 'moved';

/**
 * A store as one process sees it: a call comes true when its turn comes, and its answer arrives some time after. It may
 * fail before it comes true, or seem to have failed after.
 */
export function shakyStore(store: Store, host: Host, world: World, applied: Applied): Store {
  const call = (method: keyof Store, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const apply = async (): Promise<unknown> => {
        const result = await (store[method] as (...all: unknown[]) => Promise<unknown>).apply(store, [...args]);
        await applied(host, method, args, result);
        return result;
      };
      const run = async (): Promise<void> => {
        const fault = faultOf(method, world);
        const { name } = host;
        if (fault !== 'none') world.say(name, () => `  ${method}: fault: ${fault}`);
        if (fault === 'before') return reject(new StoreFault(`${method} failed.`));
        if (fault === 'moved') return resolve('moved');
        const result = await apply();
        const torn = (): void => reject(new StoreFault(`${method} was torn.`));
        answerSome(world, {
          owner: host,
          what: `${method} answers`,
          run: fault === 'after' ? torn : () => resolve(result),
        });
      };
      world.wait({
        owner: host,
        what: world.isTraced ? `${method} ${brief(args)}` : method,
        run,
        orphaned: () => void apply(),
      });
    });
  return new Proxy(store, {
    get:
      (_target, method) =>
      (...args: readonly unknown[]) =>
        call(method as keyof Store, args),
  });
}

/** Some answers come at once, and some when much else has happened. */
function answerSome(world: World, answer: Wait): void {
  if (!world.isCalm && world.chance.oneIn(3)) world.wait(answer);
  else void answer.run();
}

function faultOf(method: keyof Store, { isCalm, chance, now, diskFullUntil }: World): CallFault {
  if (isCalm) return 'none';
  if (writes.has(method) && now < diskFullUntil) return 'before';
  if (!chance.oneIn(writes.has(method) ? 12 : 40)) return 'none';
  return chance.pick(method === 'write' ? ['before', 'after', 'moved'] : ['before', 'after']);
}

function brief(args: readonly unknown[]): string {
  return JSON.stringify(args, (key, value) => {
    if (key === 'lines' || key === 'standing' || key === 'words' || key === 'contacts') return undefined;
    if (value instanceof Set) return [...value];
    return value;
  }).slice(0, 900);
}
