import type { Text } from '../text/text.ts';

/** The texts and rulings that the rule sets rest on, each with the point that it settles. */
export const law = {
  'cpc-640': {
    fr: "code de procédure civile, art. 640 : le délai court de l'acte, de l'événement ou de la notification",
    en: 'French Code of Civil Procedure, art. 640: time runs from the act, the event or the notification',
  },
  'cpc-641-1': {
    fr: 'code de procédure civile, art. 641 al. 1 : le jour de l’événement ne compte pas',
    en: 'French Code of Civil Procedure, art. 641(1): the day of the event does not count',
  },
  'cpc-641-2': {
    fr: 'code de procédure civile, art. 641 al. 2 : de quantième à quantième, à défaut le dernier jour du mois',
    en: 'French Code of Civil Procedure, art. 641(2): to the same day of the month, failing which to its last day',
  },
  'cpc-641-3': {
    fr: "code de procédure civile, art. 641 al. 3 : les mois d'abord, les jours ensuite",
    en: 'French Code of Civil Procedure, art. 641(3): months first, days after',
  },
  'cpc-642-1': {
    fr: 'code de procédure civile, art. 642 al. 1 : le dernier jour court jusqu’à vingt-quatre heures',
    en: 'French Code of Civil Procedure, art. 642(1): the last day runs until midnight',
  },
  'cpc-642-2': {
    fr: 'code de procédure civile, art. 642 al. 2 : prorogé au premier jour ouvrable suivant',
    en: 'French Code of Civil Procedure, art. 642(2): extended to the next working day',
  },
  'cass-85-10794': {
    fr: 'Cass. 3e civ., 21 déc. 1987, n° 85-10.794 : ces règles valent pour tout acte à accomplir',
    en: 'Cass. 3e civ., 21 Dec. 1987, no. 85-10.794: these rules hold for any act that must be done',
  },
  'cass-04-44544': {
    fr: 'Cass. soc., 15 mars 2006, n° 04-44.544 : une durée commence le jour même et finit la veille',
    en: 'Cass. soc., 15 March 2006, no. 04-44.544: a duration begins on the day itself and ends on the eve',
  },
  'cass-17-11312': {
    fr: 'Cass. 3e civ., 8 mars 2018, n° 17-11.312 : pas de prorogation quand aucun acte n’est à accomplir',
    en: 'Cass. 3e civ., 8 March 2018, no. 17-11.312: no extension where no act has to be done',
  },
  'cass-02-18337': {
    fr: 'Cass. 3e civ., 13 janv. 2004, n° 02-18.337 : le congé est donné à temps si le préavis expire au plus tard à la fin',
    en: 'Cass. 3e civ., 13 Jan. 2004, no. 02-18.337: notice is in time when it runs out no later than the end',
  },
  'cass-25-70018': {
    fr: 'Cass. 3e civ., avis, 6 nov. 2025, n° 25-70.018 : les semaines se comptent en jours, à rebours depuis la veille',
    en: 'Cass. 3e civ., opinion, 6 Nov. 2025, no. 25-70.018: weeks are counted in days, backwards from the eve',
  },
  'cciv-2228': {
    fr: 'code civil, art. 2228 et 2229 : la prescription se compte par jours et s’acquiert au dernier jour accompli',
    en: 'French Civil Code, arts. 2228 and 2229: limitation is counted in days and is complete when its last day is',
  },
  'cass-17-25697': {
    fr: 'Cass. 1re civ., 12 déc. 2018, n° 17-25.697 : les articles 641 et 642 ne s’appliquent pas à la prescription',
    en: 'Cass. 1re civ., 12 Dec. 2018, no. 17-25.697: articles 641 and 642 do not apply to limitation',
  },
  'cja-r421-1': {
    fr: 'code de justice administrative, art. R421-1 : délai franc',
    en: 'French Code of Administrative Justice, art. R421-1: clear period',
  },
  'cgct-l2121-12': {
    fr: 'code général des collectivités territoriales, art. L2121-12 : jours francs',
    en: 'French General Code of Local Authorities, art. L2121-12: clear days',
  },
  'ccag-3-2': {
    fr: 'CCAG 2021, art. 3.2 : le délai part du lendemain, de quantième à quantième, prorogé au jour ouvrable suivant',
    en: 'French standard terms for public contracts (CCAG 2021), art. 3.2: time runs from the next day, extended to the next working day',
  },
  'eu-3-1': {
    fr: 'règlement (CEE, Euratom) n° 1182/71, art. 3 § 1 : le jour de l’événement ne compte pas',
    en: 'Regulation (EEC, Euratom) No 1182/71, art. 3(1): the day of the event does not count',
  },
  'eu-3-2': {
    fr: 'règlement n° 1182/71, art. 3 § 2 : même jour de la semaine ou du mois, à défaut le dernier jour du mois',
    en: 'Regulation No 1182/71, art. 3(2): same day of the week or month, failing which the last day of the month',
  },
  'eu-3-4': {
    fr: 'règlement n° 1182/71, art. 3 § 4 : prorogé au jour ouvrable suivant, sauf délai rétroactif',
    en: 'Regulation No 1182/71, art. 3(4): extended to the next working day, except for retroactive periods',
  },
  'eu-3-5': {
    fr: 'règlement n° 1182/71, art. 3 § 5 : tout délai de deux jours ou plus comprend deux jours ouvrables',
    en: 'Regulation No 1182/71, art. 3(5): a period of two days or more includes two working days',
  },
  'dodds-v-walker': {
    fr: 'Dodds v Walker [1981] 1 WLR 1027 (HL) : même quantième, à défaut le dernier jour du mois',
    en: 'Dodds v Walker [1981] 1 WLR 1027 (HL): the corresponding date, failing which the last day of the month',
  },
  'beginning-with': {
    fr: 'droit anglais : « beginning with » compte le premier jour, « from » et « after » l’excluent',
    en: 'English law: “beginning with” counts the first day, “from” and “after” leave it out',
  },
  'iso-8601': {
    fr: 'ISO 8601-1 ; Temporal, overflow « constrain » : aucune règle de droit',
    en: 'ISO 8601-1; Temporal, overflow “constrain”: no rule of law',
  },
} as const satisfies Record<string, Text>;

/** A text or ruling by its short name. */
export type LawId = keyof typeof law;
