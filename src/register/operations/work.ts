import type { IsoDate } from '../../calendar/day.ts';
import { dayAt, type EpochMilliseconds } from '../../calendar/instant.ts';
import { type Agreement, isAgreementId } from '../agreement/agreement.ts';
import { readClock } from '../agreement/clock-error.ts';
import type { JournalEntry } from '../agreement/journal.ts';
import type { KeptAgreement } from '../agreement/kept-agreement.ts';
import { nameOfRefusal } from '../agreement/notice.ts';
import { nothingChanged } from '../agreement/outbox.ts';
import { type Settlement, settle, type settleForNow } from '../agreement/settle.ts';
import type { Store } from '../store/store.ts';
import type { NotTaken, Request } from './answers.ts';
import { AtHand } from './at-hand.ts';
import { asksTheSame } from './change.ts';
import { InTurn } from './in-turn.ts';
import { faultOfRequest } from './read-request.ts';
import { keyReused, moved, unknownAgreement } from './refused-requests.ts';

/** What every operation works with. */
export interface Means {
  readonly store: Store;
  /** What time it is. The register itself has no clock; one that shows what can be no time is an error. */
  readonly now: () => EpochMilliseconds;
  readonly atHand: AtHand;
  readonly inTurn: InTurn;
}

export function meansOf(store: Store, now: () => EpochMilliseconds, most?: number): Means {
  return { store, now: () => readClock(now), atHand: new AtHand(store, most), inTurn: new InTurn() };
}

/** An agreement that is being worked on: as it is stored, and played up to today. */
export interface Opened {
  readonly agreement: Agreement;
  readonly kept: KeptAgreement;
  readonly isFresh: boolean;
  readonly now: EpochMilliseconds;
  readonly today: IsoDate;
}

/** What an operation made of an agreement: an answer, and whether it could be written; `undefined` to begin afresh. */
export type Attempt<T> = (opened: Opened) => Promise<T | undefined>;

/** What can be answered from what is stored, before anything is played; `undefined` where that is not enough. */
export type Glance<T> = (seen: Pick<Opened, 'agreement' | 'now' | 'today'>) => T | undefined;

/** How often an agreement that others keep writing is computed afresh before that counts as a fault. */
const mostAttempts = 100;

/**
 * Works on one agreement, alone in this process. Where somebody else has written it meanwhile, it is read and computed
 * afresh. What is thrown on the way leaves nothing in memory that may not be stored.
 */
export async function workOn<T>(
  means: Means,
  id: string,
  attempt: Attempt<T>,
  glance?: Glance<T>,
): Promise<T | undefined> {
  // Requests may name anything, and not every store could even look for it.
  if (!isAgreementId(id)) return undefined;
  const { store, atHand, inTurn, now: clock } = means;
  return inTurn.run(id, async () => {
    for (let count = 0; count < mostAttempts; count += 1) {
      const agreement = await store.agreement(id);
      if (!agreement) return undefined;
      try {
        const now = clock();
        const { timeZone } = (await atHand.compiled(agreement.convention.id, agreement.convention.version)).convention;
        const today = dayAt(now, timeZone);
        const seen = glance?.({ agreement, now, today });
        if (seen !== undefined) return seen;
        const { kept, isFresh } = await atHand.take(agreement, today);
        const answer = await attempt({ agreement, kept, isFresh, now, today });
        if (answer !== undefined) return answer;
      } catch (error) {
        atHand.drop(id);
        throw error;
      }
      atHand.drop(id);
    }
    throw new Error(`The agreement ${id} was written by others ${mostAttempts} times in a row.`);
  });
}

/**
 * Works on an agreement on somebody's request: it is not taken where it can't be read, where the agreement has moved on,
 * or where its key was used for another; where it was made before, `again` answers from what the journal has.
 */
export async function answerRequest<T>(
  means: Means,
  id: string,
  request: Request,
  content: unknown,
  again: (entry: JournalEntry, opened: Opened) => T,
  attempt: Attempt<T>,
): Promise<T | NotTaken> {
  const fault = faultOfRequest(request, means.now());
  if (fault) return fault;
  const answer = await workOn<T | NotTaken>(means, id, async (opened) => {
    const { key, expects } = request;
    const before = key === undefined ? undefined : await means.store.entryOf(opened.agreement.id, key);
    if (before) return asksTheSame(before.authorship, content) ? again(before, opened) : keyReused(key ?? '');
    const { revision } = opened.agreement;
    if (expects !== undefined && expects !== revision) return moved(revision, expects);
    return attempt(opened);
  });
  return answer ?? unknownAgreement(id);
}

/** What the facts that are now known make of an agreement, to be written in one go with them. */
export async function settled(
  store: Store,
  agreement: Agreement,
  opened: Opened,
  how: typeof settleForNow = settle,
): Promise<Settlement> {
  const { kept, isFresh, now, today } = opened;
  // After a clock that was ahead, every notice may wait for a wrong instant.
  const isAnyOpen = isFresh || agreement.settled > today;
  if (isAnyOpen) return how(kept, agreement, await store.notices(agreement.id), now, 'all');
  const names = new Set([...kept.touched, ...kept.refusals.map(nameOfRefusal)]);
  // Nothing to look for is nothing to ask.
  // An id must be free among all of them, and not only among those that are called like it.
  const known = names.size === 0 ? [] : await store.notices(agreement.id, kept.isRenamed ? undefined : names);
  return how(kept, agreement, known, now, 'touched');
}

/** Writes a settlement; `false` when somebody else was first. */
export async function writeSettled(
  { store, atHand }: Means,
  before: Agreement,
  { agreement, outbox, lines, isAhead }: Settlement,
  entries: readonly JournalEntry[],
  kept: KeptAgreement,
): Promise<boolean> {
  const written = await store.write({ agreement, after: before.writes, entries, outbox, ...(lines && { lines }) });
  if (written === 'moved') return false;
  kept.forget();
  // What was played to later days by a wrong clock is not known here: it is compared with everything once they come.
  if (isAhead) atHand.drop(agreement.id);
  else atHand.keep(agreement, kept);
  return true;
}

/** Writes an entry that changes nothing but the journal. */
export async function writeEntry(
  { store, atHand }: Means,
  { agreement: before, kept, isFresh }: Opened,
  after: Agreement,
  entry: JournalEntry,
): Promise<boolean> {
  const agreement = { ...after, writes: before.writes + 1 };
  const written = await store.write({ agreement, after: before.writes, entries: [entry], outbox: nothingChanged });
  if (written === 'moved') return false;
  // What was read anew is at hand only once all of its notices were compared.
  if (isFresh) atHand.drop(agreement.id);
  else atHand.keep(agreement, kept);
  return true;
}
