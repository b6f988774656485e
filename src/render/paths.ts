import type { Missed } from '../insight/proof/machine/paths/paths.ts';
import { page } from '../text/page.ts';
import type { Printed } from '../text/printed.ts';
import { counted, type Lang, type Text } from '../text/text.ts';

/** What the scenarios that were written cover, and what none of them reaches. */
export function renderPaths({ files, covered, all, missed }: PathsOutcome, lang: Lang): Printed {
  const scenarios = counted(files.length, { en: ['scenario', 'scenarios'], fr: ['scénario', 'scénarios'] });
  const total: Text = {
    en: `${scenarios.en} cover ${covered} of ${all} states and transitions.`,
    fr: `${scenarios.fr} : ${covered} états et transitions sur ${all}.`,
  };
  const groups = (['unreachable', 'no-run', 'bound'] as const).flatMap((reason) => {
    const items = missed.filter((one) => one.reason === reason).map(({ item }) => `  ${item}`);
    return items.length > 0 ? ['', reasons[reason][lang], ...items] : [];
  });
  return page([...files.map((path) => `→ ${path}`), '', total[lang], ...groups]);
}

export interface PathsOutcome {
  readonly files: readonly string[];
  readonly covered: number;
  readonly all: number;
  readonly missed: readonly Missed[];
}

const reasons: Readonly<Record<Missed['reason'], Text>> = {
  unreachable: {
    en: 'No sequence of facts and days leads to these:',
    fr: 'Aucune suite de faits et de jours n’y mène :',
  },
  'no-run': {
    en: 'The states lead to these, but no run that was tried reaches them:',
    fr: 'Les états y mènent, mais aucun déroulement essayé n’y arrive :',
  },
  bound: {
    en: 'Not found among the states examined; --states examines more:',
    fr: 'Non trouvés parmi les états examinés ; --states en examine davantage :',
  },
};
