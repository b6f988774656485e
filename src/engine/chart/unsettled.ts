import type { Convention } from '../../language/model/convention.ts';
import type { DutySection, Obligation } from '../../language/model/obligations.ts';
import { momentsOfTiming, type Timing } from '../../language/model/timing.ts';
import { own } from '../../text/own.ts';
import type { Chart, ChartNode } from './chart.ts';

/** The tag of the states in which something is still to be done, or will still come by itself, be it after the end. */
export const open = 'open';

/** Asks of a state of one member of a group whether it is open. */
type Asked = (id: string, state: string, node: ChartNode) => boolean;

/**
 * Tags the states that keep a machine running: it is done once the term is over and none of them is left. What may happen
 * after the end but is expected of nobody keeps nothing open: a prohibition that binds indefinitely can always be
 * breached, and a party renamed.
 */
export function tagged(states: Chart['states'], convention: Convention): Chart['states'] {
  const asked: Readonly<Record<string, Asked>> = {
    obligations: dutyIsOpen(convention, 'obligations'),
    payments: dutyIsOpen(convention, 'payments'),
    meetings: dutyIsOpen(convention, 'meetings'),
    deliverables: deliverableIsOpen(convention),
    dates: (id, state) => state === 'ahead' && isCertain(convention.dates.get(id)?.timing),
    properties: propertyIsOpen(convention),
  };
  const groups = Object.entries(states).map(([group, node]) => {
    if (group === 'term') return [group, tagStates(node, (state) => !hasEnded.includes(state))];
    const ask = own(asked, group);
    if (!ask) return [group, node];
    const members = Object.entries(node.states ?? {}).map(([id, region]) => [
      id,
      tagStates(region, (state, one) => ask(id, state, one)),
    ]);
    return [group, { ...node, states: Object.fromEntries(members) }];
  });
  return Object.fromEntries(groups);
}

const hasEnded = ['expired', 'terminated'];

function tagStates(region: ChartNode, isOpen: (state: string, node: ChartNode) => boolean): ChartNode {
  const states = Object.entries(region.states ?? {}).map(([name, node]) => [
    name,
    isOpen(name, node) ? { ...node, tags: [open] } : node,
  ]);
  return { ...region, states: Object.fromEntries(states) };
}

/** What was owed and not done, what binds and is still to be done, and what a day of the calendar will release. */
function dutyIsOpen({ obligations }: Convention, section: DutySection): Asked {
  const duties = new Map(
    [...obligations.values()].filter((duty) => duty.section === section).map((one) => [one.id, one]),
  );
  return (id, state) => {
    const duty = duties.get(id) as Obligation;
    const isReleasedLater = duty.survives !== undefined && duty.survives !== 'for-ever';
    if (state === 'dormant') return isReleasedLater;
    if (state === 'binding') return duty.survives !== 'for-ever' || duty.nature === 'once';
    return state !== 'performed' && state !== 'released';
  };
}

/** What is to be handed over, and what waits for an answer. What may be handed over or not waits for nobody. */
function deliverableIsOpen({ deliverables }: Convention): Asked {
  return (id, state, node) => {
    const deliverable = deliverables.get(id);
    const isAnswered = deliverable?.acceptance !== undefined;
    if (state === 'delivered') return isAnswered;
    if (state === 'awaited' || state === 'rejected') {
      return deliverable?.optional !== true || Object.hasOwn(node.on ?? {}, `deliverables.${id}.overdue`);
    }
    return !['accepted', 'released', 'lapsed', 'dormant'].includes(state);
  };
}

/** What is looked at up to a day that will come. */
function propertyIsOpen({ properties }: Convention): Asked {
  return (id, _state, { on = {} }) => {
    const property = properties.get(id);
    const { from, until } = property && 'condition' in property ? property : {};
    return (
      (Object.hasOwn(on, `properties.${id}.from`) && isCertain(from)) ||
      (Object.hasOwn(on, `properties.${id}.until`) && isCertain(until))
    );
  };
}

/** Whether a day is known once the agreement has ended, and so will come: it is counted from the agreement itself. */
function isCertain(timing: Timing | undefined): boolean {
  if (!timing) return false;
  return [...momentsOfTiming(timing)].every(({ name }) => /^(signed|in-force|ended|term\..*)$/.test(name));
}
