import type { Text } from '../text/text.ts';
import type { IsoDate } from './day.ts';

/**
 * The public holidays of the French zones (jours fériés légaux), as versioned data: each has the law that made it
 * and the days from which and until which it holds. Zones are named as the law's own territories are.
 */
export type HolidayZone =
  | 'metropole'
  | 'alsace-moselle'
  | 'alsace-moselle-protestant'
  | 'guadeloupe'
  | 'martinique'
  | 'guyane'
  | 'la-reunion'
  | 'mayotte'
  | 'saint-martin'
  | 'saint-barthelemy';

/** When in a year a holiday falls: on a fixed day, or so many days from Easter Sunday. */
export type HolidayDay = { readonly month: number; readonly day: number } | { readonly easter: number };

export interface HolidayRule {
  readonly name: Text;
  readonly on: HolidayDay;
  /** The first day on which the rule holds. */
  readonly since: IsoDate;
  /** The last day on which the rule holds, where it was replaced. */
  readonly until?: IsoDate;
  readonly law: string;
}

const everywhere: readonly HolidayRule[] = [
  {
    name: { fr: '1er janvier', en: 'New Year’s Day' },
    on: { month: 1, day: 1 },
    since: '1810-03-23',
    law: "avis du Conseil d'État du 23 mars 1810",
  },
  {
    name: { fr: 'Lundi de Pâques', en: 'Easter Monday' },
    on: { easter: 1 },
    since: '1886-03-08',
    law: 'loi du 8 mars 1886',
  },
  { name: { fr: '1er mai', en: 'Labour Day' }, on: { month: 5, day: 1 }, since: '1947-04-30', law: 'loi n° 47-778' },
  {
    name: { fr: '8 mai', en: 'Victory Day 1945' },
    on: { month: 5, day: 8 },
    since: '1981-10-02',
    law: 'loi n° 81-893',
  },
  {
    name: { fr: 'Ascension', en: 'Ascension Day' },
    on: { easter: 39 },
    since: '1802-04-19',
    law: 'arrêté du 29 germinal an X',
  },
  {
    name: { fr: 'Lundi de Pentecôte', en: 'Whit Monday' },
    // A holiday throughout: the solidarity day of 2004 (loi n° 2004-626) changed who works on it, not the list.
    on: { easter: 50 },
    since: '1886-03-08',
    law: 'loi du 8 mars 1886',
  },
  {
    name: { fr: '14 juillet', en: 'National Day' },
    on: { month: 7, day: 14 },
    since: '1880-07-06',
    law: 'loi du 6 juillet 1880',
  },
  {
    name: { fr: 'Assomption', en: 'Assumption Day' },
    on: { month: 8, day: 15 },
    since: '1802-04-19',
    law: 'arrêté du 29 germinal an X',
  },
  {
    name: { fr: 'Toussaint', en: "All Saints' Day" },
    on: { month: 11, day: 1 },
    since: '1802-04-19',
    law: 'arrêté du 29 germinal an X',
  },
  {
    name: { fr: '11 novembre', en: 'Armistice Day 1918' },
    on: { month: 11, day: 11 },
    since: '1922-10-24',
    law: 'loi du 24 octobre 1922',
  },
  {
    name: { fr: 'Noël', en: 'Christmas Day' },
    on: { month: 12, day: 25 },
    since: '1802-04-19',
    law: 'arrêté du 29 germinal an X',
  },
];

const saintEtienne: HolidayRule = {
  name: { fr: 'Saint-Étienne', en: 'St Stephen’s Day' },
  on: { month: 12, day: 26 },
  since: '1892-08-16',
  law: 'C. trav., art. L3134-13 (ordonnance du 16 août 1892)',
};

/** Only in the communes that have a Protestant temple or a mixed church, hence a zone of its own. */
const goodFriday: HolidayRule = {
  name: { fr: 'Vendredi saint', en: 'Good Friday' },
  on: { easter: -2 },
  since: '1892-08-16',
  law: 'C. trav., art. L3134-13 (ordonnance du 16 août 1892)',
};

function abolition(month: number, day: number, since: IsoDate, law: string, until?: IsoDate): HolidayRule {
  const name = { fr: 'Abolition de l’esclavage', en: 'Abolition of Slavery' };
  return { name, on: { month, day }, since, law, ...(until && { until }) };
}

const decree1983 = 'C. trav., art. L3422-2 ; décret n° 83-1003 du 23 novembre 1983';
const decree2012 = 'décret n° 83-1003, modifié par le décret n° 2012-553 du 23 avril 2012';

/** The rules that each zone adds to those of the whole country (C. trav., art. L3133-1). */
const local: Record<HolidayZone, readonly HolidayRule[]> = {
  metropole: [],
  'alsace-moselle': [saintEtienne],
  'alsace-moselle-protestant': [saintEtienne, goodFriday],
  guadeloupe: [abolition(5, 27, '1983-11-25', decree1983)],
  martinique: [abolition(5, 22, '1983-11-25', decree1983)],
  guyane: [abolition(6, 10, '1983-11-25', decree1983)],
  'la-reunion': [abolition(12, 20, '1983-11-25', decree1983)],
  mayotte: [abolition(4, 27, '1983-11-25', decree1983)],
  'saint-martin': [
    abolition(5, 27, '2012-04-26', decree2012, '2017-12-31'),
    // The decree of 2016 says 28 March for 28 May by mistake; the 28th of May is observed since the circular of 2018.
    abolition(5, 28, '2018-01-01', 'observé le 28 mai depuis la circulaire du 4 mai 2018'),
  ],
  'saint-barthelemy': [abolition(10, 9, '2012-04-26', decree2012)],
};

/** The zones whose public holidays are known. */
export const holidayZones = Object.keys(local) as readonly HolidayZone[];

/** Every holiday rule of a zone, of the whole country first. */
export function holidayRules(zone: HolidayZone): readonly HolidayRule[] {
  return [...everywhere, ...local[zone]];
}
