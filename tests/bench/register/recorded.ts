import { addDays } from '../../../src/calendar/day.ts';
import { MemoryStore, Register, type Store, type StoreChange } from '../../../src/index.ts';
import { line } from '../figures.ts';
import { median } from '../median.ts';
import { clockAt } from './clock.ts';
import { inHaste, withFile } from './file.ts';
import { costOf, rate } from './measure.ts';
import { firstConvention, idOf, populate, today } from './population.ts';
import { changesOf } from './told.ts';

/**
 * What recording a fact costs over writing what comes of it: the same writes are made again by the bare store. It is time
 * of the processor, so neither waits for the disk.
 */
export async function reportRecorded(): Promise<void> {
  const inFile: WithStore = (work) => withFile((path) => inHaste(path, work));
  await reportOn('SQLite', inFile, ' (aim 0.5)');
  await reportOn('memory', (work) => work(new MemoryStore()), '');
}

type WithStore = (work: (store: Store) => Promise<void>) => Promise<void>;

const [agreements, factsEach] = [20, 20];

async function reportOn(where: string, withStore: WithStore, aim: string): Promise<void> {
  const rounds: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = 0; round < 8; round += 1) {
    const { cost: ours, before, changes } = await recordAll(withStore);
    const bare = await writeAll(withStore, before, changes);
    // The first rounds warm up the compiler.
    if (round >= 3) rounds.push({ ours, bare });
  }
  const count = agreements * factsEach;
  const [ours, bare] = [median(rounds.map((each) => each.ours)), median(rounds.map((each) => each.bare))];
  const ratio = median(rounds.map((each) => each.bare / each.ours));
  const speeds = `${rate(count, ours)} a second / ${rate(count, bare)}`;
  line(`facts recorded, ${where} / bare writes`, `${speeds} = ${ratio.toFixed(2)}${aim}`);
}

async function recordAll(withStore: WithStore) {
  let cost = 0;
  let before: readonly StoreChange[] = [];
  let changes: readonly StoreChange[] = [];
  await withStore(async (store) => {
    const clock = clockAt(today, '12:00');
    const register = new Register({ store, now: () => clock.now() });
    const all = changesOf(store);
    await populate(register, 0, agreements, () => firstConvention);
    const prepared = all.length;
    cost = await costOf(() => recordOneByOne(register));
    [before, changes] = [all.slice(0, prepared), all.slice(prepared)];
  });
  return { cost, before, changes };
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
): Promise<number> {
  let cost = 0;
  await withStore(async (store) => {
    for (const change of before) await store.write(change);
    cost = await costOf(async () => {
      for (const change of changes)
        if ((await store.write(change)) === 'moved') throw new Error('it was written before');
    });
  });
  return cost;
}
