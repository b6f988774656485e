import type { Bound } from './bound.ts';
import { mostPeriodYears } from './longest-period.ts';
import { serviceBounds } from './service-bounds.ts';

export type { Bound, BoundGroup } from './bound.ts';

/**
 * Everything that is bounded, in one table, from which `docs/bounds.md` is made. Whatever comes from outside is bounded: a
 * file or a fact of anybody costs no more than these allow.
 */
export const bounds = {
  fileSize: {
    of: 'files',
    most: 512 * 1024,
    unit: 'bytes',
    what: {
      en: 'a convention file, a scenario or a journal',
      fr: 'un fichier de convention, un scénario ou un journal',
    },
    beyond: {
      en: 'An error. A long agreement has some 25 KiB: move its text out of the file.',
      fr: 'Erreur. Une longue convention fait quelque 25 Kio : retirez-en le texte signé.',
    },
  },
  fileMarks: {
    of: 'files',
    most: 65_536,
    unit: 'count',
    what: {
      en: 'marks of YAML in a file: colons, dashes, commas, brackets, line ends…',
      fr: 'signes de YAML dans un fichier : deux-points, tirets, virgules, crochets, fins de ligne…',
    },
    beyond: {
      en: 'An error. Divide the agreement among several files.',
      fr: 'Erreur. Répartissez la convention entre plusieurs fichiers.',
    },
  },
  nesting: {
    of: 'files',
    most: 64,
    unit: 'count',
    what: { en: 'levels of nesting in a file', fr: 'niveaux d’imbrication dans un fichier' },
    beyond: {
      en: 'An error. An agreement needs some eight levels.',
      fr: 'Erreur. Une convention en demande environ huit.',
    },
  },
  values: {
    of: 'files',
    most: 100_000,
    unit: 'count',
    what: {
      en: 'values in a file, once its aliases are followed',
      fr: 'valeurs dans un fichier, une fois ses alias suivis',
    },
    beyond: {
      en: 'An error. Write out what you need instead of aliases of aliases.',
      fr: 'Erreur. Écrivez les valeurs utiles plutôt que des alias d’alias.',
    },
  },
  syntaxErrors: {
    of: 'files',
    most: 20,
    unit: 'count',
    what: { en: 'syntax errors that are reported of one file', fr: 'fautes de syntaxe signalées par fichier' },
    beyond: { en: 'The others are not shown.', fr: 'Les autres ne sont pas affichées.' },
  },
  diagnostics: {
    of: 'files',
    most: 100,
    unit: 'count',
    what: { en: 'messages about one file', fr: 'messages par fichier' },
    beyond: {
      en: 'A last message says that there are more (and-more).',
      fr: 'Un dernier message dit qu’il y en a d’autres (and-more).',
    },
  },
  fixReading: {
    of: 'files',
    most: 4 * 1024 * 1024,
    unit: 'bytes',
    what: {
      en: 'text read by validate --fix: the whole file in each round of fixes',
      fr: 'texte lu par validate --fix : tout le fichier à chaque série de corrections',
    },
    beyond: {
      en: 'What is fixed by then is kept, and the rest is reported. Run it again.',
      fr: 'Ce qui est corrigé est gardé, le reste est signalé. Relancez la commande.',
    },
  },
  members: {
    of: 'files',
    most: 200,
    unit: 'count',
    what: {
      en: 'members of one section: phases, obligations, milestones…',
      fr: 'éléments d’une section : phases, obligations, jalons…',
    },
    beyond: {
      en: 'An error. Divide the agreement, or join what is alike in one recurring clause.',
      fr: 'Erreur. Scindez la convention, ou réunissez en une clause récurrente ce qui se répète.',
    },
  },
  scenarioFacts: {
    of: 'files',
    most: 5000,
    unit: 'count',
    what: { en: 'facts in a scenario or a journal', fr: 'faits dans un scénario ou un journal' },
    beyond: {
      en: 'An error. Keep the agreement in a register, where facts are not limited.',
      fr: 'Erreur. Tenez la convention dans un registre, où les faits ne sont pas limités.',
    },
  },
  archiveSize: {
    of: 'files',
    most: 256 * 1024 * 1024,
    unit: 'bytes',
    what: { en: 'a file of an exported register', fr: 'un fichier d’un registre exporté' },
    beyond: { en: 'A refusal. Nothing is imported.', fr: 'Refus. Rien n’est importé.' },
  },
  archiveTotal: {
    of: 'files',
    most: 1024 * 1024 * 1024,
    unit: 'bytes',
    what: { en: 'the files of an exported register, together', fr: 'les fichiers d’un registre exporté, ensemble' },
    beyond: {
      en: 'A refusal. Nothing is imported: import it in parts, the conventions with each.',
      fr: 'Refus. Rien n’est importé : importez-le par parties, chacune avec les conventions.',
    },
  },
  readSize: {
    of: 'files',
    most: 4 * 1024 * 1024,
    unit: 'bytes',
    what: {
      en: 'what is read from the disk or the standard input before the file is judged',
      fr: 'ce qui est lu du disque ou de l’entrée standard avant l’examen du fichier',
    },
    beyond: {
      en: 'The rest is not read; the file is too large in any case.',
      fr: 'Le reste n’est pas lu ; le fichier est de toute façon trop grand.',
    },
  },
  agreementsInFolder: {
    of: 'files',
    most: 10_000,
    unit: 'count',
    what: { en: 'conventions below a folder', fr: 'conventions sous un dossier' },
    beyond: {
      en: 'A refusal. Name a folder further down, or keep a register.',
      fr: 'Refus. Désignez un sous-dossier, ou tenez un registre.',
    },
  },
  periodYears: {
    of: 'dates',
    most: mostPeriodYears,
    unit: 'years',
    what: { en: 'the length of one period', fr: 'la durée d’une période' },
    beyond: { en: 'An error.', fr: 'Erreur.' },
  },
  reachYears: {
    of: 'dates',
    most: 1000,
    unit: 'years',
    what: {
      en: 'periods counted one after the other, renewals included',
      fr: 'périodes comptées l’une après l’autre, reconductions comprises',
    },
    beyond: {
      en: 'An error (date-out-of-reach): every date lies within the years 1 to 9999.',
      fr: 'Erreur (date-out-of-reach) : toute date tombe entre l’an 1 et l’an 9999.',
    },
  },
  steps: {
    of: 'runs',
    most: 200_000,
    unit: 'count',
    what: {
      en: 'steps of a run: accepted facts, and days that change something',
      fr: 'étapes d’un déroulé : faits admis, et jours qui changent quelque chose',
    },
    beyond: {
      en: 'The run stops there, and too-many-steps names the day that was reached.',
      fr: 'Le déroulé s’arrête là, et too-many-steps nomme le jour atteint.',
    },
  },
  factFaults: {
    of: 'runs',
    most: 20,
    unit: 'count',
    what: { en: 'faults that are reported of one fact', fr: 'fautes signalées par fait' },
    beyond: { en: 'The others are not shown.', fr: 'Les autres ne sont pas affichées.' },
  },
  listedOccurrences: {
    of: 'runs',
    most: 1000,
    unit: 'count',
    what: { en: 'occurrences of a clause in a summary', fr: 'occurrences d’une clause dans un résumé' },
    beyond: { en: 'The earliest are left out.', fr: 'Les plus anciennes sont omises.' },
  },
  proofStates: {
    of: 'proofs',
    most: 10_000,
    unit: 'count',
    what: { en: 'states examined for one answer of prove', fr: 'états examinés pour une réponse de prove' },
    beyond: {
      en: 'The answer is “not settled”, with how far it was examined; --states raises the bound.',
      fr: 'La réponse est « non tranché », avec ce qui a été examiné ; --states relève la limite.',
    },
  },
  proofStatesInAll: {
    of: 'proofs',
    most: 60_000,
    unit: 'count',
    what: {
      en: 'states examined for all answers of prove together, and steps of the runs that it tries',
      fr: 'états examinés pour l’ensemble des réponses de prove, et étapes des déroulés qu’elle essaie',
    },
    beyond: {
      en: 'The answers that are left are “not settled”; --states raises this bound in proportion.',
      fr: 'Les réponses restantes sont « non tranché » ; --states relève cette limite en proportion.',
    },
  },
  proofEffort: {
    of: 'proofs',
    most: 5_000_000,
    unit: 'count',
    what: {
      en: 'steps of one prove: of the machine and of its parts, and dates worked out, for all answers together',
      fr: 'pas d’un prove : pas de la machine et de ses parties, et dates calculées, pour l’ensemble des réponses',
    },
    beyond: {
      en: 'The questions that are left are “not settled”, and a counterexample that was not played is said to be missing; --states raises this bound in proportion.',
      fr: 'Les questions restantes sont « non tranché », et un contre-exemple qui n’a pas été joué est signalé ; --states relève cette limite en proportion.',
    },
  },
  pathStates: {
    of: 'proofs',
    most: 3000,
    unit: 'count',
    what: {
      en: 'states examined by paths for one part of the machine',
      fr: 'états examinés par paths pour une partie de la machine',
    },
    beyond: {
      en: 'What is not found is listed as not found; --states raises the bound.',
      fr: 'Ce qui n’est pas trouvé est listé comme non trouvé ; --states relève la limite.',
    },
  },
  pathStatesInAll: {
    of: 'proofs',
    most: 600_000,
    unit: 'count',
    what: {
      en: 'states examined by paths for all parts together',
      fr: 'états examinés par paths pour l’ensemble des parties',
    },
    beyond: {
      en: 'What is left is listed as not found; --states raises this bound in proportion.',
      fr: 'Le reste est listé comme non trouvé ; --states relève cette limite en proportion.',
    },
  },
  pathEffort: {
    of: 'proofs',
    most: 30_000_000,
    unit: 'count',
    what: {
      en: 'steps of one paths: of the machine and of its parts, and dates worked out, for all parts together',
      fr: 'pas d’un paths : pas de la machine et de ses parties, et dates calculées, pour l’ensemble des parties',
    },
    beyond: {
      en: 'What is left is listed as not found; --states raises this bound in proportion.',
      fr: 'Le reste est listé comme non trouvé ; --states relève cette limite en proportion.',
    },
  },
  proofChecks: {
    of: 'proofs',
    most: 3_000_000,
    unit: 'count',
    what: {
      en: 'checks of a clause against a possible start date, in the calendar part of prove',
      fr: 'vérifications d’une clause pour une date de début possible, dans la partie calendrier de prove',
    },
    beyond: {
      en: 'The clauses that are left are “not settled”. Give one start date with --entry; --states raises the bound.',
      fr: 'Les clauses restantes sont « non tranché ». Donnez une date de début avec --entry ; --states relève la limite.',
    },
  },
  ...serviceBounds,
  playgroundText: {
    of: 'playground',
    most: 1024 * 1024,
    unit: 'bytes',
    what: { en: 'a text in the playground', fr: 'un texte dans le bac à sable' },
    beyond: { en: 'It is not taken over from an address.', fr: 'Il n’est pas repris d’une adresse.' },
  },
  playgroundTime: {
    of: 'playground',
    most: 10_000,
    unit: 'ms',
    what: { en: 'one answer of the playground', fr: 'une réponse du bac à sable' },
    beyond: {
      en: 'The computation is stopped, and the page says so.',
      fr: 'Le calcul est arrêté, et la page le dit.',
    },
  },
  playgroundEntries: {
    of: 'playground',
    most: 1000,
    unit: 'count',
    what: { en: 'lines of a timeline in the playground', fr: 'lignes d’un échéancier dans le bac à sable' },
    beyond: { en: 'The page says how many are not shown.', fr: 'La page dit combien ne sont pas affichées.' },
  },
  addressLength: {
    of: 'playground',
    most: 8000,
    unit: 'count',
    what: { en: 'characters of a shared address', fr: 'caractères d’une adresse partagée' },
    beyond: {
      en: 'A warning: mail and chat programs may cut it. Share the file instead.',
      fr: 'Avertissement : une messagerie peut la couper. Partagez plutôt le fichier.',
    },
  },
  editorMessage: {
    of: 'editor',
    most: 32 * 1024 * 1024,
    unit: 'bytes',
    what: { en: 'a message of an editor to the language server', fr: 'un message d’un éditeur au serveur de langage' },
    beyond: {
      en: 'The server ends, with a message on standard error. Close the file that is so large.',
      fr: 'Le serveur s’arrête, avec un message sur la sortie d’erreur. Fermez le fichier en cause.',
    },
  },
  editorHeader: {
    of: 'editor',
    most: 4096,
    unit: 'bytes',
    what: { en: 'the header of such a message', fr: 'l’en-tête d’un tel message' },
    beyond: {
      en: 'The server ends, with a message on standard error.',
      fr: 'Le serveur s’arrête, avec un message sur la sortie d’erreur.',
    },
  },
} as const satisfies Readonly<Record<string, Bound>>;

/** The name of a bound. */
export type BoundName = keyof typeof bounds;
