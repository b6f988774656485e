import { joinTexts, type Text, verbatim } from '../text/text.ts';

/** A text or a ruling, and the point that it settles. */
export interface Authority {
  readonly cite: Text;
  readonly point: Text;
  /** The code or act that holds it, and where in it, so that several places of one are cited together. */
  readonly of?: { readonly source: Text; readonly places: readonly Place[] };
}

/** A place in a code or an act, as lawyers cite it: `Article 641(2) of the French Code…`, « code de…, art. 641, al. 2 ». */
function placeIn(source: Text, place: Place | readonly Place[], point: Text): Authority {
  const places = 'article' in place ? [place] : place;
  return { cite: citeTogether(source, places), point, of: { source, places } };
}

/** An article, and the paragraph of it that settles the point: « alinéa » in French codes, « § » in regulations. */
interface Place {
  readonly article: string;
  readonly paragraph?: number;
  readonly sign?: 'al.' | '§';
}

function citeTogether(source: Text, places: readonly Place[]): Text {
  const byArticle = new Map<string, Place[]>();
  const inOrder = [...places].sort((a, b) => order(a.article, b.article) || (a.paragraph ?? 0) - (b.paragraph ?? 0));
  for (const place of inOrder) byArticle.set(place.article, [...(byArticle.get(place.article) ?? []), place]);
  const [en, fr] = [[...byArticle.values()].map(inEnglish), [...byArticle.values()].map(inFrench)];
  const word = en.length > 1 || / and \d/.test(en.join('')) ? 'Articles' : 'Article';
  return { en: `${word} ${listed(en, 'and')} of ${source.en}`, fr: `${source.fr}, art. ${listed(fr, 'et')}` };
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** `641(2)`, `3(1), (2) and (4)` */
function inEnglish(places: readonly Place[]): string {
  const paragraphs = places.flatMap(({ paragraph }) => (paragraph === undefined ? [] : [`(${paragraph})`]));
  return `${places[0]?.article}${listed(paragraphs, 'and')}`;
}

/** « 641, al. 2 », « 3, § 1, 2 et 4 » */
function inFrench(places: readonly Place[]): string {
  const paragraphs = places.flatMap(({ paragraph }) => paragraph ?? []);
  const [{ article, sign = 'al.' } = { article: '' }] = places;
  return paragraphs.length === 0 ? article : `${article}, ${sign} ${listed(paragraphs.map(String), 'et')}`;
}

function listed(words: readonly string[], and: string): string {
  // « 641, al. 2, et 642, al. 1 »: where a place has a comma of its own, another stands before the last.
  const comma = words.some((word) => word.includes(',')) ? ',' : '';
  const [last = '', ...before] = [...words].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')}${comma} ${and} ${last}`;
}

/** Texts and rulings one after the other, places of one code together: `Articles 641(2) and 642(1) of the French Code…`. */
export function sayLaw(ids: readonly LawId[]): Text {
  const cited = new Map<string, { readonly source: Text; readonly places: Place[] } | Text>();
  for (const { cite, of } of ids.map((id): Authority => law[id])) {
    const known = of && cited.get(of.source.en);
    if (known && 'places' in known) known.places.push(...of.places);
    else if (of) cited.set(of.source.en, { source: of.source, places: [...of.places] });
    else cited.set(cite.en, cite);
  }
  const said = [...cited.values()].map((one) => ('places' in one ? citeTogether(one.source, one.places) : one));
  return joinTexts(said, { en: '; ', fr: ' ; ' });
}

const civilProcedure: Text = { en: 'the French Code of Civil Procedure', fr: 'code de procédure civile' };
const regulation: Text = { en: 'Regulation (EEC, Euratom) No 1182/71', fr: 'règlement (CEE, Euratom) n° 1182/71' };

/** The texts and rulings that the rule sets rest on. */
export const law = {
  'cpc-640': placeIn(
    civilProcedure,
    { article: '640' },
    {
      en: 'time runs from the act, the event or the notification',
      fr: 'le délai court à compter de l’acte, de l’événement ou de la notification',
    },
  ),
  'cpc-641-1': placeIn(
    civilProcedure,
    { article: '641', paragraph: 1 },
    { en: 'the day of the event does not count', fr: 'le jour de l’événement ne compte pas' },
  ),
  'cpc-641-2': placeIn(
    civilProcedure,
    { article: '641', paragraph: 2 },
    {
      en: 'to the corresponding date of the month, or its last day if there is none',
      fr: 'de quantième à quantième ou, à défaut de quantième identique, jusqu’au dernier jour du mois',
    },
  ),
  'cpc-641-3': placeIn(
    civilProcedure,
    { article: '641', paragraph: 3 },
    { en: 'months are counted first, then days', fr: 'les mois se comptent d’abord, les jours ensuite' },
  ),
  'cpc-642-1': placeIn(
    civilProcedure,
    { article: '642', paragraph: 1 },
    { en: 'the period ends at midnight on its last day', fr: 'le délai expire le dernier jour à vingt-quatre heures' },
  ),
  'cpc-642-2': placeIn(
    civilProcedure,
    { article: '642', paragraph: 2 },
    {
      en: 'a period that would end on a Saturday, a Sunday or a public holiday is extended to the next working day',
      fr: 'le délai qui expirerait un samedi, un dimanche ou un jour férié est prorogé jusqu’au premier jour ouvrable suivant',
    },
  ),
  'cass-85-10794': {
    cite: { en: 'Cass. 3e civ., 21 Dec. 1987, no. 85-10.794', fr: 'Cass. 3e civ., 21 déc. 1987, n° 85-10.794' },
    point: {
      en: 'these rules apply to every act that must be done within a period',
      fr: 'ces règles valent pour tout acte à accomplir dans un délai',
    },
  },
  'cass-04-44544': {
    cite: { en: 'Cass. soc., 15 March 2006, no. 04-44.544', fr: 'Cass. soc., 15 mars 2006, n° 04-44.544' },
    point: {
      en: 'a duration begins on the day itself and ends on the day before the corresponding date',
      fr: 'une durée commence le jour même et finit la veille du même quantième',
    },
  },
  'cass-17-11312': {
    cite: { en: 'Cass. 3e civ., 8 March 2018, no. 17-11.312', fr: 'Cass. 3e civ., 8 mars 2018, n° 17-11.312' },
    point: {
      en: 'there is no extension where nothing has to be done',
      fr: 'il n’y a pas de prorogation quand aucun acte n’est à accomplir',
    },
  },
  'cass-02-18337': {
    cite: { en: 'Cass. 3e civ., 13 Jan. 2004, no. 02-18.337', fr: 'Cass. 3e civ., 13 janv. 2004, n° 02-18.337' },
    point: {
      en: 'notice is given in time if the notice period ends no later than the term',
      fr: 'le congé est donné à temps si le préavis expire au plus tard à la fin',
    },
  },
  'cass-25-70018': {
    cite: {
      en: 'Cass. 3e civ., opinion, 6 Nov. 2025, no. 25-70.018',
      fr: 'Cass. 3e civ., avis, 6 nov. 2025, n° 25-70.018',
    },
    point: {
      en: 'weeks are counted in days, backwards from the day before',
      fr: 'les semaines se comptent en jours, à rebours à partir de la veille',
    },
  },
  'cciv-2228': placeIn({ en: 'the French Civil Code', fr: 'code civil' }, [{ article: '2228' }, { article: '2229' }], {
    en: 'a limitation period is counted in days and is complete once its last day has ended',
    fr: 'la prescription se compte par jours et est acquise lorsque son dernier jour est accompli',
  }),
  'cass-17-25697': {
    cite: { en: 'Cass. 1re civ., 12 Dec. 2018, no. 17-25.697', fr: 'Cass. 1re civ., 12 déc. 2018, n° 17-25.697' },
    point: {
      en: 'Articles 641 and 642 do not apply to limitation periods',
      fr: 'les articles 641 et 642 ne s’appliquent pas à la prescription',
    },
  },
  'cja-r421-1': placeIn(
    { en: 'the French Code of Administrative Justice', fr: 'code de justice administrative' },
    { article: 'R421-1' },
    {
      en: 'the period is clear: neither its first nor its last day counts',
      fr: 'le délai est franc : ni le premier ni le dernier jour ne compte',
    },
  ),
  'cgct-l2121-12': placeIn(
    { en: 'the French General Code of Local Authorities', fr: 'code général des collectivités territoriales' },
    { article: 'L2121-12' },
    {
      en: 'the days are clear: neither the first nor the last counts',
      fr: 'les jours sont francs : ni le premier ni le dernier ne compte',
    },
  ),
  'ccag-3-2': placeIn(
    { en: 'the French standard terms for public contracts (CCAG 2021)', fr: 'CCAG 2021' },
    { article: '3.2' },
    {
      en: 'time runs from the next day, to the corresponding date of the month, extended to the next working day',
      fr: 'le délai part du lendemain et court de quantième à quantième ; il est prorogé jusqu’au jour ouvrable suivant',
    },
  ),
  'eu-3-1': placeIn(
    regulation,
    { article: '3', paragraph: 1, sign: '§' },
    { en: 'the day of the event does not count', fr: 'le jour de l’événement ne compte pas' },
  ),
  'eu-3-2': placeIn(
    regulation,
    { article: '3', paragraph: 2, sign: '§' },
    {
      en: 'to the same day of the week or the corresponding date of the month, or the last day of the month if there is none',
      fr: 'même jour de la semaine ou même quantième du mois, à défaut le dernier jour du mois',
    },
  ),
  'eu-3-4': placeIn(
    regulation,
    { article: '3', paragraph: 4, sign: '§' },
    {
      en: 'extended to the next working day, except for a period counted backwards',
      fr: 'prorogé jusqu’au jour ouvrable suivant, sauf délai calculé rétroactivement',
    },
  ),
  'eu-3-5': placeIn(
    regulation,
    { article: '3', paragraph: 5, sign: '§' },
    {
      en: 'a period of two days or more includes at least two working days',
      fr: 'tout délai de deux jours ou plus comprend au moins deux jours ouvrables',
    },
  ),
  'dodds-v-walker': {
    cite: verbatim('Dodds v Walker [1981] 1 WLR 1027 (HL)'),
    point: {
      en: 'to the corresponding date of the month, or its last day if there is none',
      fr: 'jusqu’au même quantième, à défaut jusqu’au dernier jour du mois',
    },
  },
  'beginning-with': {
    cite: { en: 'English law', fr: 'droit anglais' },
    point: {
      en: '“beginning with” counts the first day; “from” and “after” leave it out',
      fr: '« beginning with » compte le premier jour ; « from » et « after » l’excluent',
    },
  },
  'iso-8601': {
    cite: { en: 'ISO 8601-1; Temporal, overflow “constrain”', fr: 'ISO 8601-1 ; Temporal, overflow « constrain »' },
    point: { en: 'no rule of law applies', fr: 'aucune règle de droit ne s’applique' },
  },
} as const satisfies Record<string, Authority>;

/** The short name of a statute or ruling. */
export type LawId = keyof typeof law;
