import { englishValues, unsureEnglishValues } from './english-values.ts';

const words: Readonly<Record<string, readonly string[]>> = {
  'faute lourde': ['fault'],
  annuelle: ['year', 'recurring'],
  'faute grave': ['fault'],
  accepté: ['accepted'],
  accord: ['mutual'],
  an: ['year'],
  anglais: ['en'],
  année: ['year'],
  'année civile': ['year'],
  'année scolaire': ['school-year'],
  annual: ['year'],
  annuel: ['year'],
  asap: ['promptly'],
  aucun: ['none'],
  'aucun jour férié': ['none'],
  aucune: ['none'],
  automatic: ['tacit'],
  'best-efforts': ['means'],
  'best efforts': ['means'],
  business: ['working'],
  calendaires: ['calendar'],
  close: ['relock'],
  continu: ['continuous'],
  continue: ['continuous'],
  dernière: ['last'],
  engagement: ['commitment'],
  english: ['en'],
  envoi: ['sent'],
  estimation: ['estimate'],
  exercice: ['financial-year'],
  expresse: ['express'],
  false: ['skipped'],
  faute: ['fault'],
  financeur: ['funder'],
  forever: ['for-ever'],
  glissant: ['rolling'],
  glissante: ['rolling'],
  'durée indéterminée': ['indefinite'],
  français: ['fr'],
  française: ['fr'],
  francs: ['clear'],
  french: ['fr'],
  arrêt: ['freeze'],
  gel: ['freeze'],
  gratuit: ['none'],
  immediately: ['promptly'],
  immédiatement: ['promptly'],
  indéterminée: ['never', 'indefinite'],
  interdiction: ['prohibition'],
  jamais: ['never'],
  limit: ['cap'],
  mensuel: ['month'],
  mois: ['month'],
  lock: ['relock'],
  monthly: ['month'],
  moyens: ['means'],
  next: ['following'],
  ouvrables: ['working-six-day'],
  ouvrés: ['working'],
  plafond: ['cap'],
  ponctuelle: ['once'],
  posted: ['sent'],
  pratique: ['practice'],
  première: ['first'],
  présentation: ['presented'],
  quarterly: ['quarter'],
  réception: ['received'],
  reçu: ['received'],
  récurrente: ['recurring'],
  refusé: ['rejected', 'refused'],
  refused: ['rejected'],
  résultat: ['result'],
  'sans délai': ['promptly'],
  semestre: ['half-year'],
  semestriel: ['half-year'],
  sponsor: ['funder'],
  stop: ['freeze'],
  tacite: ['tacit'],
  trimester: ['quarter'],
  trimestre: ['quarter'],
  true: ['counted'],
  trimestriel: ['quarter'],
  unique: ['once'],
  usage: ['practice'],
  yearly: ['year'],
  lundi: ['monday'],
  mardi: ['tuesday'],
  mercredi: ['wednesday'],
  jeudi: ['thursday'],
  vendredi: ['friday'],
  samedi: ['saturday'],
  dimanche: ['sunday'],
  achevé: ['done'],
  achevée: ['done'],
  acquis: ['reached'],
  acceptée: ['accepted'],
  atteint: ['reached'],
  attendu: ['awaited'],
  caduc: ['lapsed'],
  caduque: ['lapsed'],
  convenu: ['agreed'],
  'en attente': ['pending', 'awaited', 'waiting'],
  'en cours': ['open', 'running'],
  'en retard': ['overdue'],
  'en vigueur': ['in-force'],
  exécuté: ['performed'],
  exécutée: ['performed'],
  expirée: ['expired'],
  fait: ['made', 'done', 'performed'],
  faite: ['made', 'done', 'performed'],
  fermé: ['locked'],
  fermée: ['locked'],
  fourni: ['provided'],
  impayé: ['unperformed'],
  inexécuté: ['unperformed'],
  inexécutée: ['unperformed'],
  late: ['overdue'],
  ouvert: ['open'],
  ouverte: ['open'],
  paid: ['performed'],
  payé: ['performed'],
  projet: ['draft'],
  'en projet': ['draft'],
  proposé: ['proposed'],
  remis: ['delivered'],
  remise: ['delivered'],
  résiliée: ['terminated'],
  rompue: ['broken'],
  signée: ['signed'],
  suspendue: ['suspended'],
  tenue: ['kept', 'performed'],
};

const values = tableOf(words);
const english = tableOf(englishValues);
const unsure = tableOf(unsureEnglishValues);

function tableOf(entries: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(entries).map(([word, meant]) => [fold(word), meant]));
}

/** The value of a list that a French or an English word means. */
export function valueInWords(word: string, allowed: readonly string[]): string | undefined {
  const meant = [...(values.get(fold(word)) ?? []), ...(english.get(fold(word)) ?? [])];
  return meant.find((value) => allowed.includes(value));
}

/** The value that a word may have been meant for, which may be another one. */
export function valuePerhaps(word: string, allowed: readonly string[]): string | undefined {
  return unsure.get(fold(word))?.find((value) => allowed.includes(value));
}

/** “Une estimation” and “estimation” are the same word; so are “ouvré” and “ouvrés”. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_\s-]+/g, ' ')
    .replace(/^(un|une|le|la|jours?)\s+/, '')
    .replace(/s$/, '')
    .trim();
}
