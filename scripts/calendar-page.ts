import { holidayRules, holidayZones } from '../src/calendar/holidays-fr.ts';
import { law } from '../src/calendar/law.ts';
import { clocks, type Method, methodOf, ruleSetIds, ruleSets } from '../src/calendar/rule-sets.ts';

/** The page on the calendar: every rule set with its clocks, every zone with its own holidays. */
export function calendarPage(): string {
  return `${[
    '# The calendar: rule sets, clocks, holidays',
    'Made from the tables in `src/calendar` by `npm run generate`. `conventio date` computes with any of them; a convention chooses one with `calendar.rules`, or its jurisdiction does.',
    intro,
    ...ruleSetIds.map(ruleSetSection),
    '## Public holidays of the French zones',
    'Beside those of the whole country (C. trav., art. L3133-1). Every holiday has the days from which and until which it holds.',
    ...holidayZones.map(zoneLine),
  ].join('\n\n')}\n`;
}

const intro = `A period serves a purpose, and the law gives each purpose a clock of its own:

| clock | what it times | in French |
| --- | --- | --- |
| \`deadline\` | an act must be done before it runs out | délai pour agir |
| \`expiry\` | a state ends so long *after an event* | terme |
| \`duration\` | a state lasts so long, its first day included | durée |
| \`notice\` | a time at least must lie between a notice and an end | préavis |
| \`limitation\` | a right is extinguished by time | prescription |

Counting \`after\` leaves the day of the event out and ends on the day of the same number, or on the last day of a month that lacks it. Counting \`beginning\` includes the first day and ends on the eve. Counting \`clear\` leaves both ends out. Backwards there is no subtraction: the latest day is searched from which the period has run out in time. Months always run from the anchor in one step.`;

function ruleSetSection(id: (typeof ruleSetIds)[number]): string {
  const rows = clocks.flatMap((clock) => {
    const method = methodOf(id, clock);
    return method ? [`| \`${clock}\` | ${method.counting} | ${method.roll} | ${authorities(method)} |`] : [];
  });
  const { title } = ruleSets[id];
  return [
    `## \`${id}\``,
    `${title.en} · ${title.fr}`,
    ['| clock | counting | roll | law |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function authorities({ law: cited, rollLaw }: Method): string {
  const ids = [cited.months, cited.weeks, cited.days, cited.mixed, ...cited.always, rollLaw];
  return [...new Set(ids.filter((id) => id !== undefined))].map((id) => law[id].cite.en).join('; ');
}

function zoneLine(zone: (typeof holidayZones)[number]): string {
  const own = holidayRules(zone).slice(holidayRules('metropole').length);
  const said = own.map(({ name, on, since, until, law: text }) => {
    const day = 'easter' in on ? `Easter ${on.easter}` : `${on.day}/${on.month}`;
    return `${name.en} (${name.fr}), ${day}, since ${since}${until ? ` until ${until}` : ''} — ${text}`;
  });
  return `- \`${zone}\`: ${said.length > 0 ? said.join('; ') : 'none of its own'}.`;
}
