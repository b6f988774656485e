const words: Readonly<Record<string, readonly string[]>> = {
  'aucun jour férié': ['none'],
  accepté: ['accepted'],
  accord: ['mutual'],
  an: ['year'],
  anglais: ['en'],
  année: ['year'],
  'année civile': ['year'],
  'année scolaire': ['school-year'],
  annuel: ['year'],
  annual: ['year'],
  aucun: ['none'],
  aucune: ['none'],
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
  francs: ['clear'],
  français: ['fr'],
  française: ['fr'],
  french: ['fr'],
  gel: ['freeze'],
  gratuit: ['none'],
  indéterminée: ['never'],
  interdiction: ['prohibition'],
  jamais: ['never'],
  moyens: ['means'],
  mensuel: ['month'],
  mois: ['month'],
  monthly: ['month'],
  ouvrables: ['working-six-day'],
  ouvrés: ['working'],
  plafond: ['cap'],
  ponctuelle: ['once'],
  pratique: ['practice'],
  première: ['first'],
  présentation: ['presented'],
  quarterly: ['quarter'],
  refusé: ['rejected', 'refused'],
  réception: ['received'],
  récurrente: ['recurring'],
  reçu: ['received'],
  résultat: ['result'],
  'sans délai': ['promptly'],
  semestre: ['half-year'],
  semestriel: ['half-year'],
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
