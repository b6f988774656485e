import type { IsoDate } from '../../calendar/day.ts';
import { sayDay } from '../../calendar/say-day.ts';
import { type FactFault, readFacts } from '../../engine/lifecycle/facts/read-facts.ts';
import type { FactDeclaration } from '../../language/schema/scenario-declaration.ts';
import type { JournalEntry } from '../agreement/journal.ts';
import { settleForNow } from '../agreement/settle.ts';
import type { Recording, Request } from './answers.ts';
import { authorshipOf, enter } from './change.ts';
import { malformed, noFacts } from './refused-requests.ts';
import { answerRequest, type Means, settled, writeEntry, writeSettled } from './work.ts';

/**
 * Records facts, all of them or none. They are refused when one of them is not admissible, or would make a fact that is
 * already recorded inadmissible; facts of days to come are no facts yet. With them are written, at once, what they make
 * due and when to look at the agreement again; nothing is delivered here.
 */
export async function record(
  means: Means,
  id: string,
  declared: readonly FactDeclaration[],
  request: Request,
): Promise<Recording> {
  const list = Array.isArray(declared) ? declared : [declared];
  return recordOn(means, id, request, { records: declared }, () => list);
}

/** Takes a fact back, today, by one more fact. */
export async function withdraw(means: Means, id: string, fact: string, request: Withdrawing): Promise<Recording> {
  const { party, note, ...asked } = request ?? {};
  const told = { ...(party !== undefined && { by: party }), ...(note !== undefined && { note }) };
  return recordOn(means, id, asked, { withdraws: fact, ...told }, (on) => [
    { fact: 'withdrawn', of: fact, on, ...told },
  ]);
}

/** How a fact is withdrawn. */
export interface Withdrawing extends Request {
  /** The party in whose name the fact was recorded, where that matters. */
  readonly party?: string;
  readonly note?: string;
}

async function recordOn(
  means: Means,
  id: string,
  request: Request,
  content: unknown,
  declaredOn: (today: IsoDate) => readonly FactDeclaration[],
): Promise<Recording> {
  return answerRequest<Recording>(means, id, request, content, answerOf, async (opened) => {
    const { agreement, kept, today, now } = opened;
    const list = declaredOn(today);
    if (list.length === 0) return malformed('facts', noFacts);
    const { facts, faults } = readFacts(list, kept.compiled, kept.ids);
    const early = faults.length > 0 ? [] : list.flatMap((one, index) => tooEarly(one, index, today));
    if (faults.length + early.length > 0) return { status: 'unreadable', faults: [...faults, ...early] };

    const authorship = authorshipOf(request, content, now);
    const trial = kept.try(facts);
    if (trial.caused.length > 0) {
      trial.undo();
      const refused = enter(agreement, authorship, { kind: 'refused', facts, refusals: trial.caused });
      const isWritten = await writeEntry(means, opened, refused.agreement, refused.entry);
      return isWritten ? answerOf(refused.entry) : undefined;
    }
    const recorded = enter(agreement, authorship, { kind: 'recorded', facts });
    const settlement = await settled(means.store, recorded.agreement, opened, settleForNow);
    const isWritten = await writeSettled(means, agreement, settlement, [recorded.entry], kept);
    return isWritten ? answerOf(recorded.entry) : undefined;
  });
}

/** The answer that goes with an entry of the journal, the first time and whenever the same is asked again. */
function answerOf({ deed, revision }: JournalEntry): Recording {
  if (deed.kind === 'refused') return { status: 'refused', refusals: deed.refusals, revision };
  return { status: 'recorded', facts: deed.kind === 'recorded' ? deed.facts : [], revision };
}

const datedKeys = ['on', 'sent', 'presented', 'received'] as const;

function tooEarly(declared: FactDeclaration, index: number, today: IsoDate): readonly FactFault[] {
  const key = datedKeys.find((each) => (declared[each] ?? '') > today);
  if (!key) return [];
  const day = sayDay(today);
  const message = {
    en: `This date is in the future; today is ${day.en}.`,
    fr: `Cette date est à venir ; nous sommes le ${day.fr}.`,
  };
  return [{ index, key, message }];
}
