import { addDays } from '../../../src/calendar/day.ts';
import { dayAt } from '../../../src/calendar/instant.ts';
import { type Channel, Keeper, Register, type Store } from '../../../src/index.ts';
import { loadDriver } from '../../../src/register/store/sqlite/driver.ts';
import { line } from '../figures.ts';
import { median } from '../median.ts';
import { type BenchClock, clockAt } from './clock.ts';
import { bytesOf, inHaste, withFile, withStore } from './file.ts';
import { LoopDelay } from './loop-delay.ts';
import { costOf, memory, rate } from './measure.ts';
import { populate, today } from './population.ts';
import { replaysOf } from './told.ts';

/** What it costs to keep a register of some size: its nights, its memory, its file, and the agenda over all of it. */
export async function reportNights(count: number): Promise<void> {
  await withFile(async (path) => {
    const clock = clockAt(today, '12:00');
    const cost = await costOf(() =>
      inHaste(path, (store) => populate(new Register({ store, now: () => clock.now() }), 0, count)),
    );
    say(count, 'added, begun and settled, agreements a second', rate(count, cost));
    say(count, 'bytes on disk an agreement', String(Math.round(bytesOf(path) / count)));
    const before = memory();
    await withStore(path, (store) => reportOn(count, path, store, clock, before));
  });
}

async function reportOn(count: number, path: string, store: Store, clock: BenchClock, before: number): Promise<void> {
  const register = new Register({ store, now: () => clock.now() });
  const keeper = new Keeper({ register, clock, channels: [inbox], onError: fail });
  const replays = replaysOf(store);
  await reportMidnights(count, store, clock, keeper, replays);
  const held = (memory() - before) / count;
  say(count, 'memory an agreement at rest', `${(held / 1000).toFixed(2)} kB${count < 10_000 ? '' : ' (aim 1.5)'}`);
  await reportCatchingUp(count, store, clock, keeper, replays);
  await reportAgenda(count, path, register, clock);
}

/** A figure of something that failed is none. */
function fail(error: unknown): void {
  throw error;
}

/** Takes in every notice at once. */
const inbox: Channel = { name: 'inbox', targets: () => [''], deliver: async () => {} };

const nights = 5;

async function reportMidnights(
  count: number,
  store: Store,
  clock: BenchClock,
  keeper: Keeper,
  replays: string[],
): Promise<void> {
  const first = new LoopDelay();
  clock.to(addDays(today, 1), '00:00');
  await first.during(() => keeper.tickThrough());
  say(count, 'delay of the event loop in the first night, reading conventions', `${first}`);
  const [midnights, mornings] = [new LoopDelay(), new LoopDelay()];
  let [due, replayed, cost] = [0, 0, 0];
  for (let night = 1; night <= nights; night += 1) {
    const day = addDays(today, 1 + night);
    clock.to(day, '00:00');
    due += (await store.awake(clock.now(), Number.POSITIVE_INFINITY)).length;
    replays.length = 0;
    cost += await costOf(() => midnights.during(() => keeper.tickThrough()));
    replayed += replays.length;
    clock.to(day, '08:00');
    await mornings.during(() => keeper.tickThrough());
  }
  say(count, 'delay of the event loop while other midnights pass', `${midnights} (aim 50; once 4,849 at 300)`);
  say(count, 'the same at 8:00, when notices go out', `${mornings} (aim 50)`);
  say(count, 'replayed in a night / with something due', `${replayed / nights} / ${due / nights} (aim: no more)`);
  say(count, 'caught up after one night, agreements a second', rate(due, cost));
}

async function reportCatchingUp(
  count: number,
  store: Store,
  clock: BenchClock,
  keeper: Keeper,
  replays: string[],
): Promise<void> {
  clock.to(addDays(today, 1 + nights + 30), '00:00');
  const due = (await store.awake(clock.now(), Number.POSITIVE_INFINITY)).length;
  replays.length = 0;
  const delay = new LoopDelay();
  const cost = await costOf(() => delay.during(() => keeper.tickThrough()));
  const replayed = `${replays.length} / ${due} replayed`;
  say(count, 'caught up after 30 days asleep, agreements a second', `${rate(due, cost)}; ${replayed}; ${delay}`);
}

/** Everything of 30 days, as the register tells it and as SQLite alone reads the same rows. */
async function reportAgenda(count: number, path: string, register: Register, clock: BenchClock): Promise<void> {
  const from = dayAt(clock.now(), 'Europe/Paris');
  const to = addDays(from, 30);
  const { DatabaseSync } = await loadDriver();
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = (limit: number) =>
    database
      .prepare(
        'SELECT agreement, line FROM lines INDEXED BY lines_day WHERE day BETWEEN ? AND ? ORDER BY day, agreement, position LIMIT ?',
      )
      .all(from, to, limit);
  const all = rows(-1).length;
  const first = await compared(
    () => register.agenda({ from, to, limit: pageSize }),
    async () => rows(pageSize),
  );
  const whole = await compared(
    async () => {
      let after: string | undefined;
      do {
        const page = await register.agenda({ from, to, limit: pageSize, ...(after !== undefined && { after }) });
        after = page.next;
      } while (after !== undefined);
    },
    async () => rows(-1),
  );
  database.close();
  say(count, 'agenda of 30 days, the first page of 100 / bare SQL', `${first} (aim 3)`);
  say(count, `agenda of 30 days, ${all} lines page by page / bare SQL at once`, `${whole} (aim 5)`);
}

const pageSize = 100;

async function compared(ours: () => Promise<unknown>, bare: () => Promise<unknown>): Promise<string> {
  const times: { readonly ours: number; readonly bare: number }[] = [];
  const repeat = async (work: () => Promise<unknown>) => {
    for (let count = 0; count < 10; count += 1) await work();
  };
  for (let round = 0; round < 8; round += 1) {
    const time = { ours: (await costOf(() => repeat(ours))) / 10, bare: (await costOf(() => repeat(bare))) / 10 };
    if (round >= 3) times.push(time);
  }
  const ratio = median(times.map((time) => time.ours / time.bare));
  return `${median(times.map((time) => time.ours)).toFixed(1)} ms = ${ratio.toFixed(2)}`;
}

function say(count: number, what: string, said: string): void {
  line(`${count.toLocaleString('en')}: ${what}`, said);
}
