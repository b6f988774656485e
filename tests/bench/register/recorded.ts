import { addDays } from '../../../src/calendar/day.ts';
import { MemoryStore, Register, type Store, type StoreChange } from '../../../src/index.ts';
import { line } from '../figures.ts';
import { median } from '../median.ts';
import { clockAt } from './clock.ts';
import { withFile, withStore } from './file.ts';
import { rate, type Times, timesOf } from './measure.ts';
import { firstConvention, idOf, populate, today } from './population.ts';
import { changesOf } from './told.ts';

/**
 * What recording a fact costs over writing what comes of it: the same writes are made again by the bare store. Both are
 * counted in time of the processor, and by the clock, in which the disk has its part.
 */
export async function reportRecorded(): Promise<void> {
  const inFile: WithStore = (work) => withFile((path) => withStore(path, work));
  await reportOn('SQLite', inFile, ' (aim 0.5)');
  await reportOn('memory', (work) => work(new MemoryStore()), '');
}

type WithStore = (work: (store: Store) => Promise<void>) => Promise<void>;

const [agreements, factsEach] = [20, 20];

const noTime: Times = { processor: 0, clock: 0 };

async function reportOn(where: string, withStore: WithStore, aim: string): Promise<void> {
  const rounds: { readonly ours: Times; readonly bare: Times }[] = [];
  for (let round = 0; round < 6; round += 1) {
    const { times: ours, before, changes } = await recordAll(withStore);
    const bare = await writeAll(withStore, before, changes);
    // The first rounds warm up the compiler.
    if (round >= 2) rounds.push({ ours, bare });
  }
  const count = agreements * factsEach;
  const compare = (of: keyof Times) => {
    const speed = (who: 'ours' | 'bare') => rate(count, median(rounds.map((each) => each[who][of])));
    const ratio = median(rounds.map((each) => each.bare[of] / each.ours[of]));
    return `${speed('ours')} a second / ${speed('bare')} = ${ratio.toFixed(2)}`;
  };
  line(`facts recorded, ${where} / bare writes, of the processor`, `${compare('processor')}${aim}`);
  line(`facts recorded, ${where} / bare writes, by the clock`, `${compare('clock')}${aim}`);
}

async function recordAll(withStore: WithStore) {
  let times = noTime;
  let before: readonly StoreChange[] = [];
  let changes: readonly StoreChange[] = [];
  await withStore(async (store) => {
    const clock = clockAt(today, '12:00');
    const register = new Register({ store, now: () => clock.now() });
    const all = changesOf(store);
    await populate(register, 0, agreements, () => firstConvention);
    const prepared = all.length;
    times = await timesOf(() => recordOneByOne(register));
    [before, changes] = [all.slice(0, prepared), all.slice(prepared)];
  });
  return { times, before, changes };
}

/** People record what just happened, now of one agreement, now of another. */
async function recordOneByOne(register: Register): Promise<void> {
  for (let index = 0; index < factsEach; index += 1) {
    const on = addDays(today, Math.floor(index / 4) - 5);
    const fact = index % 2 === 0 ? 'communication' : 'performed:progress-reports';
    for (let agreement = 0; agreement < agreements; agreement += 1) {
      const { status } = await register.record(idOf(agreement), [{ fact, on }], { by: 'bench' });
      if (status !== 'recorded') throw new Error(`the fact was ${status}`);
    }
  }
}

async function writeAll(
  withStore: WithStore,
  before: readonly StoreChange[],
  changes: readonly StoreChange[],
): Promise<Times> {
  let times = noTime;
  await withStore(async (store) => {
    for (const change of before) await store.write(change);
    times = await timesOf(async () => {
      for (const change of changes)
        if ((await store.write(change)) === 'moved') throw new Error('it was written before');
    });
  });
  return times;
}
