import type { HolidayZone } from '../../../calendar/holidays-fr.ts';
import { ruleSets } from '../../../calendar/rule-sets.ts';
import { sayDay, sayTheDay } from '../../../calendar/say-day.ts';
import { own } from '../../../text/own.ts';
import type { Text } from '../../../text/text.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import type { Teller } from '../teller.ts';
import { dayOfTheYear } from '../words/days.ts';
import { de, listed, onOneLine } from '../words/grammar.ts';

/** How days are counted: the zone, the days that are not worked and the rules. */
export function calendar(teller: Teller): Section {
  const { rules, timeZone, jurisdiction } = teller.convention;
  const { title } = ruleSets[rules];
  const none: Passage['source'] = { citations: [], isPractice: false };
  return {
    id: 'calendar',
    heading: { en: 'How time is counted', fr: 'Le décompte des délais' },
    groups: [
      {
        passages: [
          {
            at: '/calendar',
            heading: { en: 'Days', fr: 'Les jours' },
            sentences: [
              {
                text: {
                  en: `Days begin and end at midnight, ${hourOf(timeZone).en}. The applicable law is that of ${countryOf(jurisdiction).en}. Periods are counted by these rules: ${title.en}.`,
                  fr: `Les jours commencent et finissent à minuit, ${hourOf(timeZone).fr}. Le droit applicable est celui ${de(countryOf(jurisdiction).fr)}. Les délais se comptent selon les règles suivantes : ${title.fr}.`,
                },
              },
              ...sayDays(teller),
            ],
            source: none,
          },
        ],
      },
    ],
  };
}

/** A time zone by its city, as people say it: « à l’heure de Paris ». */
function hourOf(timeZone: string): Text {
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return timeZone.includes('/')
    ? {
        en: `${city} time`,
        fr: `à l’heure ${de(own(frenchCities, city) ?? city)}`,
      }
    : { en: `${timeZone} time`, fr: `à l’heure ${timeZone}` };
}

const frenchCities: Readonly<Record<string, string>> = {
  Brussels: 'Bruxelles',
  Lisbon: 'Lisbonne',
  London: 'Londres',
  Miquelon: 'Saint-Pierre-et-Miquelon',
  Noumea: 'Nouméa',
  Reunion: 'La Réunion',
};

function sayDays({ convention }: Teller): readonly Sentence[] {
  const { holidays, added, removed, workingWeek, yearStarts } = convention.calendar;
  const { schoolYear, financialYear } = convention.declaration.calendar ?? {};
  const kept = [...removed].map(sayTheDay);
  const names = [...added].map(([day, name]) => ({
    en: `${sayDay(day).en} (${onOneLine(name)})`,
    fr: `${sayDay(day).fr} (${onOneLine(name)})`,
  }));
  const week = workingWeek.map((day) => weekdays[day - 1] as Text);
  const isUsual = workingWeek.join('') === '12345';
  return [
    ...(holidays === 'none' && names.length > 0
      ? []
      : [{ text: holidays === 'none' ? noHolidays : publicHolidays(holidays) }]),
    ...(names.length > 0 ? [{ text: holidays === 'none' ? theseDaysOff : moreDaysOff, items: names }] : []),
    ...(kept.length > 0
      ? [
          {
            text: {
              en: `These public holidays are working days: ${listed(kept).en}.`,
              fr: `Ces jours fériés sont travaillés : ${listed(kept).fr}.`,
            },
          },
        ]
      : []),
    ...(isUsual
      ? []
      : [
          {
            text: {
              en: `The working days of the week are ${listed(week).en}.`,
              fr: `Les jours ouvrés de la semaine sont les suivants : ${listed(week).fr}.`,
            },
          },
        ]),
    ...(schoolYear
      ? [
          {
            text: {
              en: `The school year begins on ${dayOfTheYear(yearStarts.schoolYear).en}.`,
              fr: `L’année scolaire commence le ${dayOfTheYear(yearStarts.schoolYear).fr}.`,
            },
          },
        ]
      : []),
    ...(financialYear
      ? [
          {
            text: {
              en: `The financial year begins on ${dayOfTheYear(yearStarts.financialYear).en}.`,
              fr: `L’exercice commence le ${dayOfTheYear(yearStarts.financialYear).fr}.`,
            },
          },
        ]
      : []),
  ];
}

const theseDaysOff: Text = { en: 'Only these days are holidays:', fr: 'Seuls les jours suivants sont fériés :' };
const moreDaysOff: Text = { en: 'These days are holidays too:', fr: 'Les jours suivants sont également fériés :' };

const noHolidays: Text = {
  en: 'No national public holidays are taken into account.',
  fr: 'Aucun jour férié légal n’est pris en compte.',
};

function publicHolidays(zone: HolidayZone): Text {
  const { en, fr } = zones[zone];
  return { en: `The public holidays are those of ${en}.`, fr: `Les jours fériés sont ceux ${fr}.` };
}

const zones: Readonly<Record<HolidayZone, Text>> = {
  metropole: { en: 'mainland France', fr: 'de la France métropolitaine' },
  'alsace-moselle': { en: 'Alsace and Moselle', fr: 'de l’Alsace et de la Moselle' },
  'alsace-moselle-protestant': {
    en: 'Alsace and Moselle, where there is a Protestant church',
    fr: 'de l’Alsace et de la Moselle, dans les communes qui ont un temple protestant',
  },
  guadeloupe: { en: 'Guadeloupe', fr: 'de la Guadeloupe' },
  martinique: { en: 'Martinique', fr: 'de la Martinique' },
  guyane: { en: 'French Guiana', fr: 'de la Guyane' },
  'la-reunion': { en: 'Réunion', fr: 'de La Réunion' },
  mayotte: { en: 'Mayotte', fr: 'de Mayotte' },
  'saint-martin': { en: 'Saint Martin', fr: 'de Saint-Martin' },
  'saint-barthelemy': { en: 'Saint Barthélemy', fr: 'de Saint-Barthélemy' },
};

const weekdays: readonly Text[] = [
  { en: 'Monday', fr: 'lundi' },
  { en: 'Tuesday', fr: 'mardi' },
  { en: 'Wednesday', fr: 'mercredi' },
  { en: 'Thursday', fr: 'jeudi' },
  { en: 'Friday', fr: 'vendredi' },
  { en: 'Saturday', fr: 'samedi' },
  { en: 'Sunday', fr: 'dimanche' },
];

function countryOf(jurisdiction: string): Text {
  const code = jurisdiction.slice(0, 2);
  return own(countries, jurisdiction) ?? own(countries, code) ?? { en: `the country ${code}`, fr: `le pays ${code}` };
}

const countries: Readonly<Record<string, Text>> = {
  FR: { en: 'France', fr: 'la France' },
  EU: { en: 'the European Union', fr: 'l’Union européenne' },
  GB: { en: 'the United Kingdom', fr: 'le Royaume-Uni' },
  'GB-EAW': { en: 'England and Wales', fr: 'l’Angleterre et le pays de Galles' },
  'GB-ENG': { en: 'England and Wales', fr: 'l’Angleterre et le pays de Galles' },
  'GB-WLS': { en: 'England and Wales', fr: 'l’Angleterre et le pays de Galles' },
  'GB-SCT': { en: 'Scotland', fr: 'l’Écosse' },
  'GB-NIR': { en: 'Northern Ireland', fr: 'l’Irlande du Nord' },
  IE: { en: 'Ireland', fr: 'l’Irlande' },
  BE: { en: 'Belgium', fr: 'la Belgique' },
  LU: { en: 'Luxembourg', fr: 'le Luxembourg' },
  CH: { en: 'Switzerland', fr: 'la Suisse' },
  DE: { en: 'Germany', fr: 'l’Allemagne' },
  ES: { en: 'Spain', fr: 'l’Espagne' },
  IT: { en: 'Italy', fr: 'l’Italie' },
  NL: { en: 'the Netherlands', fr: 'les Pays-Bas' },
  PT: { en: 'Portugal', fr: 'le Portugal' },
  CA: { en: 'Canada', fr: 'le Canada' },
};
