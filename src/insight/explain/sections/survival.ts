import type { Obligation } from '../../../language/model/obligations.ts';
import type { Text } from '../../../text/text.ts';
import type { Sentence } from '../restatement.ts';
import { periodInWords } from '../words/periods.ts';

/** How long it outlives the agreement, as a sentence. */
export function saySurvival(duty: Obligation): readonly Sentence[] {
  const length = survivalOf(duty);
  if (!length) return [];
  const { en, fr } = duty.section === 'payments' ? debt : duty.nature === 'prohibition' ? prohibition : obligation;
  return [
    { text: { en: `${en} outlives the agreement${length.en}.`, fr: `${fr} survit à la convention${length.fr}.` } },
  ];
}

/** For how long, as the end of that sentence. */
export function survivalOf({ survives }: Obligation): Text | undefined {
  if (!survives) return undefined;
  if (survives === 'for-ever') return { en: ' without limit of time', fr: ', sans limite de durée' };
  const { en, fr } = periodInWords(survives);
  return { en: ` for ${en}`, fr: ` pendant ${fr}` };
}

const debt: Text = { en: 'The debt', fr: 'La dette' };
const prohibition: Text = { en: 'The prohibition', fr: 'L’interdiction' };
const obligation: Text = { en: 'The obligation', fr: 'L’obligation' };
