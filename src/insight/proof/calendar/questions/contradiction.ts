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
    en: 'No two clauses contradict each other.',
    fr: 'Aucune clause n’en contredit une autre.',
  },
  asks: {
    en: 'Are the clauses free of contradictions?',
    fr: 'Les clauses sont-elles exemptes de contradictions ?',
  },
  why: {
    en: 'Where two clauses contradict each other, each party relies on the one that suits it.',
    fr: 'Quand deux clauses se contredisent, chaque partie invoque celle qui l’arrange.',
  },
  *ask(inquiry) {
    yield* endBeforeStart(contradiction, inquiry);
    const claims = [...amendmentsThatDisagree(inquiry), ...loweredCaps(inquiry), ...windowsBeyondDeadlines(inquiry)];
    yield* answer(contradiction, inquiry, claims, {
      pointer: '',
      message: (count) => {
        const said = counted(count, {
          en: [
            'pair of clauses on the same subject is consistent',
            'pairs of clauses on the same subject are consistent',
          ],
          fr: [
            'paire de clauses sur un même objet est cohérente',
            'paires de clauses sur un même objet sont cohérentes',
          ],
        });
        return { en: `${said.en}.`, fr: `${said.fr}.` };
      },
    });
  },
};
