import type { Section } from './restatement.ts';
import { calendar } from './sections/calendar.ts';
import { conclusion } from './sections/conclusion.ts';
import { data } from './sections/data.ts';
import { deliverables } from './sections/deliverables.ts';
import { duties } from './sections/duties.ts';
import { endings } from './sections/endings.ts';
import { happenings } from './sections/happenings.ts';
import { informative } from './sections/informative.ts';
import { money } from './sections/money.ts';
import { parties } from './sections/parties.ts';
import { phases } from './sections/phases.ts';
import { properties } from './sections/properties.ts';
import { reminders } from './sections/reminders.ts';
import { rights } from './sections/rights.ts';
import { term } from './sections/term.ts';
import type { Teller } from './teller.ts';

/** What was agreed, section by section, its amendments apart; a section without clauses is left out. */
export function agreed(teller: Teller): readonly Section[] {
  return sections.map((tell) => told(tell(teller))).filter(({ groups }) => groups.length > 0);
}

const sections: readonly ((teller: Teller) => Section)[] = [
  parties,
  conclusion,
  term,
  endings,
  happenings,
  phases,
  deliverables,
  data,
  duties,
  rights,
  money,
  calendar,
  reminders,
  properties,
  informative,
];

/** The section without the groups that hold nothing. */
export function told(section: Section): Section {
  return { ...section, groups: section.groups.filter(({ passages }) => passages.length > 0) };
}
