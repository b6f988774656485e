import { readDay } from '../../../calendar/day.ts';
import { readPeriod } from '../../../calendar/period.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import type { Amendment, Convention } from '../../../language/model/convention.ts';
import type { By } from '../../../language/model/parties.ts';
import type { Timing } from '../../../language/model/timing.ts';
import { consolidations } from '../../../language/rules/consolidate.ts';
import type { ParameterValue } from '../../../language/schema/declaration.ts';
import type { Text } from '../../../text/text.ts';
import { compareConventions } from '../compare.ts';
import { possibleOnlyIf } from '../conditions.ts';
import { sayDifference } from '../differences.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, type Teller } from '../teller.ts';
import { when } from '../times.ts';
import { whoMay } from '../who.ts';
import { listed, quoted } from '../words/grammar.ts';
import { periodInWords } from '../words/periods.ts';
import { numeral } from '../words/quantities.ts';

/** What each amendment would change, in the same words as the rest. */
export function amendments(teller: Teller): Section {
  const { convention } = teller;
  const all = consolidations(convention);
  return {
    id: 'amendments',
    heading: { en: 'Amendments', fr: 'Les avenants' },
    groups: [
      {
        passages: all
          .filter(({ amendment }) => !convention.version.includes(amendment.id))
          .map(({ amendment, convention: amended }) => sayAmendment(amendment, amended, teller)),
      },
    ],
  };
}

function sayAmendment(amendment: Amendment, amended: Convention | undefined, teller: Teller): Passage {
  const { convention } = teller;
  const { by, when: given, effective, parameters, appliesTo } = amendment;
  return passageOf(amendment, [
    { text: whoMay(by, teller, isAlone(by) ? deciding : agreeing) },
    ...(given ? [possibleOnlyIf(given.condition, teller)] : []),
    ...(effective ? sayEffect(effective, amendment, teller) : [{ text: atOnce(isAlone(by) ? made : concluded) }]),
    ...(appliesTo ? [{ text: lookingBack[appliesTo] }] : []),
    ...(parameters.size > 0 ? [{ text: sayParameters(amendment) }] : []),
    ...(amended ? sayChanges(baseOf(amended, convention), amended) : []),
  ]);
}

const agreeing: Text = { en: 'agree this amendment', fr: 'conclure cet avenant' };
const deciding: Text = { en: 'make this amendment', fr: 'décider cet avenant' };

/** Whether one party may bring it about without the others. */
function isAlone(by: By): boolean {
  return 'any' in by || by.each.length === 1;
}

const lookingBack: Readonly<Record<NonNullable<Amendment['appliesTo']>, Text>> = {
  open: {
    en: 'The amendment also applies to anything that arose before and is still open.',
    fr: 'L’avenant s’applique aussi à ce qui est né auparavant et est encore en cours.',
  },
  all: {
    en: 'The amendment also applies retroactively, to everything that arose before.',
    fr: 'L’avenant s’applique aussi, rétroactivement, à tout ce qui est né auparavant.',
  },
};

/** How it comes about, of one party and of several. */
const made: Text = { en: 'made', fr: 'décidé' };
const concluded: Text = { en: 'agreed', fr: 'conclu' };

function atOnce({ en, fr }: Text): Text {
  return {
    en: `The amendment takes effect on the day on which it is ${en}. It can be ${en} only before the end of the agreement.`,
    fr: `L’avenant prend effet le jour où il est ${fr}. Il ne peut être ${fr} qu’avant la fin de la convention.`,
  };
}

function sayEffect(effective: Timing, amendment: Amendment, teller: Teller): readonly Sentence[] {
  const { en, fr } = when(effective, teller, { use: 'state', self: amendment.id });
  const come = isAlone(amendment.by) ? made : concluded;
  const text = {
    en: `The amendment takes effect ${en}. Until then the agreement is unchanged. The amendment can be ${come.en} only before the end of the agreement.`,
    fr: `L’avenant prend effet ${fr}. Jusque-là, la convention reste inchangée. L’avenant ne peut être ${come.fr} qu’avant la fin de la convention.`,
  };
  return [resting({ text }, effective, amendment)];
}

/** What is agreed with it is not known yet: what it would change is told by way of example. */
function sayParameters({ parameters }: Amendment): Text {
  const told = listed([...parameters.values()].map(({ title }) => quoted(title)));
  const examples = [...parameters.values()].map(({ title, example }) => {
    const [name, value] = [quoted(title), sayValue(example)];
    return { en: `${name.en}: ${value.en}`, fr: `${name.fr} : ${value.fr}` };
  });
  const example = {
    en: examples.map(({ en }) => en).join('; '),
    fr: examples.map(({ fr }) => fr).join(' ; '),
  };
  const [these, ces] = parameters.size === 1 ? ['this value', 'cette valeur'] : ['these values', 'ces valeurs'];
  return {
    en: `The amendment sets ${these}: ${told.en}. For example (${example.en}), the changes are as follows.`,
    fr: `L’avenant fixe ${ces} : ${told.fr}. Par exemple (${example.fr}), les changements sont les suivants.`,
  };
}

/** A value as people write it: `12,400`, « 31 décembre 2027 », « trois mois ». */
function sayValue(value: ParameterValue): Text {
  if (typeof value === 'number') return numeral(value);
  if (typeof value === 'boolean') return value ? { en: 'yes', fr: 'oui' } : { en: 'no', fr: 'non' };
  const day = readDay(value);
  if (day) return sayDay(day);
  const period = readPeriod(value);
  return typeof period === 'string' ? quoted(value) : periodInWords(period);
}

/** The version that an amendment was applied to: with those before it, where it fits on top of them. */
function baseOf({ version }: Convention, convention: Convention): Convention {
  const before = version.slice(0, -1).join(' ');
  const versions = consolidations(convention).flatMap((one) => one.convention ?? []);
  return versions.find((each) => each.version.join(' ') === before) ?? convention;
}

function sayChanges(before: Convention, after: Convention): readonly Sentence[] {
  return compareConventions(before, after).map(sayDifference);
}
