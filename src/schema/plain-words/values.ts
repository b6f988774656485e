const words: Readonly<Record<string, readonly string[]>> = {
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
  business: ['working'],
  calendaires: ['calendar'],
  continu: ['continuous'],
  continue: ['continuous'],
  dernière: ['last'],
  engagement: ['commitment'],
  english: ['en'],
  envoi: ['sent'],
  estimation: ['estimate'],
  exercice: ['financial-year'],
  expresse: ['express'],
  faute: ['fault'],
  financeur: ['funder'],
  forever: ['for-ever'],
  français: ['fr'],
  française: ['fr'],
  francs: ['clear'],
  french: ['fr'],
  gel: ['freeze'],
  gratuit: ['none'],
  immediately: ['promptly'],
  immédiatement: ['promptly'],
  indéterminée: ['never'],
  interdiction: ['prohibition'],
  jamais: ['never'],
  limit: ['cap'],
  mensuel: ['month'],
  mois: ['month'],
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
  trimestre: ['quarter'],
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
};

const values = new Map(Object.entries(words).map(([word, meant]) => [fold(word), meant]));

/** The value of a list that a French or an English word may have been meant for. */
export function valueInWords(word: string, allowed: readonly string[]): string | undefined {
  return values.get(fold(word))?.find((value) => allowed.includes(value));
}

/** “Une estimation” and “estimation” are the same word; so are “ouvré” and “ouvrés”. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(un|une|le|la|jours?)\s+/, '')
    .replace(/s$/, '')
    .trim();
}
