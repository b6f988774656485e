import type { IsoDate } from '../../calendar/day.ts';
import { sayQuantity } from '../../engine/lifecycle/refusals/say-quantity.ts';
import type { State } from '../../engine/lifecycle/state.ts';
import type { OpenMatter } from '../../insight/agenda/open-matters.ts';
import { sayState, sayStateOf } from '../../insight/agenda/state-words.ts';
import { type BudgetSummary, summarise } from '../../insight/agenda/summary.ts';
import type { Convention } from '../../language/model/convention.ts';
import { outcomeWords } from '../../render/outcome-words.ts';
import type { Tone } from '../../render/page/tag.tsx';
import { own } from '../../text/own.ts';
import { decimal, type Text } from '../../text/text.ts';

/** How an agreement stands on a day, in words. */
export interface Standing {
  readonly on: IsoDate;
  readonly term: Text;
  readonly tone: Tone;
  readonly outcome?: Text;
  readonly firstDay: IsoDate | null;
  readonly lastDay: IsoDate | null;
  readonly matters: readonly Matter[];
  /** What is late, or still owed after the end. */
  readonly open: readonly OpenLine[];
}

/** One clause, and how it stands. */
export interface Matter {
  readonly title: string;
  readonly state: Text;
  readonly tone: Tone;
  readonly budget?: { readonly said: Text; readonly used: number; readonly max: number | null };
}

export interface OpenLine {
  readonly title: string;
  readonly state: Text;
  readonly due: IsoDate | null;
  readonly occurrence?: string;
}

export function standingOn(on: IsoDate, state: State): Standing {
  const { term, outcome, phases, deliverables, payments, budgets, open } = summarise(state);
  const { convention } = state.compiled;
  const ofPhases = Object.entries(phases).map(([id, phase]): Matter => {
    const budget = own(budgets, id);
    return {
      title: convention.phases.get(id)?.title ?? id,
      state: sayState(phase.state),
      tone: toneOf(phase.state),
      ...(budget && { budget: { said: sayBudget(id, budget, convention), used: budget.used, max: budget.max } }),
    };
  });
  const ofDeliverables = Object.entries(deliverables).map(
    ([id, { state: current }]): Matter => ({
      title: convention.deliverables.get(id)?.title ?? id,
      state: sayStateOf('deliverables', current),
      tone: toneOf(current),
    }),
  );
  const ofPayments = Object.entries(payments).map(
    ([id, { state: current }]): Matter => ({
      title: convention.obligations.get(id)?.title ?? id,
      state: sayStateOf('payments', current),
      tone: toneOf(current),
    }),
  );
  return {
    on,
    term: sayState(term.status),
    tone: toneOf(term.status),
    ...(outcome && { outcome: outcomeWords[outcome] }),
    firstDay: term.firstDay,
    lastDay: term.lastDay,
    matters: [...ofPhases, ...ofDeliverables, ...ofPayments],
    open: open.slice(0, mostOpen).map((matter) => openLine(matter, convention)),
  };
}

/** What is open for very long lists: the oldest come first. */
const mostOpen = 50;

function openLine({ section, id, state, due, occurrence }: OpenMatter, convention: Convention): OpenLine {
  const found =
    section === 'phases'
      ? convention.phases
      : section === 'deliverables'
        ? convention.deliverables
        : convention.obligations;
  const title = found.get(id)?.title ?? id;
  return { title, state: sayState(state), due, ...(occurrence !== undefined && { occurrence }) };
}

function sayBudget(id: string, { used, max }: BudgetSummary, { phases }: Convention): Text {
  const amount = sayQuantity(String(used), phases.get(id)?.budget?.unit ?? 'day');
  if (max === null) return amount;
  return { en: `${amount.en} of ${max}`, fr: `${amount.fr} sur ${decimal(String(max), 'fr')}` };
}

const tones: Readonly<Record<string, Tone>> = {
  'in-force': 'live',
  open: 'live',
  done: 'done',
  delivered: 'done',
  accepted: 'done',
  performed: 'done',
  overdue: 'late',
  outstanding: 'late',
  rejected: 'late',
  terminated: 'late',
  suspended: 'soon',
  owing: 'soon',
  owed: 'soon',
};

function toneOf(state: string): Tone {
  return own(tones, state) ?? 'calm';
}
