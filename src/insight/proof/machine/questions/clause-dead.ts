import { lastDay } from '../../../../calendar/day.ts';
import { own } from '../../../../engine/lifecycle/context.ts';
import { conditionHolds } from '../../../../engine/lifecycle/holds.ts';
import type { Step } from '../../../../engine/lifecycle/replay.ts';
import type { NamedClause } from '../../../../language/model/clause.ts';
import type { Convention } from '../../../../language/model/convention.ts';
import type { Reminder } from '../../../../language/model/obligations.ts';
import { momentsOfTiming } from '../../../../language/model/timing.ts';
import { announcements } from '../../../agenda/announcements.ts';
import { calendarAlphabet, momentsBehind } from '../calendar-alphabet.ts';
import { canCome, type Wanted } from '../can-come.ts';
import { hasCome } from '../has-come.ts';
import { membersMet, momentsCome } from '../progress.ts';
import type { Question } from '../question.ts';
import { budgetIn, readsOfCondition, stateIn, thresholdsOfCondition } from '../regions.ts';

export const clauseDead: Question = {
  id: 'clause-dead',
  title: {
    en: 'No reminder, payment, obligation or other clause is without effect.',
    fr: 'Aucun rappel, paiement, obligation ni autre clause ne reste sans effet.',
  },
  asks: {
    en: 'Does every reminder, payment, obligation and other clause take effect in some run?',
    fr: 'Chaque rappel, paiement, obligation ou autre clause produit-il effet dans un déroulement ?',
  },
  why: {
    en: 'A clause that can never take effect is useless, yet somebody may rely on it.',
    fr: 'Une clause qui ne peut jamais produire effet est inutile, et quelqu’un peut pourtant compter dessus.',
  },
  *ask(prover) {
    const { convention } = prover.compiled;
    for (const reminder of convention.reminders.values()) yield canCome(prover, reminderWanted(reminder, convention));
    for (const wanted of dutiesWanted(convention)) yield canCome(prover, wanted);
    const { events, terminations, suspensions, deliverables, datasets, milestones, decisions } = convention;
    for (const clause of events.values()) yield canCome(prover, factWanted('events', clause, clause.id));
    const named = [
      ['terminations', 'terminated:', terminations],
      ['suspensions', 'suspended:', suspensions],
      ['deliverables', 'delivered:', deliverables],
      ['datasets', 'provided:', datasets],
      ['milestones', '', milestones],
      ['decisions', 'decided:', decisions],
    ] as const;
    for (const [group, prefix, clauses] of named) {
      for (const clause of clauses.values()) yield canCome(prover, factWanted(group, clause, `${prefix}${clause.id}`));
    }
  },
};

function sentences(title: string) {
  return {
    asks: { en: `Can “${title}” take effect?`, fr: `Est-il possible que « ${title} » produise effet ?` },
    comes: { en: `“${title}” can take effect.`, fr: `« ${title} » peut produire effet.` },
    neverComes: {
      en: `“${title}” never takes effect.`,
      fr: `« ${title} » ne produit jamais effet.`,
    },
    help: {
      en: 'Change what it waits for, or remove it.',
      fr: 'Changez ce qu’elle attend, ou supprimez-la.',
    },
  };
}

function factWanted(group: string, { id, at, title }: NamedClause, moment: string): Wanted {
  return {
    pointer: at,
    concern: { regions: [`${group}/${id}`], reads: [moment] },
    isGoal: hasCome(moment),
    moment,
    ...sentences(title),
    counterexample: {
      id: `clause-dead-${id}`,
      nearness: momentsCome,
      regions: [`${group}/${id}`],
    },
  };
}

/** A duty takes effect once it binds; one that is owed for each event or in each stretch, once it is owed. */
function* dutiesWanted({ obligations }: Convention): Generator<Wanted> {
  for (const { id, at, title, section, nature, during } of obligations.values()) {
    const region = { group: section, name: id };
    const living = nature === 'on-event' || nature === 'rhythmic' ? 'owing' : 'binding';
    yield {
      pointer: at,
      concern: { regions: [`${section}/${id}`], reads: [...readsOfCondition(during.condition)] },
      isGoal: ({ value, context }) => {
        const state = stateIn(value, region);
        // What is done as soon as it binds has bound.
        return (
          state === living ||
          state === 'performed' ||
          (living === 'binding' &&
            conditionHolds(during.condition, context) &&
            state !== 'dormant' &&
            state !== 'released')
        );
      },
      ...sentences(title),
      counterexample: {
        id: `clause-dead-${id}`,
        nearness: ({ context }) => membersMet(during.condition, context),
        regions: [`${section}/${id}`],
      },
    };
  }
}

function reminderWanted({ id, at, title, when, times }: Reminder, convention: Convention): Wanted {
  const condition = when?.condition ?? { all: [] };
  const budgets = new Set([...readsOfCondition(condition)].flatMap((name) => budgetIn(name) ?? []));
  const thresholds = [...budgets].flatMap((budget) =>
    [...thresholdsOfCondition(condition, budget)].map((quantity) => ({ budget, quantity })),
  );
  const calendar = calendarAlphabet(convention, () => false, true);
  const anchors = times.flatMap((time) => momentsBehind(time, convention));
  const named = times.flatMap((time) => [...momentsOfTiming(time)].map(({ name }) => name));
  const duties = named.flatMap((name) => convention.obligations.get(name.replace(/^due:/, '')) ?? []);
  const cuts = named.includes('term.end') ? calendar.momentsFor('term.cut') : [];
  return {
    pointer: at,
    concern: {
      regions: duties.map((duty) => `${duty.section}/${duty.id}`),
      reads: ['signed', ...readsOfCondition(condition), ...anchors, ...cuts],
      thresholds,
    },
    // Nobody is reminded of anything before the signature.
    isGoal: ({ context, value }) =>
      own(context.moments, 'signed') !== undefined &&
      conditionHolds(condition, context) &&
      times.some((time) => calendar.knows(time, context)) &&
      duties.every((duty) => stateIn(value, { group: duty.section, name: duty.id }) !== 'dormant'),
    isShown: (step) => isReminded(id, step),
    ...sentences(title),
    counterexample: {
      id: `clause-dead-${id}`,
      nearness: ({ context }) => membersMet(condition, context),
      regions: [],
      noEntries: [{ kind: 'reminder', id }],
    },
  };
}

/** Whether a reminder lies ahead, in what the days bring up as long as nothing changes. */
function isReminded(id: string, { on, after }: Step): boolean {
  for (const one of announcements(after, on, lastDay)) if (one.kind === 'reminder' && one.id === id) return true;
  return false;
}
