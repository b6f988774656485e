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
  'durée indéterminée': ['indefinite', 'never'],
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
  'première présentation': ['presented'],
  'cachet de la poste': ['sent'],
  quarterly: ['quarter'],
  réception: ['received'],
  reçu: ['received'],
  récurrente: ['recurring'],
  refusé: ['rejected', 'refused'],
  rejet: ['rejected'],
  permanente: ['continuous'],
  permanent: ['continuous'],
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
  'tacite reconduction': ['tacit'],
  'reconduction tacite': ['tacit'],
  'reconduction expresse': ['express'],
  "d'un commun accord": ['mutual'],
  'commun accord': ['mutual'],
  'accord mutuel': ['mutual'],
  'accord des parties': ['mutual'],
  amiable: ['mutual'],
  manquement: ['fault'],
  inexécution: ['fault'],
  'inexécution fautive': ['fault'],
  'vaut acceptation': ['accepted'],
  'vaut accord': ['accepted'],
  'vaut refus': ['rejected'],
  'vaut rejet': ['rejected'],
  plafonné: ['cap'],
  'à durée indéterminée': ['never', 'indefinite'],
  'sans limitation de durée': ['for-ever', 'never', 'indefinite'],
  annuellement: ['year'],
  mensuelle: ['month'],
  mensuellement: ['month'],
  semestrielle: ['half-year'],
  semestriellement: ['half-year'],
  trimestrielle: ['quarter'],
  trimestriellement: ['quarter'],
  annually: ['year'],
  versé: ['performed'],
  versée: ['performed'],
  réglé: ['performed'],
  réglée: ['performed'],
  'remise en main propre': ['hand'],
  'en main propre': ['hand'],
  'lettre recommandée': ['registered-letter'],
  'lettre recommandée avec accusé de réception': ['registered-letter'],
  recommandé: ['registered-letter'],
  lrar: ['registered-letter'],
  'recommandé avec accusé de réception': ['registered-letter'],
  'lettre recommandée électronique': ['registered-email'],
  'lettre simple': ['letter'],
  courriel: ['email'],
  mail: ['email'],
  échéance: ['due'],
  rappel: ['reminder'],
  retard: ['overdue'],
  'trop tard': ['too-late'],
};

/** What was probably meant, and may be meant otherwise. */
const near: Readonly<Record<string, readonly string[]>> = {
  'force majeure': ['event'],
  "motif d'intérêt général": ['convenience'],
  'intérêt général': ['convenience'],
  'sans motif': ['convenience'],
  'en cours': ['in-force'],
  courrier: ['letter'],
};

const values = tableOf([words, englishValues]);

function tableOf(
  tables: readonly Readonly<Record<string, readonly string[]>>[],
): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const [word, meant] of tables.flatMap((each) => Object.entries(each))) {
    table.set(fold(word), [...(table.get(fold(word)) ?? []), ...meant]);
  }
  return table;
}

/** The value of a list that a French or an English word may have been meant for. */
export function valueInWords(word: string, allowed: readonly string[]): string | undefined {
  return values.get(fold(word))?.find((value) => allowed.includes(value));
}

const nearValues = tableOf([near, unsureEnglishValues]);

/** The value of a list that a word may have been meant for, among other things. */
export function valueNear(word: string, allowed: readonly string[]): string | undefined {
  return nearValues.get(fold(word))?.find((value) => allowed.includes(value));
}

/** The codes that a word stands for, whatever list it is chosen from. */
export function codesInWords(word: string): readonly string[] {
  return values.get(fold(word)) ?? [];
}

/** “Une estimation” and “estimation” are the same word; so are “ouvré” and “ouvrés”. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/[_\s-]+/g, ' ')
    .replace(/^(un|une|le|la|jours?|pour|par)\s+/, '')
    .replace(/s$/, '')
    .trim();
}
