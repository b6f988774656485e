import type { Amendment, Convention } from '../../../language/model/convention.ts';
import type { By } from '../../../language/model/parties.ts';
import type { Timing } from '../../../language/model/timing.ts';
import { consolidations } from '../../../language/rules/consolidate.ts';
import type { Text } from '../../../text/text.ts';
import { compareConventions } from '../compare.ts';
import { condition } from '../conditions.ts';
import { sayDifference } from '../differences.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, type Teller } from '../teller.ts';
import { when } from '../times.ts';
import { whoMay } from '../who.ts';
import { listed, que, quoted } from '../words/grammar.ts';

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
  const { by, when: given, effective, parameters } = amendment;
  const need = given && condition(given.condition, teller);
  return passageOf(amendment, [
    { text: whoMay(by, teller, isAlone(by) ? deciding : agreeing) },
    ...(need
      ? [
          {
            text: {
              en: `This may be done only once ${need.en}.`,
              fr: `Cela n’est possible qu’une fois ${que(need.fr)}.`,
            },
          },
        ]
      : []),
    ...(effective ? sayEffect(effective, amendment, teller) : [{ text: inTime }]),
    ...(parameters.size > 0 ? [{ text: sayParameters(amendment) }] : []),
    ...(amended ? sayChanges(baseOf(amended, convention), amended) : []),
  ]);
}

const agreeing: Text = { en: 'agree to this amendment', fr: 'conclure cet avenant' };
const deciding: Text = { en: 'decide on this amendment', fr: 'décider de cette modification' };

/** Whether one party may bring it about without the others. */
function isAlone(by: By): boolean {
  return 'any' in by || by.each.length === 1;
}

const inTime: Text = {
  en: 'It takes effect on the day on which it is agreed, and must be agreed before the end of the agreement.',
  fr: 'Cet avenant prend effet le jour où il est conclu ; il doit l’être avant la fin de la convention.',
};

function sayEffect(effective: Timing, amendment: Amendment, teller: Teller): readonly Sentence[] {
  const { en, fr } = when(effective, teller, { use: 'state', self: amendment.id });
  const text = {
    en: `It takes effect ${en}, and the agreement stands as it was until then; it must be agreed before the end of the agreement.`,
    fr: `Cet avenant prend effet ${fr}, et la convention vaut jusque-là telle qu’elle était ; il doit être conclu avant la fin de la convention.`,
  };
  return [resting({ text }, effective, amendment)];
}

/** What is agreed with it is not known yet: what it would change is told by way of example. */
function sayParameters({ parameters }: Amendment): Text {
  const told = listed([...parameters.values()].map(({ title }) => quoted(title)));
  const examples = [...parameters.values()].map(({ title, example }) => {
    const name = quoted(title);
    return { en: `${example} for ${name.en}`, fr: `${example} pour ${name.fr}` };
  });
  const example = listed(examples);
  return {
    en: `What is agreed with it: ${told.en}. With ${example.en}, it would be as follows.`,
    fr: `Ce qui est convenu avec lui : ${told.fr}. Avec ${example.fr}, il en irait ainsi.`,
  };
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
