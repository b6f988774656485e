import type { Text } from '../../text/text.ts';

/** Why a question is not settled, in words. A question that is not settled is told as a question, and never as an answer. */
export function unsettled({ en, fr }: Text): Text {
  return { en: `Not settled. ${en}`, fr: `Non tranché. ${fr}` };
}

export const noRunTried: Text = unsettled({
  en: 'The states lead there, but no run that was tried does: the days of the text may stand against it.',
  fr: 'Les états y mènent, mais aucun déroulement essayé n’y arrive : les jours du texte s’y opposent peut-être.',
});

/** That a bound was reached. */
export function sayBound(states: number): Text {
  return unsettled({
    en: `Only the ${states} nearest states were looked at; --states looks at more.`,
    fr: `Seuls les ${states} états les plus proches ont été examinés ; --states en examine davantage.`,
  });
}

/** That the bound of all answers together was reached. */
export function sayBoundOfAll(states: number): Text {
  return unsettled({
    en: `The ${states} states that all questions together may look at were looked at; --states looks at more.`,
    fr: `Les ${states} états que toutes les questions ensemble peuvent examiner l’ont été ; --states en examine davantage.`,
  });
}
