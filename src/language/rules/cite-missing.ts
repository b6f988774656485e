import type { Clause } from '../model/clause.ts';
import type { Convention } from '../model/convention.ts';
import type { Rule } from './rule.ts';

export const citeMissing: Rule = {
  id: 'cite-missing',
  severity: 'warning',
  title: { en: 'Every clause cites the article it comes from.', fr: 'Toute règle dit sur quel article elle repose.' },
  why: {
    en: 'Without an article, a clause of the text looks the same as something that somebody added.',
    fr: 'Sans article, on ne distingue pas une règle du texte de ce que quelqu’un y a ajouté.',
  },
  wrong: 'events:\n  fair: { title: The fair }\n',
  right: 'events:\n  fair: { title: The fair, cite: { article: 2 } }\n',
  *check(convention) {
    for (const { at, basis } of rulingClauses(convention)) {
      if (basis) continue;
      yield {
        pointer: at,
        lacks: 'cite',
        part: 'key',
        message: {
          en: 'This clause does not cite an article.',
          fr: 'Cette clause ne dit pas sur quel article elle repose.',
        },
        help: {
          en: 'Add “cite: { article: … }”, or “cite: practice” if the text does not say it.',
          fr: 'Ajoutez « cite: { article: … } », ou « cite: practice » si le texte ne le dit pas.',
        },
      };
    }
  },
};

function rulingClauses(convention: Convention): readonly Clause[] {
  const { term, notification, consideration } = convention;
  const sections = [
    convention.dates,
    convention.terminations,
    convention.suspensions,
    convention.milestones,
    convention.decisions,
    convention.events,
    convention.phases,
    convention.deliverables,
    convention.datasets,
    convention.obligations,
    convention.reminders,
    convention.roles,
    convention.properties,
  ] as const;
  const termBasis = term.basis ?? (term.starts.basis && (term.ends ?? term.starts).basis);
  return [
    { at: term.at, ...(termBasis && { basis: termBasis }) },
    ...(notification ? [notification] : []),
    ...(consideration ? [consideration] : []),
    ...(term.renewal ? [term.renewal] : []),
    ...term.otherRenewals,
    ...(convention.exit ? [convention.exit] : []),
    ...sections.flatMap((section): Clause[] => [...section.values()]),
  ];
}
