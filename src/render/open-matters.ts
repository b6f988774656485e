import { sayDay } from '../calendar/say-day.ts';
import type { OpenMatter } from '../insight/agenda/open-matters.ts';
import type { Convention } from '../language/model/convention.ts';
import type { Lang, Text } from '../text/text.ts';

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

const words: Readonly<Record<OpenMatter['state'], Text>> = {
  overdue: { en: 'overdue', fr: 'en retard' },
  outstanding: { en: 'outstanding', fr: 'reste dû' },
  remaining: { en: 'still owed, not due yet', fr: 'encore dû, à échoir' },
};

const mostKeys = 5;

function line(matters: readonly OpenMatter[], convention: Convention): Text {
  const [first] = matters as readonly [OpenMatter, ...OpenMatter[]];
  const title = titleOf(first, convention);
  const said = words[first.state];
  const due = first.due && sayDay(first.due);
  const [en, fr] = due ? [`, due by ${due.en}`, `, échéance le ${due.fr}`] : ['', ''];
  const keys = matters.flatMap(({ occurrence }) => occurrence ?? []);
  const more = keys.length > mostKeys ? ` (+ ${keys.length - mostKeys})` : '';
  const which = keys.length > 0 ? ` [${keys.slice(0, mostKeys).join(', ')}${more}]` : '';
  return { en: `${title}: ${said.en}${en}${which}`, fr: `${title} : ${said.fr}${fr}${which}` };
}

function titleOf({ section, id }: OpenMatter, { phases, deliverables, obligations }: Convention): string {
  const found = section === 'phases' ? phases : section === 'deliverables' ? deliverables : obligations;
  return found.get(id)?.title ?? id;
}
