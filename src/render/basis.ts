import type { Basis } from '../language/model/citation.ts';
import type { Clause } from '../language/model/clause.ts';
import type { Text } from '../text/text.ts';

/** What a clause rests on, one citation a line, then the reading that was taken and what is remarked. */
export function sayBasis({ basis, interpretation, aims = [], note }: Clause): readonly Text[] {
  return [
    ...(basis ? sayCitations(basis) : []),
    ...(interpretation ? [labelled(words.reading, interpretation)] : []),
    ...aims.map((aim) => labelled(words.aim, aim)),
    ...(note ? [labelled(words.note, note)] : []),
  ];
}

function sayCitations(basis: Basis): readonly Text[] {
  if (basis.kind === 'practice') return [words.practice];
  return basis.citations.map((citation) => {
    const where = 'article' in citation ? `art. ${citation.article}` : citation.law;
    const { quote } = citation;
    if (quote === undefined) return { en: where, fr: where };
    return { en: `${where} “${quote}”`, fr: `${where} « ${quote} »` };
  });
}

function labelled(label: Text, words: string): Text {
  return { en: `${label.en} ${words}`, fr: `${label.fr} ${words}` };
}

const words = {
  practice: { en: 'Practice: not in the signed text.', fr: 'Usage : le texte signé ne le prévoit pas.' },
  reading: { en: 'Interpretation:', fr: 'Interprétation retenue :' },
  aim: { en: 'Aim:', fr: 'But :' },
  note: { en: 'Note:', fr: 'Remarque :' },
} as const;
