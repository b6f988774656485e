import type { Chance } from './chance.ts';

/** Something that a process, or the world outside, waits for: nothing goes on until it is chosen. */
export interface Wait {
  /** Whose it is; a process that died or sleeps goes on with nothing. */
  readonly owner: Host;
  readonly what: string;
  run(): void | Promise<void>;
  /** What may still come of it when its owner dies. */
  readonly orphaned?: () => void;
}

interface Timer {
  readonly owner: Host;
  readonly at: number;
  run(): Promise<void> | void;
}

/** A machine on which things wait: one that runs a process, or the network. */
export interface Host {
  readonly name: string;
  isAlive: boolean;
  /** What its clock shows, less what time it is. */
  offset: number;
  asleepUntil: number;
}

/** By how much a clock that nobody has put may be wrong, in milliseconds. */
export const mostSkew = 3000;

export class SimulationFault extends Error {}

/**
 * Time that stands still until it is told to go on, and everything that waits. What happens next is always chosen here,
 * by chance, so that one seed is one course of events.
 */
export class World {
  readonly chance: Chance;
  now: number;
  /** Writes fail until then. */
  diskFullUntil = Number.NEGATIVE_INFINITY;
  /** No more faults. */
  isCalm = false;
  /** The latest that any clock has shown. */
  latest: number;
  readonly network: Host = { name: 'network', isAlive: true, offset: 0, asleepUntil: 0 };
  readonly #waits: Wait[] = [];
  #timers: Timer[] = [];
  readonly #trace: string[] | undefined;

  constructor(chance: Chance, now: number, trace?: string[]) {
    this.chance = chance;
    this.now = now;
    this.latest = now;
    this.#trace = trace;
  }

  say(who: string, what: () => string): void {
    this.#trace?.push(`${new Date(this.now).toISOString().slice(0, 19)} ${who.padEnd(8)} ${what()}`);
  }

  get isTraced(): boolean {
    return this.#trace !== undefined;
  }

  wallOf({ offset }: Host): number {
    const wall = this.now + offset;
    if (wall > this.latest) this.latest = wall;
    return wall;
  }

  wait(wait: Wait): void {
    // Whoever was killed may have been in the middle of something; that is as far as it got.
    if (wait.owner.isAlive) this.#waits.push(wait);
  }

  after(owner: Host, milliseconds: number, run: Timer['run']): () => void {
    const timer = { owner, at: this.now + milliseconds, run };
    if (owner.isAlive) this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  }

  /** Lets everything go on that waits for nothing. */
  async settle(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
  }

  /** Lets one thing happen that somebody waits for, by chance; `false` where nobody waits. */
  async happen(): Promise<boolean> {
    const ready = this.#waits.filter(({ owner }) => this.isUp(owner));
    const due = this.#timers.filter(({ owner, at }) => at <= this.now && this.isUp(owner));
    if (ready.length + due.length === 0) return false;
    const choice = this.chance.between(0, ready.length + due.length - 1);
    const wait = ready[choice];
    if (wait) await this.#take(wait);
    else this.#fire(due[choice - ready.length] as Timer);
    return true;
  }

  /** Lets everything happen, first come, first served, until nobody waits. */
  async calmDown(most: number): Promise<void> {
    for (let count = 0; count < most; count += 1) {
      await this.settle();
      const waits = this.#waits.splice(0);
      for (const wait of waits) await this.#run(wait);
      const due = this.#timers.filter(({ at }) => at <= this.now).sort((a, b) => a.at - b.at);
      for (const timer of due) this.#fire(timer);
      if (waits.length + due.length === 0) return;
    }
    throw new SimulationFault(`does not come to rest at ${new Date(this.now).toISOString()}`);
  }

  /** When the next timer rings. */
  get nextTimer(): number | undefined {
    return this.#timers.map(({ at }) => at).reduce<number | undefined>((a, b) => Math.min(a ?? b, b), undefined);
  }

  isUp({ isAlive, asleepUntil }: Host): boolean {
    return isAlive && asleepUntil <= this.now;
  }

  /** It goes on with nothing; what it had under way may come true or not. */
  kill(host: Host): void {
    host.isAlive = false;
    const isHis = ({ owner }: { readonly owner: Host }): boolean => owner === host;
    const lost = this.#waits.filter(isHis);
    for (const wait of lost) this.#waits.splice(this.#waits.indexOf(wait), 1);
    this.#timers = this.#timers.filter((timer) => !isHis(timer));
    for (const { orphaned, what } of lost) {
      if (!orphaned || this.chance.oneIn(2)) continue;
      this.say(host.name, () => `was killed; still comes true: ${what}`);
      orphaned();
    }
  }

  async #take(wait: Wait): Promise<void> {
    this.#waits.splice(this.#waits.indexOf(wait), 1);
    await this.#run(wait);
  }

  async #run(wait: Wait): Promise<void> {
    if (wait.what !== '') this.say(wait.owner.name, () => wait.what);
    await wait.run();
  }

  #fire(timer: Timer): void {
    this.#timers = this.#timers.filter((each) => each !== timer);
    this.say(timer.owner.name, () => 'a timer rings');
    void timer.run();
  }
}
