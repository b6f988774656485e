import { sayBriefDay, sayDay } from '../../calendar/say-day.ts';
import { sayState } from '../../insight/agenda/state-words.ts';
import type { PhaseBar, Schedule } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';
import { typesetWords } from '../explain/typeset.ts';
import { pageWords } from './page-words.ts';
import { sayWindow } from './told.ts';
import { sayBudget, sayLeft, sayPhase, sayTerm, semicolon } from './words.ts';

/** A bar of the picture in words, for a table. */
export interface ToldBar {
  readonly title: string;
  readonly expected: string;
  readonly wasSo: string;
  readonly state: string;
  readonly remarks: readonly string[];
}

/** The bars of a picture as lines of a table: what the picture tells by lengths. */
export function toldBars(schedule: Schedule, lang: Lang): readonly ToldBar[] {
  const { term, phases } = schedule;
  const suspensions = term.suspensions.map(({ title, from, to }) => ({
    title: `${pageWords.suspension[lang]} – ${title}`,
    expected: '',
    wasSo: span(from, to, lang),
    state: '',
    remarks: [],
  }));
  const survivals = term.survivals.map(({ title, until }) => ({
    title,
    expected: '',
    wasSo: until ? sayWindow({ until }, lang) : pageWords.forEver[lang],
    state: pageWords.survives[lang],
    remarks: [],
  }));
  return [
    {
      title: pageWords.term[lang],
      expected: '',
      wasSo: sayTerm(term, lang),
      state: sayState(term.status)[lang],
      remarks: certainDay(schedule, lang),
    },
    ...suspensions,
    ...phases.map((phase) => ofPhase(phase, lang)),
    ...survivals,
  ].map(typesetBar(lang));
}

function typesetBar(lang: Lang): (bar: ToldBar) => ToldBar {
  return (bar) => ({
    ...bar,
    title: typesetWords(bar.title, lang),
    remarks: bar.remarks.map((remark) => typesetWords(remark, lang)),
  });
}

function certainDay({ term: { lastCertainDay } }: Schedule, lang: Lang): readonly string[] {
  if (!lastCertainDay) return [];
  const day = sayDay(lastCertainDay);
  return [{ en: `last certain day: ${day.en}`, fr: `dernier jour certain : ${day.fr}` }[lang]];
}

function ofPhase(phase: PhaseBar, lang: Lang): ToldBar {
  const { title, expected, due, spans, state, budget, slack } = phase;
  const windows = [
    ...(expected ? [sayWindow(expected, lang)] : []),
    ...(due ? [{ en: `due by ${sayBriefDay(due, lang)}`, fr: `échéance le ${sayBriefDay(due, lang)}` }[lang]] : []),
  ];
  return {
    title,
    expected: windows.join(semicolon(lang)),
    wasSo: spans.map(({ from, to }) => span(from, to, lang)).join(semicolon(lang)),
    state: state === 'lapsed' || state === 'locked' ? sayPhase({ ...phase, slack: [] }, lang) : sayState(state)[lang],
    remarks: [
      ...slack.map(({ title: event, lastUseful, left }) => {
        const day = sayDay(lastUseful);
        const spare =
          left === undefined ? { en: '', fr: '' } : { en: `, ${sayLeft(left).en}`, fr: `, ${sayLeft(left).fr}` };
        return {
          en: `${event.en}: useful until ${day.en}${spare.en}`,
          fr: `${event.fr} : utile jusqu’au ${day.fr}${spare.fr}`,
        }[lang];
      }),
      ...(budget ? [sayBudget(budget)[lang]] : []),
    ],
  };
}

function span(from: PhaseBar['spans'][number]['from'], to: typeof from | undefined, lang: Lang): string {
  if (to === from) return sayBriefDay(from, lang);
  return to
    ? `${sayBriefDay(from, lang)} – ${sayBriefDay(to, lang)}`
    : `${{ en: 'since', fr: 'depuis le' }[lang]} ${sayBriefDay(from, lang)}`;
}
