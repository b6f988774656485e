import { addDays } from '../../../../calendar/day.ts';
import { sayDay } from '../../../../calendar/say-day.ts';
import type { Compiled } from '../../../../engine/lifecycle/compile.ts';
import type { Amendment } from '../../../../language/model/convention.ts';
import { memberOf } from '../../../../text/span.ts';
import type { Text } from '../../../../text/text.ts';
import type { Finding } from '../../finding.ts';
import { quoted, sentences } from '../claim.ts';
import { told } from '../counterexample.ts';
import { type Entry, entryIn } from '../entry.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Question } from '../question.ts';

/**
 * An end that comes before a first day which facts bring, with the clauses as they stand or as amended. Who signs too late
 * for every end that the text fixes signs nothing; it is told where no entry day, or the one that is given, lets it last.
 */
export function* endBeforeStart({ id }: Pick<Question, 'id'>, inquiry: Inquiry): Generator<Finding> {
  const { compiled, entries, begun, span } = inquiry;
  const versions: readonly (readonly [Amendment | undefined, Compiled])[] = [
    [undefined, compiled],
    ...[...compiled.convention.amendments.values()].flatMap((one) => {
      const amended = compiled.amended(one.id);
      return amended ? [[one, amended] as const] : [];
    }),
  ];
  for (const [amendment, version] of versions) {
    const empty = entries.flatMap((entry) => emptyTerm(entry, version));
    const [first] = empty;
    if (!first || (amendment && entries.every((entry) => isEmpty(entry)))) continue;
    if (inquiry.scope === 'any' && empty.length < entries.length) continue;
    const { entry, end } = first;
    const [last, start] = [sayDay(end), sayDay(entry.start)];
    const by = amendment && quoted(amendment.title);
    yield {
      question: id,
      verdict: 'refuted',
      pointer: amendment ? memberOf(amendment.at, 'changes') : (compiled.convention.term.ends?.at ?? '/term'),
      message: sentences(
        {
          en: `${by ? `By ${by.en}, the` : 'The'} agreement would end on ${last.en}, before it starts on ${start.en}.`,
          fr: `${by ? `Selon ${by.fr}, la` : 'La'} convention finirait le ${last.fr}, avant de commencer le ${start.fr}.`,
        },
        inquiry.scope === 'any' ? emptyOn(empty.length, entries.length) : undefined,
      ),
      help: { en: 'Move the end, or sign in time.', fr: 'Reculez la fin, ou signez à temps.' },
      ...told(
        {
          id: amendment ? `${amendment.id}-ends-before-it-starts` : 'ends-before-it-starts',
          title: { en: 'It ends before it starts', fr: 'Elle finit avant de commencer' },
          facts: [...begun(entry), ...(amendment ? [{ fact: `amended:${amendment.id}`, on: entry.start }] : [])],
          expect: [{ on: addDays(entry.start, 1), lastDay: end, term: 'expired' }],
        },
        inquiry.signed,
      ),
      bound: span,
    };
  }
}

function emptyTerm(entry: Entry, version: Compiled): readonly { readonly entry: Entry; readonly end: Entry['day'] }[] {
  const amended = entryIn(entry.context, entry.day, version);
  return amended?.end !== undefined && amended.end < amended.start ? [{ entry, end: amended.end }] : [];
}

function isEmpty({ start, end }: Entry): boolean {
  return end !== undefined && end < start;
}

function emptyOn(count: number, all: number): Text {
  return { en: `So on ${count} of ${all} entry days.`, fr: `Il en est ainsi pour ${count} des ${all} jours d’entrée.` };
}
