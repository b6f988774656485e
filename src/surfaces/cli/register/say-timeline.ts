import type { IsoDate } from '../../../calendar/day.ts';
import { sayDay, sayShortDay } from '../../../calendar/say-day.ts';
import type { Scheduled } from '../../../insight/schedule/moments-of-run.ts';
import { scheduleOf } from '../../../insight/schedule/schedule-of.ts';
import { standingOf } from '../../../render/schedule/standing.ts';
import { entryLines, renderRefusals } from '../../../render/timeline-text.ts';
import { wrap } from '../../../render/wrap.ts';
import type { Lang, Text } from '../../../text/text.ts';

const width = 100;

/** An agreement over time, for the terminal: where it stands, then day by day; today stands between what was and what comes. */
export function sayTimeline(id: string, scheduled: Scheduled, today: IsoDate, lang: Lang): readonly string[] {
  const { timeline, compiled } = scheduled;
  const past = timeline.entries.filter(({ date }) => date <= today);
  const ahead = timeline.entries.filter(({ date }) => date > today);
  return [
    ...wrap(`${timeline.state.compiled.convention.title} (${id})`, width),
    ...standing(scheduled, today, lang),
    '',
    ...entryLines(past, compiled, lang),
    `> ${sayShortDay(today, lang)}  ${todayWord[lang]}`,
    ...entryLines(ahead, compiled, lang),
    ...refused(scheduled, lang),
    ...(timeline.limit ? wrap(`${timeline.limit.message[lang]} ${timeline.limit.remedy[lang]}`, width) : []),
  ];
}

function standing(scheduled: Scheduled, today: IsoDate, lang: Lang): readonly string[] {
  const { sentence, declineBy, next, late } = standingOf(scheduleOf(scheduled, today));
  const is = lang === 'fr' ? ' : ' : ': ';
  const line = (words: string): readonly string[] => wrap(words, width - 2).map((part) => `  ${part}`);
  return [
    ...line([sentence[lang], declineBy?.[lang]].filter(Boolean).join(' ')),
    ...(next ? line(`${words.next[lang]}${is}${sayDay(next.day)[lang]}, ${next.said[lang]}`) : []),
    ...late.flatMap(({ title, said }) => line(`${words.late[lang]}${is}${title}, ${said[lang]}`)),
  ];
}

/** Facts that a corrected file admits no more: they count for nothing, and nobody is to look for them in vain. */
function refused({ timeline: { refusals }, compiled }: Scheduled, lang: Lang): readonly string[] {
  const lines = renderRefusals(refusals, lang, compiled).slice(2);
  return lines.length === 0 ? [] : ['', words.refused[lang], ...lines];
}

const todayWord: Text = { en: 'today', fr: 'aujourd’hui' };

const words = {
  next: { en: 'Next', fr: 'Ensuite' },
  refused: { en: 'Facts that are not admitted', fr: 'Faits qui ne sont pas admis' },
  late: { en: 'Overdue', fr: 'En retard' },
} as const satisfies Readonly<Record<string, Text>>;
