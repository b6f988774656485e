import { writePeriod } from '../../calendar/period.ts';
import { momentsOf } from '../model/moments.ts';
import { momentsOfTiming } from '../model/timing.ts';
import type { Rule } from './rule.ts';

export const formalNoticeSkipped: Rule = {
  id: 'formal-notice-skipped',
  severity: 'warning',
  title: {
    en: 'The time to remedy a breach runs from the formal notice.',
    fr: 'Le délai pour remédier à un manquement court à compter de la mise en demeure.',
  },
  why: {
    en: 'Counted from anything else, it may have expired before the notice was given (French Civil Code, articles 1225 and 1226).',
    fr: 'Compté à partir d’autre chose, il peut être écoulé avant que la mise en demeure soit reçue (C. civ., art. 1225 et 1226).',
  },
  wrong:
    'terminations:\n  fault: { title: Termination for fault, ground: fault, by: { any: [town, trust] }, warning: { period: P30D, after: signed }, cite: { article: 9 } }\n',
  right:
    'terminations:\n  fault: { title: Termination for fault, ground: fault, by: { any: [town, trust] }, warning: { period: P30D, after: warned:fault }, cite: { article: 9 } }\n',
  *check(convention) {
    const known = momentsOf(convention);
    for (const { id, warning } of convention.terminations.values()) {
      if (!warning) continue;
      const moments = [...momentsOfTiming(warning)].map(({ name }) => name);
      // A name that nothing bears is a mistake of its own.
      if (moments.includes(`warned:${id}`) || moments.some((name) => !known.has(name))) continue;
      const period = warning.relation === 'after' ? writePeriod(warning.period) : 'P30D';
      const instead = `{ period: ${period}, after: warned:${id} }`;
      yield {
        pointer: warning.at,
        part: 'key',
        message: {
          en: 'The time to remedy the fault does not run from the formal notice.',
          fr: 'Le délai pour remédier au manquement ne court pas à compter de la mise en demeure.',
        },
        help: {
          en: `The formal notice is called “warned:${id}”; count from it: ${instead}.`,
          fr: `La mise en demeure s’appelle « warned:${id} » ; comptez depuis elle : ${instead}.`,
        },
      };
    }
  },
};
