import { own } from '../../../text/own.ts';
import { verbatim } from '../../../text/text.ts';
import type { Passage, Section } from '../restatement.ts';
import { sourceOf, type Teller } from '../teller.ts';
import { onOneLine } from '../words/grammar.ts';

/** What the text says without setting a rule. */
export function informative(teller: Teller): Section {
  const { informative: clauses, declaration } = teller.convention;
  return {
    id: 'informative',
    heading: { en: 'Background', fr: 'Le contexte' },
    lead: {
      en: 'These statements help to understand the agreement. They are not binding.',
      fr: 'Ces énoncés éclairent la convention. Ils n’obligent personne.',
    },
    groups: [
      {
        passages: [...clauses.values()].map((clause): Passage => {
          const title = own(declaration.informative, clause.id)?.title;
          return {
            at: clause.at,
            ...(title !== undefined && { title: onOneLine(title) }),
            sentences: [{ text: verbatim(onOneLine(clause.text)) }],
            source: sourceOf(clause),
          };
        }),
      },
    ],
  };
}
