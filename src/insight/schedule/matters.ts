import { articleOf, type NamedClause } from '../../language/model/clause.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { ExpectedWindow } from '../../language/model/work.ts';
import { verbatim } from '../../text/text.ts';
import type { Mark, Matter, MatterSection } from './schedule.ts';

const sections: readonly MatterSection[] = [
  'milestones',
  'decisions',
  'deliverables',
  'payments',
  'meetings',
  'obligations',
  'datasets',
  'events',
  'dates',
  'people',
];

/** The clauses that have a mark or an expected window, section by section, as the convention declares them. */
export function mattersOf(marks: readonly Mark[], convention: Convention): readonly Matter[] {
  const marked = new Map<string, Mark>();
  for (const mark of marks)
    if (!marked.has(`${mark.section} ${mark.id}`)) marked.set(`${mark.section} ${mark.id}`, mark);
  return sections.flatMap((section) => {
    const declared = [...clausesOf(section, convention)];
    const ids = new Set(declared.map(({ id }) => id));
    const known = declared.flatMap((clause) => {
      const expected = windowOf(section, clause);
      if (!marked.has(`${section} ${clause.id}`) && !expected) return [];
      const { id, title } = clause;
      return [{ section, id, title: verbatim(title), article: articleOf(clause), ...(expected && { expected }) }];
    });
    // What an amendment took out of the convention keeps its marks.
    const others = [...marked.values()].filter((mark) => mark.section === section && !ids.has(mark.id));
    return [...known, ...others.map(({ id, title, article }) => ({ section, id, title, article }))];
  });
}

function* clausesOf(section: MatterSection, convention: Convention): Iterable<NamedClause & WithWindow> {
  switch (section) {
    case 'payments':
    case 'meetings':
    case 'obligations':
      for (const duty of convention.obligations.values()) if (duty.section === section) yield duty;
      return;
    case 'people':
      yield* convention.roles.values();
      yield* convention.parties.values();
      return;
    case 'term':
    case 'reminders':
      return;
    default:
      yield* convention[section].values();
  }
}

interface WithWindow {
  readonly expected?: ExpectedWindow;
}

function windowOf(section: MatterSection, { expected }: WithWindow): Matter['expected'] {
  if (section !== 'deliverables' || (!expected?.from && !expected?.until)) return undefined;
  const { from, until } = expected;
  return { ...(from && { from }), ...(until && { until }) };
}
