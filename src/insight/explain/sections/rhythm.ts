import type { Obligation, Rhythm } from '../../../language/model/obligations.ts';
import { isOnOwnDay, type Timing } from '../../../language/model/timing.ts';
import type { Text } from '../../../text/text.ts';
import { onlyIf, under } from '../conditions.ts';
import { timesInWords } from '../quantified.ts';
import type { Sentence } from '../restatement.ts';
import { resting, type Teller } from '../teller.ts';
import { byWhen, when } from '../times.ts';
import { eventOf, titleOfEvent } from '../which.ts';
import { cycleWords } from '../words/cycles.ts';
import { after, capital, de, nothing, quoted } from '../words/grammar.ts';
import { periodInWords } from '../words/periods.ts';

/** Under which condition, once, in each cycle, or at each event, and by when: said of whatever is paid or held. */
export function sayTimes(duty: Obligation, does: Text, teller: Teller): readonly Sentence[] {
  const due = 'due' in duty ? duty.due : undefined;
  const given = duty.during.condition === 'in-force' ? undefined : duty.during.condition;
  const each = duty.nature === 'on-event' ? eachTime(teller) : undefined;
  // Of what comes back, the condition is of the same cycle: it stands behind.
  const isBehind = duty.nature === 'rhythmic';
  const parts = [...(given && !isBehind ? [under(given, teller)] : []), ...(each ? [each] : []), does];
  const provided = after({ en: ', ', fr: ', ' }, given && isBehind ? onlyIf(given, teller) : undefined);
  const first = {
    en: capital(parts.map(({ en }) => en).join(', ')),
    fr: capital(parts.map(({ fr }) => fr).join(', ')),
  };
  if (duty.promptly) return [{ text: joined(first, soon, provided) }, ...partialPeriods(duty)];
  if (duty.nature === 'rhythmic') {
    const often = sayOften(duty.every, duty.due, duty.id, teller);
    return [resting({ text: joined(first, often, provided) }, duty.due, duty), ...partialPeriods(duty)];
  }
  if (!due) return [{ text: joined(first, noDay) }];
  const by = byWhen(due, teller, { self: duty.id });
  return [resting({ text: joined(first, { en: ` ${by.en}`, fr: ` ${by.fr}` }) }, due, duty)];
}

function joined(does: Text, time: Text, provided: Text = nothing): Text {
  return { en: `${does.en}${time.en}${provided.en}.`, fr: `${does.fr}${time.fr}${provided.fr}.` };
}

const soon: Text = { en: ' promptly', fr: ' sans délai' };
const noDay: Text = { en: '; no date is set', fr: ' ; aucune date n’est fixée' };

function partialPeriods(duty: Obligation): readonly Sentence[] {
  return duty.nature === 'rhythmic' ? [{ text: countsPartial(duty.every, duty.due) }] : [];
}

/** At each event, or ahead of it, as the clause is owed. */
export function eachTime({ convention, within }: Teller): Text | undefined {
  const event = within && eventOf(within);
  if (event === undefined) return undefined;
  const { en, fr } = quoted(titleOfEvent(event, convention));
  const isRight = convention.events.get(event)?.right !== undefined;
  if (within?.isNotice) {
    return isRight
      ? { en: `before each exercise of the right ${en}`, fr: `avant chaque exercice de la faculté ${fr}` }
      : { en: `before each event ${en}`, fr: `avant chaque événement ${fr}` };
  }
  return isRight
    ? { en: `each time the right ${en} is exercised`, fr: `chaque fois que la faculté ${fr} est exercée` }
    : { en: `each time the event ${en} occurs`, fr: `chaque fois que l’événement ${fr} se produit` };
}

/** Which time a notice is taken for. */
export const whichIsAnnounced: Text = {
  en: 'Each notice is for the next time, or for the day that it names.',
  fr: 'Chaque annonce vaut pour la prochaine fois, ou pour le jour qu’elle désigne.',
};

/** So many times in each cycle, and by when, behind what is done. */
function sayOften(every: Rhythm, due: Timing, self: string, teller: Teller): Text {
  const { en, fr } = sayTimesPer(every, due, self, teller);
  return { en: ` ${en}`, fr: ` ${fr}` };
}

/** `once in each calendar year, no later than the last day of the year`. */
export function sayTimesPer(every: Rhythm, due: Timing | undefined, self: string, teller: Teller): Text {
  const often = oftenPer(every, teller);
  if (!due) return often;
  const { of } = cycleWords(every);
  const isLastDay = /\/every$/.test(due.at);
  const by = isLastDay
    ? { en: `no later than the last day ${of.en}`, fr: `au plus tard le dernier jour ${of.fr}` }
    : byWhen(due, teller, { self, cycle: of });
  return { en: `${often.en}, ${by.en}`, fr: `${often.fr}, ${by.fr}` };
}

/** `once in each calendar year`, « au moins deux fois par année civile ». */
export function oftenPer(every: Rhythm, teller: Teller): Text {
  const stretch = sayStretch(every, teller);
  const { en, fr } = timesInWords(every.times);
  return every.times === 1
    ? { en: `${en} in each ${stretch.en}`, fr: `${fr} par ${stretch.fr}` }
    : { en: `at least ${en} in each ${stretch.en}`, fr: `au moins ${fr} par ${stretch.fr}` };
}

/**
 * Whether a period counts that the agreement covers only in part. Where the file does not say, what is due on a day of
 * its own counts when that day lies within the agreement, and the rest when the period is whole.
 */
export function countsPartial(every: Rhythm, due: Timing | undefined): Text {
  const { one } = cycleWords(every);
  const covered = {
    en: `${one.en} that the agreement only partly covers`,
    fr: `${one.fr} que la convention ne couvre qu’en partie`,
  };
  if (every.partial === 'counted') return { en: `${covered.en} counts too.`, fr: `${covered.fr} compte aussi.` };
  if (every.partial === undefined && due && isOnOwnDay(due)) {
    return {
      en: `${covered.en} counts if the due date falls within the term of the agreement.`,
      fr: `${covered.fr} compte si l’échéance tombe pendant la durée de la convention.`,
    };
  }
  return { en: `${covered.en} does not count.`, fr: `${covered.fr} ne compte pas.` };
}

function sayStretch(every: Rhythm, { within: _, ...teller }: Teller): Text {
  if ('cycle' in every) return cycleWords(every).name;
  const length = periodInWords(every.period);
  const beginning = when(every.beginning, teller, { use: 'state' });
  return {
    en: `period of ${length.en} (the first begins ${beginning.en})`,
    fr: `période ${de(length.fr)} (la première commence ${beginning.fr})`,
  };
}
