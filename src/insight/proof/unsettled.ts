import type { Text } from '../../text/text.ts';

/** Why a question is not settled, in words. A question that is not settled is told as a question, and never as an answer. */
export function unsettled({ en, fr }: Text): Text {
  return { en: `Not settled. ${en}`, fr: `Non tranché. ${fr}` };
}

export const noRunTried: Text = unsettled({
  en: 'The states lead there, but no run that was tried does: the dates in the text may prevent it.',
  fr: 'Les états y mènent, mais aucun déroulement essayé n’y arrive : les dates du texte l’empêchent peut-être.',
});

/** That a bound was reached. */
export function sayBound(states: number): Text {
  return unsettled({
    en: `Only the ${states} nearest states were examined; --states examines more.`,
    fr: `Seuls les ${states} états les plus proches ont été examinés ; --states en examine davantage.`,
  });
}

/** That the bound of all that is done for a proof was reached. */
export function sayEffort(most: number): Text {
  return unsettled({
    en: `The limit of ${most} steps for one proof was reached before this question was answered in full; a higher --states raises the limit.`,
    fr: `La limite de ${most} pas pour une preuve a été atteinte avant la réponse complète à cette question ; un --states plus élevé la relève.`,
  });
}

/** Why something that fails is told without a run that shows it. */
export function sayNotPlayed(most: number): Text {
  return {
    en: `No counterexample was played: the limit of ${most} steps for one proof was reached; a higher --states raises it.`,
    fr: `Aucun contre-exemple n’a été joué : la limite de ${most} pas pour une preuve est atteinte ; un --states plus élevé la relève.`,
  };
}

/** That the bound of all answers together was reached. */
export function sayBoundOfAll(states: number): Text {
  return unsettled({
    en: `The limit of ${states} states for all questions together was reached; --states raises it.`,
    fr: `La limite de ${states} états pour l’ensemble des questions est atteinte ; --states la relève.`,
  });
}
