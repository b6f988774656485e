import { mostDiagnostics } from '../../text/and-more.ts';
import { didYouMean } from '../../text/did-you-mean.ts';
import { momentsOf } from '../model/moments.ts';
import { referencesOf } from '../model/references.ts';
import type { Rule } from './rule.ts';

export const milestoneUnused: Rule = {
  id: 'milestone-unused',
  severity: 'warning',
  title: { en: 'Every milestone is used by another clause.', fr: 'Chaque jalon est attendu par une autre clause.' },
  why: {
    en: 'A milestone is an outside event that another clause waits for. If no clause waits for it, it is a remark or a mistake.',
    fr: 'Un jalon est un événement extérieur qu’une clause attend ; si aucune ne l’attend, c’est une remarque ou un oubli.',
  },
  wrong: 'milestones:\n  plan: { title: The plan is adopted, cite: { article: 2 } }\n',
  right:
    'milestones:\n  plan: { title: The plan is adopted, cite: { article: 2 } }\nphases:\n  works: { title: Works, opens: { when: plan }, cite: { article: 3 } }\n',
  *check(convention) {
    const names = [...convention.milestones.keys()];
    const used = new Set(referencesOf(convention).map(({ name }) => name));
    const known = momentsOf(convention);
    // A misspelt name is a mistake of its own; what it meant is not unused besides.
    const unknown = [...used].filter((name) => !known.has(name)).slice(0, mostDiagnostics);
    const meant = new Set(unknown.map((name) => didYouMean(name, names)));
    for (const { id, at } of convention.milestones.values()) {
      if (used.has(id) || used.has(`revoked:${id}`) || meant.has(id)) continue;
      yield {
        pointer: at,
        missing: id,
        part: 'key',
        message: { en: `Nothing waits for “${id}”.`, fr: `Rien n’attend « ${id} ».` },
        help: {
          en: 'Name it in the condition that it fulfils, or move it to “informative”.',
          fr: 'Nommez-le dans la condition qu’il remplit, ou déplacez-le sous « informative ».',
        },
      };
    }
  },
};
