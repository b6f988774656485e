import { sayDay } from '../calendar/say-day.ts';
import { sayKeys } from '../calendar/say-key.ts';
import type { OpenMatter } from '../insight/agenda/open-matters.ts';
import { sayStateOf } from '../insight/agenda/state-words.ts';
import type { Convention } from '../language/model/convention.ts';
import { type Lang, type Text, verbatim } from '../text/text.ts';

/** Every duty that is overdue or outstanding, one line for each clause: since when, and which occurrences. */
export function renderOpen(open: readonly OpenMatter[], convention: Convention, lang: Lang): readonly string[] {
  if (open.length === 0) return [];
  const byClause = new Map<string, OpenMatter[]>();
  for (const matter of open) {
    const key = `${matter.state} ${matter.section} ${matter.id}`;
    const ofClause = byClause.get(key);
    if (ofClause) ofClause.push(matter);
    else byClause.set(key, [matter]);
  }
  return [`  ${heading[lang]}`, ...[...byClause.values()].map((matters) => `    ${line(matters, convention)[lang]}`)];
}

const heading: Text = { en: 'Left to do:', fr: 'Reste à faire :' };

function line(matters: readonly OpenMatter[], convention: Convention): Text {
  const [first] = matters as readonly [OpenMatter, ...OpenMatter[]];
  const title = titleOf(first, convention);
  const state = sayStateOf(first.section, first.state);
  const keys = matters.flatMap(({ occurrence }) => occurrence ?? []);
  const due = sayDue(first, keys.length);
  const which = keys.length === 0 ? undefined : sayKeys(keys);
  const [en, fr] = which ? [` (${which.en})`, ` (${which.fr})`] : ['', ''];
  return { en: `${title}${en}: ${state.en}${due.en}`, fr: `${title}${fr} : ${state.fr}${due.fr}` };
}

/** Since when it is late, or by when it is due; of several, the earliest. */
function sayDue({ due, state }: OpenMatter, count: number): Text {
  if (!due) return verbatim('');
  const { en, fr } = sayDay(due);
  const said: Text =
    state === 'remaining' ? { en: 'due by', fr: 'échéance le' } : { en: 'was due by', fr: 'échéance le' };
  return count > 1
    ? { en: `, the first ${said.en} ${en}`, fr: `, première ${said.fr} ${fr}` }
    : { en: `, ${said.en} ${en}`, fr: `, ${said.fr} ${fr}` };
}

function titleOf({ section, id }: OpenMatter, { phases, deliverables, obligations }: Convention): string {
  const found = section === 'phases' ? phases : section === 'deliverables' ? deliverables : obligations;
  return found.get(id)?.title ?? id;
}
