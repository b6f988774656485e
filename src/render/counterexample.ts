import type { Counterexample } from '../insight/proof/finding.ts';
import { writeDocument } from '../language/document/write.ts';
import type { Printed } from '../text/printed.ts';
import type { Lang } from '../text/text.ts';

/** A counterexample as the scenario file that `conventio simulate` plays. */
export function renderCounterexample({ id, title, facts, expect }: Counterexample, lang: Lang): Printed {
  const scenario = { scenario: id, title: title[lang], facts, ...(expect.length > 0 && { expect }) };
  return writeDocument(scenario, comment[lang], () => undefined);
}

/** Whether a text that begins like this is such a file, in either language, and not a scenario that a person wrote. */
export function isCounterexample(text: string): boolean {
  return Object.values(comment).some((words) => text.startsWith(`# ${words}`));
}

const comment = {
  en: 'Found by a proof: the days are examples, and only their order matters.',
  fr: 'Trouvé par une preuve : les jours sont des exemples, seul leur ordre compte.',
};
