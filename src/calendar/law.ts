import type { Text } from '../text/text.ts';

/** A text or a ruling, and the point that it settles. */
export interface Authority {
  readonly cite: Text;
  readonly point: Text;
}

/** The texts and rulings that the rule sets rest on. */
export const law = {
  'cpc-640': {
    cite: { en: 'French Code of Civil Procedure, art. 640', fr: 'code de procédure civile, art. 640' },
    point: {
      en: 'time runs from the act, the event or the notification',
      fr: 'le délai court de l’acte, de l’événement ou de la notification',
    },
  },
  'cpc-641-1': {
    cite: { en: 'French Code of Civil Procedure, art. 641(1)', fr: 'code de procédure civile, art. 641 al. 1' },
    point: { en: 'the day of the event does not count', fr: 'le jour de l’événement ne compte pas' },
  },
  'cpc-641-2': {
    cite: { en: 'French Code of Civil Procedure, art. 641(2)', fr: 'code de procédure civile, art. 641 al. 2' },
    point: {
      en: 'to the same day of the month, failing which to its last day',
      fr: 'de quantième à quantième, à défaut le dernier jour du mois',
    },
  },
  'cpc-641-3': {
    cite: { en: 'French Code of Civil Procedure, art. 641(3)', fr: 'code de procédure civile, art. 641 al. 3' },
    point: { en: 'months first, days after', fr: 'les mois d’abord, les jours ensuite' },
  },
  'cpc-642-1': {
    cite: { en: 'French Code of Civil Procedure, art. 642(1)', fr: 'code de procédure civile, art. 642 al. 1' },
    point: { en: 'the last day runs until midnight', fr: 'le dernier jour court jusqu’à vingt-quatre heures' },
  },
  'cpc-642-2': {
    cite: { en: 'French Code of Civil Procedure, art. 642(2)', fr: 'code de procédure civile, art. 642 al. 2' },
    point: { en: 'extended to the next working day', fr: 'prorogé au premier jour ouvrable suivant' },
  },
  'cass-85-10794': {
    cite: { en: 'Cass. 3e civ., 21 Dec. 1987, no. 85-10.794', fr: 'Cass. 3e civ., 21 déc. 1987, n° 85-10.794' },
    point: { en: 'these rules hold for any act that must be done', fr: 'ces règles valent pour tout acte à accomplir' },
  },
  'cass-04-44544': {
    cite: { en: 'Cass. soc., 15 March 2006, no. 04-44.544', fr: 'Cass. soc., 15 mars 2006, n° 04-44.544' },
    point: {
      en: 'a duration begins on the day itself and ends on the eve',
      fr: 'une durée commence le jour même et finit la veille',
    },
  },
  'cass-17-11312': {
    cite: { en: 'Cass. 3e civ., 8 March 2018, no. 17-11.312', fr: 'Cass. 3e civ., 8 mars 2018, n° 17-11.312' },
    point: {
      en: 'no extension where no act has to be done',
      fr: 'pas de prorogation quand aucun acte n’est à accomplir',
    },
  },
  'cass-02-18337': {
    cite: { en: 'Cass. 3e civ., 13 Jan. 2004, no. 02-18.337', fr: 'Cass. 3e civ., 13 janv. 2004, n° 02-18.337' },
    point: {
      en: 'notice is in time when it runs out no later than the end',
      fr: 'le congé est donné à temps si le préavis expire au plus tard à la fin',
    },
  },
  'cass-25-70018': {
    cite: {
      en: 'Cass. 3e civ., opinion, 6 Nov. 2025, no. 25-70.018',
      fr: 'Cass. 3e civ., avis, 6 nov. 2025, n° 25-70.018',
    },
    point: {
      en: 'weeks are counted in days, backwards from the eve',
      fr: 'les semaines se comptent en jours, à rebours depuis la veille',
    },
  },
  'cciv-2228': {
    cite: { en: 'French Civil Code, arts. 2228 and 2229', fr: 'code civil, art. 2228 et 2229' },
    point: {
      en: 'limitation is counted in days and is complete when its last day is',
      fr: 'la prescription se compte par jours et s’acquiert au dernier jour accompli',
    },
  },
  'cass-17-25697': {
    cite: { en: 'Cass. 1re civ., 12 Dec. 2018, no. 17-25.697', fr: 'Cass. 1re civ., 12 déc. 2018, n° 17-25.697' },
    point: {
      en: 'articles 641 and 642 do not apply to limitation',
      fr: 'les articles 641 et 642 ne s’appliquent pas à la prescription',
    },
  },
  'cja-r421-1': {
    cite: {
      en: 'French Code of Administrative Justice, art. R421-1',
      fr: 'code de justice administrative, art. R421-1',
    },
    point: { en: 'clear period', fr: 'délai franc' },
  },
  'cgct-l2121-12': {
    cite: {
      en: 'French General Code of Local Authorities, art. L2121-12',
      fr: 'code général des collectivités territoriales, art. L2121-12',
    },
    point: { en: 'clear days', fr: 'jours francs' },
  },
  'ccag-3-2': {
    cite: { en: 'French standard terms for public contracts (CCAG 2021), art. 3.2', fr: 'CCAG 2021, art. 3.2' },
    point: {
      en: 'time runs from the next day, extended to the next working day',
      fr: 'le délai part du lendemain, de quantième à quantième, prorogé au jour ouvrable suivant',
    },
  },
  'eu-3-1': {
    cite: {
      en: 'Regulation (EEC, Euratom) No 1182/71, art. 3(1)',
      fr: 'règlement (CEE, Euratom) n° 1182/71, art. 3 § 1',
    },
    point: { en: 'the day of the event does not count', fr: 'le jour de l’événement ne compte pas' },
  },
  'eu-3-2': {
    cite: { en: 'Regulation No 1182/71, art. 3(2)', fr: 'règlement n° 1182/71, art. 3 § 2' },
    point: {
      en: 'same day of the week or month, failing which the last day of the month',
      fr: 'même jour de la semaine ou du mois, à défaut le dernier jour du mois',
    },
  },
  'eu-3-4': {
    cite: { en: 'Regulation No 1182/71, art. 3(4)', fr: 'règlement n° 1182/71, art. 3 § 4' },
    point: {
      en: 'extended to the next working day, except for retroactive periods',
      fr: 'prorogé au jour ouvrable suivant, sauf délai rétroactif',
    },
  },
  'eu-3-5': {
    cite: { en: 'Regulation No 1182/71, art. 3(5)', fr: 'règlement n° 1182/71, art. 3 § 5' },
    point: {
      en: 'a period of two days or more includes two working days',
      fr: 'tout délai de deux jours ou plus comprend deux jours ouvrables',
    },
  },
  'dodds-v-walker': {
    cite: { en: 'Dodds v Walker [1981] 1 WLR 1027 (HL)', fr: 'Dodds v Walker [1981] 1 WLR 1027 (HL)' },
    point: {
      en: 'the corresponding date, failing which the last day of the month',
      fr: 'même quantième, à défaut le dernier jour du mois',
    },
  },
  'beginning-with': {
    cite: { en: 'English law', fr: 'droit anglais' },
    point: {
      en: '“beginning with” counts the first day, “from” and “after” leave it out',
      fr: '« beginning with » compte le premier jour, « from » et « after » l’excluent',
    },
  },
  'iso-8601': {
    cite: { en: 'ISO 8601-1; Temporal, overflow “constrain”', fr: 'ISO 8601-1 ; Temporal, overflow « constrain »' },
    point: { en: 'no rule of law', fr: 'aucune règle de droit' },
  },
} as const satisfies Record<string, Authority>;

/** A text or ruling by its short name. */
export type LawId = keyof typeof law;
