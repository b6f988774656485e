import type { Obligation } from '../../../language/model/obligations.ts';
import type { Text } from '../../../text/text.ts';
import type { Sentence } from '../restatement.ts';
import { periodInWords } from '../words/periods.ts';

/** How long it continues after the end of the agreement, as a sentence. */
export function saySurvival(duty: Obligation): readonly Sentence[] {
  const length = survivalOf(duty);
  if (!length) return [];
  const { en, fr } =
    duty.section === 'payments'
      ? debt
      : duty.section === 'meetings'
        ? meeting
        : duty.nature === 'prohibition'
          ? prohibition
          : obligation;
  return [{ text: { en: `${en} ${length.en}.`, fr: `${fr} ${length.fr}.` } }];
}

/** For how long, as the end of that sentence. */
export function survivalOf({ survives }: Obligation): Text | undefined {
  if (!survives) return undefined;
  if (survives === 'for-ever') {
    return {
      en: 'indefinitely after the end of the agreement',
      fr: 'après la fin de la convention, sans limite de durée',
    };
  }
  const { en, fr } = periodInWords(survives);
  return { en: `for ${en} after the end of the agreement`, fr: `pendant ${fr} après la fin de la convention` };
}

const debt: Text = { en: 'The payment remains due', fr: 'Ce paiement reste dû' };
const meeting: Text = { en: 'The meeting remains due', fr: 'Cette réunion reste due' };
const prohibition: Text = { en: 'The prohibition continues', fr: 'L’interdiction se poursuit' };
const obligation: Text = { en: 'The obligation continues', fr: 'L’obligation se poursuit' };
