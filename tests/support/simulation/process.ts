import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import type { Settings } from '../../../src/register/agreement/agreement.ts';
import { add, type NewAgreement } from '../../../src/register/operations/add.ts';
import { type Adopting, adopt, type NewVersion } from '../../../src/register/operations/adopt.ts';
import type { Request } from '../../../src/register/operations/answers.ts';
import { AtHand } from '../../../src/register/operations/at-hand.ts';
import { InTurn } from '../../../src/register/operations/in-turn.ts';
import { record, type Withdrawing, withdraw } from '../../../src/register/operations/record.ts';
import { Register, type RegisterOptions } from '../../../src/register/operations/register.ts';
import { set } from '../../../src/register/operations/set.ts';
import { settleAgreement } from '../../../src/register/operations/settle-agreement.ts';
import type { Means } from '../../../src/register/operations/work.ts';
import type { Clock } from '../../../src/register/scheduler/clock.ts';
import { Keeper } from '../../../src/register/scheduler/keeper.ts';
import type { Store } from '../../../src/register/store/store.ts';
import { compiledOnce, isKnown } from './agreements.ts';
import type { Begun, Receivers } from './receivers.ts';
import type { Host, World } from './world.ts';

/** A register and a keeper of their own, on a store that others use as well. */
export interface Process {
  readonly host: Host;
  readonly register: Register;
}

export function startProcess(host: Host, store: Store, world: World, receivers: Receivers, begun: Begun): Process {
  const clock: Clock = {
    now: () => world.wallOf(host),
    wakeAfter: (milliseconds, run) => world.after(host, milliseconds, run),
    pause: () => new Promise((resolve) => world.wait({ owner: host, what: '', run: resolve })),
  };
  const register = new SharingRegister({ store, now: clock.now });
  const keeper = new Keeper({
    register,
    clock,
    channels: receivers.channelsOf(host, world, begun),
    name: host.name,
    concurrency: world.chance.pick([1, 2, 4, 16]),
    onError: (error) => world.say(host.name, () => `reports: ${error instanceof Error ? error.message : error}`),
  });
  void keeper.start();
  return { host, register };
}

/** A register whose conventions are compiled once for all runs: to read them is most of what a short run would cost. */
class SharingRegister extends Register {
  readonly #shared: Means;

  constructor(options: RegisterOptions) {
    super(options);
    const { store, now } = options;
    this.#shared = { store, now, atHand: new SharedAtHand(store), inTurn: new InTurn() };
  }

  override add(agreement: NewAgreement, request: Request) {
    return add(this.#shared, agreement, request);
  }

  override record(agreement: string, facts: readonly FactDeclaration[], request: Request) {
    return record(this.#shared, agreement, facts, request);
  }

  override withdraw(agreement: string, fact: string, request: Withdrawing) {
    return withdraw(this.#shared, agreement, fact, request);
  }

  override set(agreement: string, settings: Partial<Settings>, request: Request) {
    return set(this.#shared, agreement, settings, request);
  }

  override adopt(agreement: string, version: NewVersion, request: Adopting) {
    return adopt(this.#shared, agreement, version, request);
  }

  override settle(agreement: string) {
    return settleAgreement(this.#shared, agreement);
  }
}

class SharedAtHand extends AtHand {
  override read(text: string, source: string): ReturnType<AtHand['read']> {
    return isKnown(text) ? { compiled: compiledOnce(text) } : super.read(text, source);
  }
}
