import { joinTexts, type Text, verbatim } from '../../text/text.ts';
import type { Agreement } from '../agreement/agreement.ts';
import { factsOf, type JournalEntry } from '../agreement/journal.ts';
import { KeptAgreement } from '../agreement/kept-agreement.ts';
import { settle } from '../agreement/settle.ts';
import { StoreError } from '../store/store-error.ts';
import { canonical } from './change.ts';
import { settleAgreement } from './settle-agreement.ts';
import type { Means } from './work.ts';

/** Something that does not agree. */
export interface CheckFinding {
  /** Absent where the store itself is at fault. */
  readonly agreement?: string;
  readonly code: 'store' | 'convention' | 'journal' | 'notices' | 'agenda' | 'standing';
  readonly message: Text;
}

/** A clock that was put back by less may leave a notice waiting for the hour that it showed before: late, and no fault. */
const putBack = 2 * 86_400_000;

/** How many agreements are read at once. */
const atOnce = 100;

/**
 * Brings every agreement up to date, as a keeper does, then plays it again, from its facts, and holds what is stored against that: its journal, its notices, its agenda
 * and where it stands. Settling it once more on the day up to which it is settled must change nothing.
 */
export async function* check(means: Means, agreement?: string): AsyncGenerator<CheckFinding> {
  const { store } = means;
  if (agreement !== undefined) {
    yield* checkAgreement(means, agreement);
    return;
  }
  for (const words of await store.inspect()) yield { code: 'store', message: verbatim(words) };
  let after: string | undefined;
  do {
    const { items, next } = await store.findAgreements({ limit: atOnce, ...(after !== undefined && { after }) });
    for (const { id } of items) yield* checkAgreement(means, id);
    after = next;
  } while (after !== undefined);
}

/** What can’t even be read or played is found as well, and stands in no other’s way. */
async function* checkAgreement(means: Means, id: string): AsyncGenerator<CheckFinding> {
  try {
    yield* findingsOf(means, id);
  } catch (error) {
    const code = error instanceof StoreError ? 'store' : 'convention';
    const message = error instanceof StoreError ? error.text : verbatim(String((error as Error)?.message ?? error));
    yield { agreement: id, code, message };
  }
}

async function* findingsOf(means: Means, id: string): AsyncGenerator<CheckFinding> {
  const { store, atHand, now } = means;
  const found = (code: CheckFinding['code'], message: Text): CheckFinding => ({ agreement: id, code, message });
  await settleAgreement(means, id);
  const agreement = await store.agreement(id);
  if (!agreement) return;
  const { convention } = agreement;
  const journal = await store.journal(id);
  if (!isWhole(journal, agreement)) yield found('journal', journalBroken);
  const kept = new KeptAgreement(await atHand.compiled(convention.id, convention.version));
  kept.goOn(factsOf(journal), agreement.settled);
  const again = settle(kept, agreement, await store.notices(id), now() + putBack, 'all');
  const { limit } = kept;
  if (limit) yield found('agenda', joinTexts([limit.message, limit.remedy], verbatim(' ')));
  const { add, drop, correct } = again.outbox;
  const missing = add.filter(({ notice }) => notice.data.kind !== 'corrected').map(({ name }) => name);
  if (missing.length > 0) yield found('notices', noticesMissing(missing));
  if (drop.length + correct.length > 0) yield found('notices', noticesWrong([...drop, ...correct]));
  if (canonical(again.lines) !== canonical(await store.lines(id))) yield found('agenda', agendaDiffers);
  const { standing, wakeAt } = again.agreement;
  if (canonical(standing) !== canonical(agreement.standing)) yield found('standing', standingDiffers);
  // Whoever wakes it too early does it no harm.
  if (wakeAt < agreement.wakeAt) yield found('standing', wakesTooLate);
}

/** Whether the entries are numbered without a gap, and the agreement knows the last of them. */
function isWhole(journal: readonly JournalEntry[], { entries, revision }: Agreement): boolean {
  const isNumbered = journal.every(({ number }, index) => number === index + 1);
  return isNumbered && journal.length === entries && (journal.at(-1)?.revision ?? 0) === revision;
}

const journalBroken: Text = {
  en: 'The journal is incomplete, or its length is not the one on record.',
  fr: 'Le journal est incomplet, ou sa longueur n’est pas celle qui est enregistrée.',
};

const agendaDiffers: Text = {
  en: 'The stored agenda is not the one that follows from the facts.',
  fr: 'L’échéancier enregistré n’est pas celui qui découle des faits.',
};

const standingDiffers: Text = {
  en: 'The stored state of the agreement is not the one that follows from its facts.',
  fr: 'L’état enregistré n’est pas celui qui découle des faits.',
};

const wakesTooLate: Text = {
  en: 'Its next check is scheduled after something that is due earlier.',
  fr: 'Sa prochaine vérification est prévue après une échéance.',
};

function noticesMissing(names: readonly string[]): Text {
  return {
    en: `These notices are due but are not in the outbox: ${names.join(', ')}.`,
    fr: `Ces avis sont dus, mais ne figurent pas parmi les envois : ${names.join(', ')}.`,
  };
}

function noticesWrong(ids: readonly string[]): Text {
  return {
    en: `These notices are in the outbox, but do not follow from the facts: ${ids.join(', ')}.`,
    fr: `Ces avis figurent parmi les envois, mais ne découlent pas des faits : ${ids.join(', ')}.`,
  };
}
