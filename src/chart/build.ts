import type { Convention } from '../model/convention.ts';
import { factsOf } from '../model/names.ts';
import type { Budget } from '../model/work.ts';
import type { Chart, ChartNode, Context } from './chart.ts';
import { obligationRegion } from './obligations.ts';
import { group } from './parts.ts';
import { amendmentRegion, partyRegion, roleRegion } from './people.ts';
import { notificationRegion, termRegion } from './term.ts';
import {
  budgetRegion,
  datasetRegion,
  decisionRegion,
  deliverableRegion,
  eventRegion,
  type FactNamed,
  milestoneRegion,
  phaseRegion,
} from './work.ts';

/** Draws the statechart of a convention: one region for the term, one for each thing that has a state. */
export function buildChart(convention: Convention): Chart {
  const facts = factsOf(convention);
  const fact: FactNamed = (name) => {
    const definition = facts.get(name);
    if (!definition) throw new Error(`no fact ${name}`);
    return definition;
  };
  const budgets = budgetsOf(convention);
  const regions: Record<string, ChartNode | undefined> = {
    term: termRegion(convention, fact('signed')),
    notification: convention.notification && notificationRegion(convention, fact('notified')),
    milestones: group(convention.milestones, (milestone) => milestoneRegion(milestone, fact)),
    decisions: group(convention.decisions, (decision) => decisionRegion(decision, fact)),
    events: group(convention.events, (event) => eventRegion(event, fact)),
    phases: group(convention.phases, (phase) => phaseRegion(phase, fact)),
    budgets: group(budgets, ({ id, budget }) => budgetRegion(id, budget)),
    deliverables: group(convention.deliverables, (deliverable) => deliverableRegion(deliverable, fact)),
    datasets: group(convention.datasets, (dataset) => datasetRegion(dataset, fact)),
    obligations: group(convention.obligations, (obligation) => {
      const event = obligation.nature === 'on-event' ? convention.events.get(obligation.event) : undefined;
      return obligationRegion(obligation, event, fact);
    }),
    roles: group(convention.roles, (role) => roleRegion(role, fact)),
    parties: group(convention.parties, partyRegion),
    amendments: group(convention.amendments, (amendment) => amendmentRegion(amendment, fact)),
  };
  return {
    id: convention.id,
    description: convention.title,
    type: 'parallel',
    context: initialContext,
    states: Object.fromEntries(Object.entries(regions).filter(([, region]) => region !== undefined)) as Chart['states'],
    meta: { version: convention.version },
  };
}

/** The budgets by the phase that they belong to. */
export function budgetsOf(convention: Convention): ReadonlyMap<string, { id: string; budget: Budget }> {
  const budgets = [...convention.phases.values()].flatMap(({ id, budget }) =>
    budget ? [[id, { id, budget }] as const] : [],
  );
  return new Map(budgets);
}

const initialContext: Context = { moments: {}, parts: {}, used: {}, owed: {}, holders: {}, names: {} };
