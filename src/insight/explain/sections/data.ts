import type { Dataset } from '../../../language/model/deliverables.ts';
import { type Text, verbatim } from '../../../text/text.ts';
import { onlyIf } from '../conditions.ts';
import type { Passage, Section } from '../restatement.ts';
import { passageOf, type Teller } from '../teller.ts';
import { capital, onOneLine, que, quoted } from '../words/grammar.ts';
import { nameOf } from '../words/names.ts';

/** The data that are provided, and what may be done with them. */
export function data(teller: Teller): Section {
  return {
    id: 'data',
    heading: { en: 'The data', fr: 'Les données' },
    groups: [{ passages: [...teller.convention.datasets.values()].map((one) => sayDataset(one, teller)) }],
  };
}

function sayDataset(dataset: Dataset, teller: Teller): Passage {
  const { by, to, during, permitted, forbidden, attribution, laws } = dataset;
  const [giver, taker] = [nameOf(by, teller.convention), nameOf(to, teller.convention)];
  return passageOf(dataset, [
    {
      text: {
        en: `${capital(giver.bare.en)} provides ${taker.bare.en} with this dataset.`,
        fr: `${capital(giver.bare.fr)} met ce jeu de données à la disposition ${taker.of.fr}.`,
      },
    },
    ...(during ? [{ text: providedOnly(onlyIf(during.condition, teller)) }] : []),
    ...uses({ en: 'These uses are permitted:', fr: 'Ces usages sont permis :' }, permitted),
    ...uses({ en: 'These uses are forbidden:', fr: 'Ces usages sont interdits :' }, forbidden),
    ...(attribution
      ? [
          {
            text: {
              en: `Any publication must credit the source: ${quoted(attribution).en}.`,
              fr: `Toute publication doit citer la source : ${quoted(attribution).fr}.`,
            },
          },
        ]
      : []),
    ...uses({ en: 'These laws apply:', fr: 'Ces textes s’appliquent :' }, laws),
  ]);
}

function providedOnly(time: Text): Text {
  return {
    en: `The data may be provided only ${time.en}.`,
    fr: `La mise à disposition n’est possible ${que(time.fr)}.`,
  };
}

function uses(text: { readonly en: string; readonly fr: string }, members: readonly string[]) {
  return members.length === 0 ? [] : [{ text, items: members.map((member) => verbatim(onOneLine(member))) }];
}
