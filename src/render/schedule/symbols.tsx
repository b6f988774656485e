import type { ComponentChildren } from 'preact';
import type { EntryKind } from '../../insight/agenda/entry.ts';
import type { MarkState } from '../../insight/schedule/schedule.ts';
import { own } from '../../text/own.ts';

/** What a mark looks like: its form tells how it stands, its colour only repeats it. */
export type Form = MarkState | 'failed' | 'past';

/** What happened and helps nobody: told apart from what was done. */
const failures: readonly EntryKind[] = [
  'rejected',
  'revoked',
  'breached',
  'unanswered',
  'overlong',
  'terminated',
  'left',
];

/** What only passes, and is done by nobody. */
const passing: readonly EntryKind[] = ['reminder', 'nudge', 'ending', 'date', 'due'];

export function formOf(kind: EntryKind, state: MarkState): Form {
  if (state !== 'done') return state;
  return failures.includes(kind) ? 'failed' : passing.includes(kind) ? 'past' : 'done';
}

/** The sign of a mark, around a point. */
export function MarkSign({ x, y, form, children }: MarkSignProps) {
  const inside = own(inner, form);
  return (
    <g class={`sch-mark ${form}`} transform={`translate(${x} ${y})`}>
      {children}
      <path d={paths[form]} />
      {inside && <path class="sch-inner" d={inside} />}
    </g>
  );
}

interface MarkSignProps {
  readonly x: number;
  readonly y: number;
  readonly form: Form;
  readonly children?: ComponentChildren;
}

const circle = 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z';

const paths: Readonly<Record<Form, string>> = {
  done: circle,
  late: 'M0 -7L7 0L0 7L-7 0z',
  overdue: 'M0 -7L7.5 6L-7.5 6z',
  released: circle,
  ahead: 'M0 -6L6 0L0 6L-6 0z',
  failed: 'M-5 -5h10v10h-10z',
  past: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z',
};

/** What stands inside the form, in the colour of the ground. */
const inner: Partial<Readonly<Record<Form, string>>> = {
  done: 'M-2.6 0.2L-0.8 2L2.8 -1.9',
  late: 'M-2.6 0.2L-0.8 2L2.8 -1.9',
  overdue: 'M0 -2.6V1.6M0 3.4V4',
  released: 'M-3.6 3.6L3.6 -3.6',
  failed: 'M-2.6 -2.6L2.6 2.6M2.6 -2.6L-2.6 2.6',
};
