import { counted } from '../../../../text/text.ts';
import { answer } from '../claim.ts';
import { amendmentsThatDisagree } from '../contradictions/amendments-that-disagree.ts';
import { endBeforeStart } from '../contradictions/end-before-start.ts';
import { loweredCaps } from '../contradictions/lowered-caps.ts';
import { windowsBeyondDeadlines } from '../contradictions/windows-beyond-deadlines.ts';
import type { Question } from '../question.ts';

export const contradiction: Question = {
  id: 'contradiction',
  title: {
    en: 'No two clauses say different things of the same thing.',
    fr: 'Deux clauses ne disent pas d’une même chose deux choses différentes.',
  },
  asks: {
    en: 'Do all clauses say the same of the same thing?',
    fr: 'Toutes les clauses disent-elles d’une même chose la même chose ?',
  },
  why: {
    en: 'Where two clauses disagree, each party reads the one that suits it.',
    fr: 'Quand deux clauses se contredisent, chaque partie lit celle qui l’arrange.',
  },
  *ask(inquiry) {
    yield* endBeforeStart(contradiction, inquiry);
    const claims = [...amendmentsThatDisagree(inquiry), ...loweredCaps(inquiry), ...windowsBeyondDeadlines(inquiry)];
    yield* answer(contradiction, inquiry, claims, {
      pointer: '',
      message: (count) => {
        const said = counted(count, {
          en: ['pair of clauses about the same thing agrees', 'pairs of clauses about the same thing agree'],
          fr: ['couple de clauses sur une même chose concorde', 'couples de clauses sur une même chose concordent'],
        });
        return { en: `${said.en}.`, fr: `${said.fr}.` };
      },
    });
  },
};
