import type { Convention } from '../../language/model/convention.ts';
import { declines } from '../../language/model/moments.ts';
import { factsOf } from '../../language/model/names.ts';
import type { DutySection } from '../../language/model/obligations.ts';
import type { Budget } from '../../language/model/work.ts';
import type { Chart, ChartGuard, ChartNode } from './chart.ts';
import { datasetRegion, deliverableRegion } from './deliverables.ts';
import { dateRegion, suspensionRegion, terminationRegion } from './ends.ts';
import { initialContext } from './initial-context.ts';
import { obligationRegion } from './obligations.ts';
import { group, holds } from './parts.ts';
import { amendmentRegion, partyRegion, roleRegion } from './people.ts';
import { propertyRegion } from './properties.ts';
import { notificationRegion, renewalRegion, termRegion } from './term.ts';
import { tagged } from './unsettled.ts';
import { budgetRegion, decisionRegion, eventRegion, type FactNamed, milestoneRegion, phaseRegion } from './work.ts';

/** Draws the statechart of a convention: one region for the term, one for each thing that has a state. */
export function buildChart(convention: Convention): Chart {
  const facts = factsOf(convention);
  const fact: FactNamed = (name) => {
    const definition = facts.get(name);
    if (!definition) throw new Error(`no fact ${name}`);
    return definition;
  };
  const budgets = budgetsOf(convention);
  const { renewal } = convention.term;
  const duties = (section: DutySection): ChartNode | undefined => {
    const members = new Map([...convention.obligations].filter(([, duty]) => duty.section === section));
    return group(members, (duty) => obligationRegion(duty, convention, fact));
  };
  const regions: Record<string, ChartNode | undefined> = {
    term: termRegion(convention, fact),
    notification: convention.notification && notificationRegion(convention, fact('notified')),
    renewal: renewal && declines(convention) ? renewalRegion(renewal, fact) : undefined,
    terminations: group(convention.terminations, (termination) => terminationRegion(termination, fact)),
    suspensions: group(convention.suspensions, (suspension) => suspensionRegion(suspension, convention, fact)),
    dates: group(convention.dates, dateRegion),
    milestones: group(convention.milestones, (milestone) => milestoneRegion(milestone, fact)),
    decisions: group(convention.decisions, (decision) => decisionRegion(decision, convention, fact)),
    events: group(convention.events, (event) => eventRegion(event, convention, fact)),
    phases: group(convention.phases, (phase) => phaseRegion(phase, whileNotSuspended(convention), fact)),
    budgets: group(budgets, ({ id, budget }) => budgetRegion(id, budget)),
    deliverables: group(convention.deliverables, (deliverable) => deliverableRegion(deliverable, convention, fact)),
    datasets: group(convention.datasets, (dataset) => datasetRegion(dataset, fact)),
    obligations: duties('obligations'),
    meetings: duties('meetings'),
    payments: duties('payments'),
    roles: group(convention.roles, (role) => roleRegion(role, fact)),
    parties: group(convention.parties, (party) => partyRegion(party, convention.exit !== undefined, fact)),
    amendments: group(convention.amendments, (amendment) => amendmentRegion(amendment, fact)),
    properties: group(convention.properties, propertyRegion),
  };
  const present = Object.fromEntries(Object.entries(regions).filter(([, region]) => region !== undefined));
  return {
    id: convention.id,
    description: convention.title,
    type: 'parallel',
    context: initialContext,
    states: tagged(present as Chart['states'], convention),
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

/** Nothing is worked while the agreement is suspended. */
function whileNotSuspended({ suspensions }: Convention): readonly ChartGuard[] {
  const whole = [...suspensions.values()].filter(({ of }) => of === undefined);
  return whole.map(({ id }) => holds({ not: `suspended:${id}` }));
}
