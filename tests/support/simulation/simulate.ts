import { MemoryStore } from '../../../src/register/store/memory.ts';
import type { Store } from '../../../src/register/store/store.ts';
import { addedAtTheBeginning, beginning, longSubjects, type Subject, subjects } from './agreements.ts';
import { Chance } from './chance.ts';
import { Clients } from './clients.ts';
import { brokenLaw } from './laws.ts';
import { type Process, startProcess } from './process.ts';
import { Receivers } from './receivers.ts';
import { shakyStore } from './shaky-store.ts';
import { Watch } from './watch.ts';
import { type Host, mostSkew, SimulationFault, World } from './world.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

export interface Course {
  /** What is said of everything that happens is added to it. */
  readonly trace?: string[];
  /** What the processes share; a store with a fault of its own, where that is what is tried. */
  readonly store?: () => Store;
}

/** One course of events from one seed; the answer is the first law that was broken in it, in words. */
export async function simulate(seed: number, { trace, store = () => new MemoryStore() }: Course = {}) {
  const run = new Run(seed, store(), trace);
  try {
    return await run.through();
  } catch (error) {
    if (error instanceof SimulationFault) return error.message;
    throw error;
  }
}

class Run {
  readonly #chance: Chance;
  readonly #world: World;
  readonly #store: Store;
  readonly #watch: Watch;
  readonly #receivers = new Receivers();
  readonly #subjects = new Map<string, Subject>();
  readonly #clients: Clients;
  #processes: Process[] = [];
  #started = 0;

  constructor(seed: number, store: Store, trace: string[] | undefined) {
    this.#chance = new Chance(seed);
    this.#world = new World(this.#chance, beginning, trace);
    this.#store = store;
    this.#watch = new Watch(this.#world, store);
    this.#clients = new Clients(this.#world, this.#subjects);
  }

  async through(): Promise<string | undefined> {
    await this.#begin();
    const count = this.#chance.between(40, 160);
    for (let step = 0; step < count; step += 1) {
      await this.#world.settle();
      await this.#step();
    }
    await this.#calm();
    const [seen] = this.#watch.broken;
    if (seen) return seen;
    const { arrivals } = this.#receivers;
    const remains = {
      store: this.#store,
      now: this.#world.now,
      arrivals,
      asked: this.#clients.asked,
      inOrder: this.#isAlone ? this.#watch.firstInCalm : new Set<string>(),
    };
    for (const id of this.#subjects.keys()) {
      const broken = await brokenLaw(id, remains);
      if (broken) return broken;
    }
    return undefined;
  }

  async #begin(): Promise<void> {
    const chance = this.#chance;
    const count = chance.between(1, 2);
    for (let index = 1; index <= count; index += 1) {
      const subject = chance.pick(chance.oneIn(40) ? longSubjects : subjects);
      const id = `${subject.id}-${index}`;
      this.#subjects.set(id, subject);
      if (chance.oneIn(12)) continue;
      const whole = await addedAtTheBeginning(id, subject);
      await this.#store.keepConvention(subject.id, subject.texts[0]);
      await this.#store.restore(whole);
    }
    if (chance.oneIn(25)) this.#receivers.dead.add(chance.pick(['hook', 'mail:a']));
    for (let index = chance.between(1, 3); index > 0; index -= 1) this.#start();
    for (const [id, subject] of this.#subjects) {
      if (!(await this.#store.agreement(id))) this.#add(id, subject);
    }
  }

  #add(id: string, { texts: [text], hour: at }: Subject): void {
    const process = this.#someone();
    if (!process) return;
    const by = `request ${this.#clients.asked.length}`;
    this.#clients.put(
      process.register,
      process.host.name,
      id,
      { by, key: `key of ${id}` },
      { kind: 'add', text, hour: at },
    );
  }

  async #step(): Promise<void> {
    const chance = this.#chance;
    if (!chance.oneIn(7) && (await this.#world.happen())) return;
    const choose = chance.weighted<() => void | Promise<void>>([
      [8, () => this.#ask()],
      [4, () => this.#pass(chance.between(1, 90) * 1000)],
      [2, () => this.#pass(chance.between(1, 20) * hour)],
      [3, () => this.#pass(chance.between(1, 40) * day)],
      [1, () => this.#pass(chance.between(1, 7) * 30 * day)],
      [1, () => this.#kill()],
      [2, () => this.#start()],
      [1, () => this.#putClock()],
      [1, () => this.#sleep()],
      [1, () => this.#fillDisk()],
      [1, () => this.#retry()],
    ]);
    await choose();
  }

  #someone(): Process | undefined {
    const up = this.#processes.filter(({ host }) => this.#world.isUp(host));
    return up.length > 0 ? this.#chance.pick(up) : undefined;
  }

  #ask(): void {
    const process = this.#someone();
    if (process) this.#clients.ask(process);
  }

  #pass(milliseconds: number): void {
    this.#world.now += milliseconds;
    this.#world.say('time', () => `passes: ${milliseconds / 1000} seconds`);
  }

  #start(): void {
    const alive = this.#processes.filter(({ host }) => host.isAlive);
    if (alive.length >= 3) return;
    this.#started += 1;
    const skew = this.#chance.between(-mostSkew, mostSkew);
    const host: Host = { name: `p${this.#started}`, isAlive: true, offset: skew, asleepUntil: 0 };
    const store = shakyStore(this.#store, host, this.#world, (...call) => this.#watch.applied(...call));
    this.#world.say(host.name, () => `starts, its clock ${skew} ms off`);
    const process = startProcess(host, store, this.#world, this.#receivers, (...begun) => this.#watch.begun(...begun));
    this.#processes = [...alive, process];
  }

  #kill(): void {
    const alive = this.#processes.filter(({ host }) => host.isAlive);
    if (alive.length === 0) return;
    const { host } = this.#chance.pick(alive);
    this.#world.say(host.name, () => 'is killed');
    this.#world.kill(host);
    this.#processes = alive.filter((one) => one.host !== host);
  }

  #putClock(): void {
    const process = this.#someone();
    if (!process) return;
    const chance = this.#chance;
    const most = chance.pick([10 * minute, 2 * day, 366 * day]);
    process.host.offset += chance.between(-most, most);
    this.#world.say(process.host.name, () => `its clock is put: ${process.host.offset / 1000} seconds off`);
  }

  #sleep(): void {
    const process = this.#someone();
    if (!process) return;
    const length = this.#chance.between(1, this.#chance.pick([200, 100_000])) * 1000;
    process.host.asleepUntil = this.#world.now + length;
    this.#world.say(process.host.name, () => `sleeps for ${length / 1000} seconds`);
  }

  #fillDisk(): void {
    const length = this.#chance.between(1, this.#chance.pick([100, 50_000])) * 1000;
    this.#world.diskFullUntil = this.#world.now + length;
    this.#world.say('disk', () => `is full for ${length / 1000} seconds`);
  }

  async #retry(): Promise<void> {
    const { items } = await this.#store.findNotices({ states: ['given-up'], limit: 1 });
    for (const { agreement, notice } of items) await this.#store.retry(agreement, notice.id, this.#world.now);
  }

  #isAlone = false;

  /** No more faults: clocks are right but for their skew, and somebody is there. */
  #stopFaults(): void {
    const world = this.#world;
    world.say('world', () => 'calms down');
    world.isCalm = true;
    if (this.#chance.oneIn(2)) {
      for (const { host } of this.#processes.slice(1)) world.kill(host);
      this.#processes = this.#processes.slice(0, 1);
    }
    if (this.#processes.length === 0) this.#start();
    this.#isAlone = this.#processes.length === 1;
    for (const { host } of this.#processes) {
      host.asleepUntil = 0;
      if (Math.abs(host.offset) > mostSkew) host.offset = this.#chance.between(-mostSkew, mostSkew);
    }
  }

  /** Time goes on without faults until nothing is to come for a while. */
  async #calm(): Promise<void> {
    const world = this.#world;
    const chance = this.#chance;
    this.#stopFaults();
    for (const [id, subject] of this.#subjects) {
      if (!(await this.#store.agreement(id))) this.#add(id, subject);
    }
    const end = Math.max(world.latest, world.now) + 60 * day;
    for (let turn = 0; turn < 3000; turn += 1) {
      await world.calmDown(3000);
      const next = await this.#store.nextInstant();
      const { items } = await this.#store.findNotices({ states: ['pending'], limit: 1 });
      if (world.now >= end && items.length === 0 && (next ?? Number.POSITIVE_INFINITY) > world.now + 2 * mostSkew)
        return;
      const rings = world.nextTimer;
      if (rings === undefined) throw new SimulationFault('law 1: nobody is to be woken any more');
      // The longer nobody looks, the more there is to catch up with.
      const leap = chance.oneIn(2) ? 0 : chance.between(0, 120) * day;
      const due = Math.max(next ?? end, world.now) + 2 * mostSkew;
      world.now = Math.max(rings, world.now < end ? Math.min(end, due + leap) : due);
      world.say('time', () => 'goes on');
    }
    throw new SimulationFault('law 1: something is due for ever');
  }
}
