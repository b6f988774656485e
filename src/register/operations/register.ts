import { dayAt, type EpochMilliseconds } from '../../calendar/instant.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { type Timeline, timeline } from '../../insight/agenda/timeline.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { FactDeclaration } from '../../language/schema/scenario-declaration.ts';
import type { Agreement, Settings } from '../agreement/agreement.ts';
import { factsOf, type JournalEntry } from '../agreement/journal.ts';
import type { AgreementQuery, FoundLine, FoundNotice, LineQuery, NoticeQuery, Page, Store } from '../store/store.ts';
import { add, type NewAgreement } from './add.ts';
import {
  type Adopting,
  type Adoption,
  type AdoptionOfOne,
  adopt,
  adoptAll,
  type NewVersion,
  tryVersion,
  type VersionTrial,
} from './adopt.ts';
import type { Adding, Recording, Request, Setting } from './answers.ts';
import type { ReadText } from './at-hand.ts';
import { type CheckFinding, check } from './check.ts';
import { type History, history } from './history.ts';
import { record, type Withdrawing, withdraw } from './record.ts';
import { set } from './set.ts';
import { settleAgreement } from './settle-agreement.ts';
import { type Means, meansOf } from './work.ts';

/** What a register needs. */
export interface RegisterOptions {
  /** Where agreements, facts and notices are kept. */
  readonly store: Store;
  /** What time it is: `systemClock.now`, or a clock of your own. */
  readonly now: () => EpochMilliseconds;
  /** How many agreements are kept in memory at most, for the next fact; 64 unless told otherwise. */
  readonly atHand?: number;
}

/** How all agreements are settled, one after the other. */
export interface SettleAllOptions {
  /** Is called with the error of each agreement that could not be settled; the others are. */
  readonly report?: (error: unknown) => void;
  /** Is awaited between two agreements, so that others have their turn. */
  readonly pause?: () => Promise<void>;
}

/** How many agreements are asked for at once. */
const atOnce = 100;

/** An agreement with its facts and its run. */
export interface Opening {
  readonly agreement: Agreement;
  readonly compiled: Compiled;
  readonly facts: readonly Fact[];
  /** Up to today. */
  readonly timeline: Timeline;
}

/**
 * Where agreements, their facts and their notices are kept. What a person asks for is answered by a value, whatever is
 * wrong with it; what is thrown comes from the store. Any number of registers, in any number of processes, may share a
 * store.
 */
export class Register {
  readonly #means: Means;

  constructor({ store, now, atHand }: RegisterOptions) {
    this.#means = meansOf(store, now, atHand);
  }

  get store(): Store {
    return this.#means.store;
  }

  add(agreement: NewAgreement, request: Request): Promise<Adding> {
    return add(this.#means, agreement, request);
  }

  /** Records facts of an agreement, all of them or none; it answers when they are stored. */
  record(agreement: string, facts: readonly FactDeclaration[], request: Request): Promise<Recording> {
    return record(this.#means, agreement, facts, request);
  }

  /** Takes a fact back: it never happened, and what it brought about is corrected. A withdrawal can be taken back too. */
  withdraw(agreement: string, fact: string, request: Withdrawing): Promise<Recording> {
    return withdraw(this.#means, agreement, fact, request);
  }

  /** Changes the contacts, the hour or `since` of an agreement. */
  set(agreement: string, settings: Partial<Settings>, request: Request): Promise<Setting> {
    return set(this.#means, agreement, settings, request);
  }

  /** Tells what a new version of the convention would change for an agreement, and changes nothing. */
  tryVersion(agreement: string, version: NewVersion): Promise<VersionTrial | Exclude<Adoption, { status: 'adopted' }>> {
    return tryVersion(this.#means, agreement, version);
  }

  /** Takes a new version of the convention for an agreement. */
  adopt(agreement: string, version: NewVersion, request: Adopting): Promise<Adoption> {
    return adopt(this.#means, agreement, version, request);
  }

  /** Takes it for every agreement of its convention; the generator returns why it takes it for none. */
  adoptAll(
    version: NewVersion,
    request: Omit<Adopting, 'expects'>,
  ): AsyncGenerator<AdoptionOfOne, Adoption | undefined> {
    return adoptAll(this.#means, version, request);
  }

  /** Whether store, facts and notices of every agreement, or of one, agree: what does not, agreement by agreement. */
  check(agreement?: string): AsyncGenerator<CheckFinding> {
    return check(this.#means, agreement);
  }

  /** An agreement and where it stands today; `undefined` where there is none. */
  async agreement(id: string): Promise<Agreement | undefined> {
    await this.settle(id);
    return this.store.agreement(id);
  }

  /** Who did what and when, what was refused included, after an entry by its number. */
  journal(agreement: string, after?: number, limit?: number): Promise<readonly JournalEntry[]> {
    return this.store.journal(agreement, after, limit);
  }

  /** A version of a convention, ready to be played; it throws where the store has none. */
  convention(id: string, version: number): Promise<Compiled> {
    return this.#means.atHand.compiled(id, version);
  }

  /** An agreement with its facts, played up to today; `undefined` where there is none. */
  async open(id: string): Promise<Opening | undefined> {
    const agreement = await this.agreement(id);
    if (!agreement) return undefined;
    const compiled = await this.#means.atHand.compiled(agreement.convention.id, agreement.convention.version);
    const facts = factsOf(await this.store.journal(id));
    const today = dayAt(this.#means.now(), compiled.convention.timeZone);
    return { agreement, compiled, facts, timeline: timeline(compiled, facts, today) };
  }

  /**
   * The convention that a text makes, ready to be played, or what is wrong with it; `source` is what messages call the
   * text. Nothing is kept but the reading, so that an agreement that is added by the same text next costs no second one.
   */
  read(text: string, source: string): ReadText {
    return this.#means.atHand.read(text, source);
  }

  /** The convention that an agreement goes by, as its text declares it: what amendments changed since is not in it. */
  async conventionOf({ convention: { id, version } }: Agreement): Promise<Convention> {
    return (await this.#means.atHand.compiled(id, version)).convention;
  }

  /** How an agreement came to be as it is, and the versions that it has had; `undefined` where there is none. */
  history(id: string): Promise<History | undefined> {
    return history(this.#means, id);
  }

  /** Brings an agreement up to today; `false` where there is none. */
  settle(agreement: string): Promise<boolean> {
    return settleAgreement(this.#means, agreement);
  }

  /**
   * Brings every agreement up to today for which something is due. One that fails stands in nobody's way: it is reported,
   * and stays as it was. `pause` is awaited between two of them.
   */
  async settleAll({ report, pause }: SettleAllOptions = {}): Promise<void> {
    const failed = new Set<string>();
    for (;;) {
      const awake = await this.store.awake(this.#means.now(), atOnce + failed.size);
      const ids = awake.filter((id) => !failed.has(id));
      if (ids.length === 0) return;
      for (const id of ids) {
        try {
          await this.settle(id);
        } catch (error) {
          failed.add(id);
          report?.(error);
        }
        await pause?.();
      }
    }
  }

  /** Agreements by where they stand: which end, or may be declined, between two days. All are brought up to date first. */
  async agreements(query: AgreementQuery): Promise<Page<Agreement>> {
    await this.settleAll();
    return this.store.findAgreements(query);
  }

  /** What is due, or left to do, over all agreements, a year ahead at least. All are brought up to date first. */
  async agenda(query: LineQuery): Promise<Page<FoundLine>> {
    await this.settleAll();
    return this.store.findLines(query);
  }

  /** What was sent, or is to be. All agreements are brought up to date first. */
  async notices(query: NoticeQuery): Promise<Page<FoundNotice>> {
    await this.settleAll();
    return this.store.findNotices(query);
  }
}
