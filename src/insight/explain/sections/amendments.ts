import type { Amendment, Convention } from '../../../language/model/convention.ts';
import { consolidations } from '../../../language/rules/consolidate.ts';
import type { Text } from '../../../text/text.ts';
import { compareConventions } from '../compare.ts';
import { sayDifference } from '../differences.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, type Teller } from '../teller.ts';
import { whoMay } from '../who.ts';

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
  return passageOf(amendment, [
    { text: whoMay(amendment.by, teller, { en: 'agree to this amendment', fr: 'conclure cet avenant' }) },
    { text: inTime },
    ...(amended ? sayChanges(baseOf(amended, convention), amended) : []),
  ]);
}

const inTime: Text = {
  en: 'It takes effect on the day on which it is agreed, and must be agreed before the end of the agreement.',
  fr: 'Cet avenant prend effet le jour où il est conclu ; il doit l’être avant la fin de la convention.',
};

/** The version that an amendment was applied to: with those before it, where it fits on top of them. */
function baseOf({ version }: Convention, convention: Convention): Convention {
  const before = version.slice(0, -1).join(' ');
  const versions = consolidations(convention).flatMap((one) => one.convention ?? []);
  return versions.find((each) => each.version.join(' ') === before) ?? convention;
}

function sayChanges(before: Convention, after: Convention): readonly Sentence[] {
  return compareConventions(before, after).map(sayDifference);
}
