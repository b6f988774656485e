import type { Mark, Matter, PhaseBar, Schedule } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';
import { sayBudget, sectionWords } from './words.ts';

/** A line of the picture: what stands at its left, and what is drawn. */
export type Row =
  | { readonly kind: 'term'; readonly title: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'heading'; readonly title: string }
  | { readonly kind: 'phase'; readonly title: string; readonly phase: PhaseBar; readonly marks: readonly Mark[] }
  | { readonly kind: 'budget'; readonly title: string; readonly phase: PhaseBar }
  | { readonly kind: 'matter'; readonly title: string; readonly matter: Matter; readonly marks: readonly Mark[] }
  | { readonly kind: 'reminders'; readonly title: string; readonly marks: readonly Mark[] };

/** The lines of a picture from top to bottom: the term, the phases with their budgets, then clause by clause. */
export function rowsOf(schedule: Schedule, lang: Lang): readonly Row[] {
  const { phases, matters, marks } = schedule;
  const of = (section: Mark['section'], id?: string): readonly Mark[] =>
    marks.filter((mark) => mark.section === section && (id === undefined || mark.id === id));
  const ofPhases = phases.flatMap((phase): readonly Row[] => [
    { kind: 'phase', title: phase.title, phase, marks: of('phases', phase.id) },
    ...(phase.budget ? [{ kind: 'budget', title: sayBudget(phase.budget)[lang], phase } as const] : []),
  ]);
  const sections = [...new Set(matters.map(({ section }) => section))];
  const ofMatters = sections.flatMap((section): readonly Row[] => [
    heading(section, lang),
    ...matters
      .filter((matter) => matter.section === section)
      .map((matter): Row => {
        const own = withoutDoubles(of(section, matter.id));
        return { kind: 'matter', title: matter.title[lang], matter, marks: own };
      }),
  ]);
  const reminders = of('reminders');
  return [
    { kind: 'term', title: sectionWords.term[lang], marks: of('term').filter(isNoRenewal) },
    ...(ofPhases.length > 0 ? [heading('phases', lang)] : []),
    ...ofPhases,
    ...ofMatters,
    ...(reminders.length > 0
      ? [{ kind: 'reminders', title: sectionWords.reminders[lang], marks: reminders } as const]
      : []),
  ];
}

function heading(section: Matter['section'] | 'phases', lang: Lang): Row {
  return { kind: 'heading', title: sectionWords[section][lang] };
}

/** The bar of the term shows where each period begins. */
function isNoRenewal({ kind }: Mark): boolean {
  return kind !== 'renewed';
}

/** What fell due and is told overdue on the next day is one mark; so is what was made good late, on the day of the deed. */
function withoutDoubles(marks: readonly Mark[]): readonly Mark[] {
  const due = new Set(marks.filter(({ kind }) => kind === 'due').map(keyOf));
  return marks.filter((mark) => mark.kind !== 'overdue' || !due.has(keyOf(mark)));
}

function keyOf({ id, occurrence = '' }: Mark): string {
  return `${id}@${occurrence}`;
}
