import type { IsoDate } from '../../calendar/day.ts';
import type { Context } from '../../engine/chart/chart.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { playToEnd } from '../../engine/lifecycle/replay.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import type { Convention } from '../../language/model/convention.ts';
import { timingsOf } from '../../language/model/timings.ts';
import { own } from '../../text/own.ts';
import { keysOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import { tellerOf } from './teller.ts';
import { quoted } from './words/grammar.ts';

/** A date of both versions, or of one of them, that is not the same. */
export interface ChangedDate {
  readonly at: Pointer;
  readonly name: Text;
  readonly before?: IsoDate;
  readonly after?: IsoDate;
}

/** The dates that the same facts give under two versions, where they differ; `renamed` as the later version calls them. */
export function changedDates(
  before: Compiled,
  after: Compiled,
  facts: readonly Fact[],
  renamed: readonly Fact[] = facts,
): readonly ChangedDate[] {
  return differing(datesOf(before, facts), datesOf(after, renamed));
}

/** The dates that differ between the two sides of a step of a run, such as one by which an amendment takes effect. */
export function datesChangedBy({ before, after }: { readonly before: State; readonly after: State }) {
  return differing(datesIn(before.compiled, contextOf(before)), datesIn(after.compiled, contextOf(after)));
}

type Dates = ReadonlyMap<Pointer, { readonly date: IsoDate; readonly name: Text }>;

function differing(old: Dates, now: Dates): readonly ChangedDate[] {
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((at) => {
    const [was, is] = [old.get(at), now.get(at)];
    const name = (is ?? was)?.name;
    if (!name || was?.date === is?.date) return [];
    return [{ at, name, ...(was && { before: was.date }), ...(is && { after: is.date }) }];
  });
}

function datesOf(compiled: Compiled, facts: readonly Fact[]): Dates {
  const last = facts.reduce<IsoDate>((latest, { on }) => (on > latest ? on : latest), '0001-01-01');
  const state = facts.length > 0 ? playToEnd(compiled, facts, last).end : undefined;
  return datesIn(compiled, state ? contextOf(state) : compiled.interpreter.start().context);
}

function datesIn(compiled: Compiled, context: Context): Dates {
  const { datedOf, convention } = tellerOf(compiled, context);
  const { end, certainEnd } = compiled.resolver.term(context);
  const dates = [...timingsOf(convention)].flatMap(({ timing, after }) => {
    // The end that is told here is the one that stands, whatever has moved it.
    const dated = timing.at === '/term/ends' ? end : datedOf(timing, after === 'deadline' ? 'deadline' : 'state');
    const date = dated?.date;
    return date ? [[timing.at, { date, name: nameOf(timing.at, convention) }] as const] : [];
  });
  const isOther = certainEnd && certainEnd.date !== end?.date;
  const certain = isOther && ([certainEndAt, { date: certainEnd.date, name: certainEndName }] as const);
  return new Map([...dates, ...(certain ? [certain] : [])]);
}

/** The last certain day follows from the end: it has no place of its own in the file. */
const certainEndAt = '/term/ends/certain';
const certainEndName: Text = {
  en: 'Last certain day',
  fr: 'Dernier jour certain',
};

/** Sections that the convention keeps with another. */
const groups: Readonly<Record<string, 'obligations' | 'events'>> = {
  meetings: 'obligations',
  payments: 'obligations',
  rights: 'events',
};

/** What a date is the date of. */
function nameOf(at: Pointer, convention: Convention): Text {
  const ofTerm = own(termNames, at);
  if (ofTerm) return ofTerm;
  const [section = '', id = '', key = ''] = keysOf(at);
  const group = own(groups, section) ?? (section as 'phases');
  const title = quoted(convention[group]?.get(id)?.title ?? id);
  if (section === 'reminders') return { en: `Reminder ${title.en}`, fr: `Rappel ${title.fr}` };
  const part = own(partNames, key);
  return part ? { en: `${part.en} of ${title.en}`, fr: `${part.fr} de ${title.fr}` } : title;
}

const termNames: Readonly<Record<Pointer, Text>> = {
  '/term/starts': { en: 'First day of the agreement', fr: 'Premier jour de la convention' },
  '/term/ends': { en: 'Last day of the agreement', fr: 'Dernier jour de la convention' },
  '/term/renewal/unlessDeclined': {
    en: 'Last day to give notice of non-renewal',
    fr: 'Dernier jour pour dénoncer la reconduction',
  },
  '/exit/effective': { en: 'Last day of the party that withdraws', fr: 'Dernier jour de la partie qui se retire' },
};

const partNames: Readonly<Record<string, Text>> = {
  due: { en: 'Due date', fr: 'Échéance' },
  acceptance: { en: 'Last day to answer', fr: 'Dernier jour pour répondre' },
  every: { en: 'First period', fr: 'Première période' },
  warning: { en: 'End of the formal notice period', fr: 'Fin du délai de la mise en demeure' },
  effective: { en: 'Effective date', fr: 'Prise d’effet' },
  at: { en: 'Date', fr: 'Date' },
  notice: { en: 'Last day to give notice', fr: 'Dernier jour pour annoncer' },
  until: { en: 'Last day', fr: 'Dernier jour' },
};
