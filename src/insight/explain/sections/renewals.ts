import type { Renewal } from '../../../language/model/term.ts';
import type { RenewalDeclaration } from '../../../language/schema/declaration.ts';
import { keysOf } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { onlyIf } from '../conditions.ts';
import { timesInWords } from '../quantified.ts';
import type { Passage, Sentence } from '../restatement.ts';
import { resting, sourceOf, type Teller } from '../teller.ts';
import { byWhen } from '../times.ts';
import { countingDay, isCounted, letter, whoMay } from '../who.ts';
import { nothing } from '../words/grammar.ts';
import { periodInWords } from '../words/periods.ts';

/** How it goes on; what further clauses say of it is told as theirs, since only the first is played. */
export function renewals(teller: Teller): readonly Passage[] {
  const { renewal, otherRenewals } = teller.convention.term;
  if (!renewal) return [];
  const others = otherRenewals.map((other) => sayRenewal(other, teller, [{ text: notPlayed }]));
  return [sayRenewal(renewal, teller, teller.ofRenewals ? [{ text: teller.ofRenewals }] : []), ...others];
}

const notPlayed: Text = {
  en: 'Only the first renewal clause is applied: this one has no effect here.',
  fr: 'Seule la première clause de reconduction est appliquée : celle-ci reste ici sans effet.',
};

function sayRenewal(renewal: Renewal, teller: Teller, more: readonly Sentence[]): Passage {
  const { mode, by, counts } = renewal;
  const mayBeDeclined = mode !== 'express';
  const right = mayBeDeclined
    ? { en: 'give notice of non-renewal', fr: 'dénoncer la reconduction' }
    : { en: 'renew it', fr: 'la reconduire' };
  return {
    at: renewal.at,
    heading: headings[mode],
    sentences: [
      { text: sayHow(renewal, teller) },
      { text: whoMay(by, teller, right) },
      ...(mayBeDeclined ? [sayLastChance(renewal, teller)] : []),
      ...(mayBeDeclined && isCounted(declarationOf(renewal, teller)) ? [{ text: countingDay(counts, letter) }] : []),
      ...more,
    ],
    source: sourceOf(renewal),
  };
}

const headings: Readonly<Record<Renewal['mode'], Text>> = {
  tacit: { en: 'Automatic renewal', fr: 'Reconduction tacite' },
  express: { en: 'Express renewal', fr: 'Reconduction expresse' },
  rolling: { en: 'Rolling end', fr: 'Terme glissant' },
};

function declarationOf({ at }: Renewal, { convention }: Teller): RenewalDeclaration | undefined {
  const [, , index = 0] = keysOf(at);
  return [convention.declaration.term.renewal].flat()[Number(index)];
}

function sayHow({ mode, period, times, when }: Renewal, teller: Teller): Text {
  const isIndefinite = period === 'indefinite';
  const length = isIndefinite ? indefinite : periodInWords(period);
  const often = isIndefinite ? nothing : sayTimes(times);
  const given = when && onlyIf(when.condition, teller);
  const need = given ? { en: `, and only ${given.en}`, fr: `, et seulement ${given.fr}` } : nothing;
  switch (mode) {
    case 'tacit':
      return {
        en: `At its end, the agreement is renewed automatically for ${length.en}${often.en}, unless notice of non-renewal is given${need.en}.`,
        fr: `À son terme, la convention est reconduite tacitement pour ${length.fr}${often.fr}, sauf dénonciation${need.fr}.`,
      };
    case 'rolling':
      return {
        en: `At the end of each period of ${length.en} from its first day, the agreement is extended by ${length.en}${often.en.replace(' each time', '')}, unless notice of non-renewal is given${need.en}.`,
        fr: `À la fin de chaque période de ${length.fr} depuis son premier jour, la convention est prolongée de ${length.fr}${often.fr.replace(' chaque fois', '')}, sauf dénonciation${need.fr}.`,
      };
    default:
      return {
        en: `The agreement may be expressly renewed before its end, for ${length.en}${often.en}${need.en}.`,
        fr: `La convention peut être expressément reconduite avant son terme, pour ${length.fr}${often.fr}${need.fr}.`,
      };
  }
}

const indefinite: Text = { en: 'an indefinite period', fr: 'une durée indéterminée' };

/** Until when it can be declined: it is a right, and nobody has to. */
function sayLastChance(renewal: Renewal, teller: Teller): Sentence {
  const { mode, unlessDeclined } = renewal;
  if (!unlessDeclined) return { text: upTo[mode] };
  const until = byWhen(unlessDeclined, teller);
  const text = { en: `Notice may be given ${until.en}.`, fr: `La dénonciation peut intervenir ${until.fr}.` };
  return resting({ text }, unlessDeclined, renewal);
}

const upToTheEnd: Text = {
  en: 'No time limit is set: notice may be given up to the last day of the agreement.',
  fr: 'Aucun délai n’est fixé : la dénonciation est possible jusqu’au dernier jour de la convention.',
};

const upTo: Readonly<Record<Renewal['mode'], Text>> = {
  tacit: upToTheEnd,
  express: upToTheEnd,
  rolling: {
    en: 'No time limit is set: notice may be given up to the last day of each such period.',
    fr: 'Aucun délai n’est fixé : la dénonciation est possible jusqu’au dernier jour de chaque période.',
  },
};

function sayTimes(times: number | undefined): Text {
  if (times === undefined) return { en: ' each time, without limit', fr: ' chaque fois, sans limite' };
  if (times === 1) return { en: ', once only', fr: ', une seule fois' };
  const often = timesInWords(times);
  return { en: ` each time, up to ${often.en}`, fr: ` chaque fois, ${often.fr} au plus` };
}
