import { holidayRules, holidayZones } from '../src/calendar/holidays-fr.ts';
import { law } from '../src/calendar/law.ts';
import { clocks, type Method, methodOf, ruleSetIds, ruleSets } from '../src/calendar/rule-sets.ts';
import { sayDay } from '../src/calendar/say-day.ts';
import type { Lang } from '../src/text/text.ts';

const words = {
  en: {
    title: '# The calendar: rules, clocks and public holidays',
    sister: 'En français : [calendrier.md](calendrier.md)',
    intro:
      'How the last day of a period is found, and by which law. The jurisdiction of a convention chooses a set of rules; `calendar.rules` chooses another. `conventio date` computes a date with any of them. `npm run generate` makes this page from the tables of the program.',
    clocksTitle: '## What a period is for',
    clocks: `A period serves a purpose, and the law counts differently for each purpose. The program calls these purposes clocks:

| clock | what it measures |
| --- | --- |
| \`deadline\` | the time within which an act must be done |
| \`expiry\` | a state that ends so long *after an event* |
| \`duration\` | a state that lasts so long, its first day included |
| \`notice\` | the least time between a notice and an end |
| \`limitation\` | the time after which a right is time-barred |`,
    countingTitle: '## How it is counted',
    counting: `| counting | how |
| --- | --- |
| \`after\` | The day of the event does not count. The period ends on the corresponding date: from 15 January, three months end on 15 April. If the month has no such date, it ends on the last day of the month: from 31 January, one month ends on 28 or 29 February. |
| \`beginning\` | The first day counts. The period ends on the day before the corresponding date: three months beginning on 15 January end on 14 April. |
| \`clear\` | Neither the first day nor the last counts. |

Several months are counted in one step from the first day, not month by month. A period before a day is found by search: it is the latest day from which the period has run out in time.`,
    head: '| clock | counting | last day on a day off | law |\n| --- | --- | --- | --- |',
    rolls: { none: 'stays', following: 'moves to the next working day', preceding: 'moves to the working day before' },
    holidays: '## Public holidays of the French zones',
    holidaysIntro:
      'In addition to those of the whole country (C. trav., art. L3133-1). Each holiday has the date from which it applies, and the date until which it did.',
    since: 'since',
    until: 'until',
    none: 'none of its own',
    easter: 'Easter',
  },
  fr: {
    title: '# Le calendrier : règles de calcul, délais et jours fériés',
    sister: 'In English: [calendar.md](calendar.md)',
    intro:
      'Comment le dernier jour d’un délai se calcule, et en vertu de quel texte. Le droit applicable à la convention désigne un ensemble de règles ; `calendar.rules` en désigne un autre. `conventio date` calcule une date selon l’un ou l’autre. `npm run generate` produit cette page à partir des tables du programme.',
    clocksTitle: '## À quoi sert un délai',
    clocks: `Le droit ne compte pas de la même façon selon ce à quoi le délai sert :

| clé | ce qui est mesuré |
| --- | --- |
| \`deadline\` | le délai pour agir |
| \`expiry\` | le terme : un état qui prend fin tant de temps *après un événement* |
| \`duration\` | la durée : un état qui dure tant de temps, premier jour compris |
| \`notice\` | le préavis : le temps minimal entre une annonce et une fin |
| \`limitation\` | la prescription : le temps au bout duquel un droit s’éteint |`,
    countingTitle: '## Comment un délai se compte',
    counting: `| compte | méthode |
| --- | --- |
| \`after\` | De quantième à quantième : le jour de l’événement ne compte pas, et le délai expire le jour qui porte le même numéro. Trois mois après le 15 janvier expirent le 15 avril. Si le mois n’a pas ce jour, le délai expire le dernier jour du mois : un mois après le 31 janvier expire le 28 ou le 29 février. |
| \`beginning\` | Le premier jour compte, et le délai expire la veille du même quantième : trois mois à compter du 15 janvier expirent le 14 avril. |
| \`clear\` | En jours francs : ni le premier ni le dernier jour ne comptent. |

Plusieurs mois se comptent d’un seul pas à partir du premier jour, et non de mois en mois. Un délai *avant* un jour se trouve par recherche : c’est le dernier jour à partir duquel le délai s’écoule encore en entier.`,
    head: '| délai | compte | dernier jour chômé | texte |\n| --- | --- | --- | --- |',
    rolls: {
      none: 'reste',
      following: 'reporté au jour ouvrable suivant',
      preceding: 'avancé au jour ouvrable précédent',
    },
    holidays: '## Jours fériés des zones françaises',
    holidaysIntro:
      'En plus de ceux de tout le pays (C. trav., art. L3133-1). Chaque jour férié porte la date depuis laquelle il vaut, et celle jusqu’à laquelle il a valu.',
    since: 'depuis le',
    until: 'jusqu’au',
    none: 'aucun en propre',
    easter: 'Pâques',
  },
} as const;

/** The page on the calendar: every rule set with its clocks, every zone with its own holidays. */
export function calendarPage(lang: Lang): string {
  const said = words[lang];
  return `${[
    said.title,
    said.sister,
    said.intro,
    said.clocksTitle,
    said.clocks,
    said.countingTitle,
    said.counting,
    ...ruleSetIds.map((id) => ruleSetSection(id, lang)),
    said.holidays,
    said.holidaysIntro,
    holidayZones.map((zone) => zoneLine(zone, lang)).join('\n'),
  ].join('\n\n')}\n`;
}

function ruleSetSection(id: (typeof ruleSetIds)[number], lang: Lang): string {
  const rows = clocks.flatMap((clock) => {
    const method = methodOf(id, clock);
    if (!method) return [];
    const roll = words[lang].rolls[method.roll];
    return [`| \`${clock}\` | \`${method.counting}\` | ${roll} | ${authorities(method, lang)} |`];
  });
  const title = ruleSets[id].title[lang];
  return [
    `## \`${id}\``,
    `${title.charAt(0).toUpperCase()}${title.slice(1)}.`,
    [words[lang].head, ...rows].join('\n'),
  ].join('\n\n');
}

function authorities({ law: cited, rollLaw }: Method, lang: Lang): string {
  const ids = [cited.months, cited.weeks, cited.days, cited.mixed, ...cited.always, rollLaw];
  return [...new Set(ids.filter((id) => id !== undefined))]
    .map((id) => law[id].cite[lang])
    .join(lang === 'fr' ? ' ; ' : '; ');
}

function zoneLine(zone: (typeof holidayZones)[number], lang: Lang): string {
  const said = words[lang];
  const own = holidayRules(zone).slice(holidayRules('metropole').length);
  const listed = own.map(({ name, on, since, until, law: text }) => {
    const day = 'easter' in on ? `${said.easter} ${on.easter}` : `${on.day}/${on.month}`;
    return `${name[lang]}, ${day}, ${said.since} ${sayDay(since)[lang]}${until ? ` ${said.until} ${sayDay(until)[lang]}` : ''} (${text})`;
  });
  return `- \`${zone}\`${lang === 'fr' ? ' :' : ':'} ${listed.length > 0 ? listed.join(lang === 'fr' ? ' ; ' : '; ') : said.none}.`;
}
