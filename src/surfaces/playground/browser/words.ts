import { counted, type Text } from '../../../text/text.ts';

/** Everything that the page itself says. */
export const words = {
  title: { en: 'conventio playground', fr: 'conventio, bac à sable' },
  playground: { en: 'playground', fr: 'bac à sable' },
  language: { en: 'Language', fr: 'Langue' },
  examples: { en: 'Examples', fr: 'Exemples' },
  emptyStart: { en: 'An empty convention', fr: 'Une convention vierge' },
  file: { en: 'File', fr: 'Fichier' },
  open: { en: 'Open a file…', fr: 'Ouvrir un fichier…' },
  saveText: { en: 'Save the convention', fr: 'Enregistrer la convention' },
  saveFacts: { en: 'Save the facts as a scenario', fr: 'Enregistrer les faits en scénario' },
  print: { en: 'Print', fr: 'Imprimer' },
  licences: { en: 'Licences', fr: 'Licences' },
  share: { en: 'Share', fr: 'Partager' },
  toMyDraft: { en: 'Back to my draft', fr: 'Revenir à mon brouillon' },
  shared: {
    en: 'This session came with the address. Your own draft is kept until you change this one.',
    fr: 'Cette session vient de l’adresse. Votre brouillon est gardé tant que vous ne modifiez pas celle-ci.',
  },
  undo: { en: 'Undo', fr: 'Annuler' },
  close: { en: 'Close', fr: 'Fermer' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  textTab: { en: 'Text', fr: 'Texte' },
  timelineTab: { en: 'Timeline', fr: 'Chronologie' },
  proofsTab: { en: 'Proofs', fr: 'Preuves' },
  wordsTab: { en: 'Explanation', fr: 'Explication' },
  views: { en: 'Views of the convention', fr: 'Vues de la convention' },
  editor: { en: 'Text of the convention, in YAML', fr: 'Texte de la convention, en YAML' },
  splitter: { en: 'Width of the text', fr: 'Largeur du texte' },
  problems: { en: 'Problems', fr: 'Problèmes' },
  noProblems: { en: 'No problems.', fr: 'Aucun problème.' },
  checking: { en: 'Checking…', fr: 'Vérification…' },
  fixAll: { en: 'Apply all safe fixes', fr: 'Appliquer toutes les corrections sûres' },
  line: { en: 'line', fr: 'ligne' },
  tooLong: {
    en: 'Checking took too long and was stopped. Shorten the text, or undo the last change.',
    fr: 'La vérification prenait trop de temps et a été arrêtée. Raccourcissez le texte ou annulez la dernière modification.',
  },
  fault: {
    en: 'The program failed on this text. This is a bug: please report it with the text.',
    fr: 'Le programme a échoué sur ce texte. C’est un défaut du programme : merci de le signaler avec le texte.',
  },
  notSound: {
    en: 'The text has errors. The panes show the last version without errors.',
    fr: 'Le texte contient des erreurs. Les vues montrent la dernière version sans erreur.',
  },
  nothingYet: {
    en: 'The text has errors. Once they are fixed, the convention can be simulated.',
    fr: 'Le texte contient des erreurs. Une fois qu’elles seront corrigées, la convention pourra être simulée.',
  },
  day: { en: 'Day', fr: 'Jour' },
  lookedAt: { en: 'Date of the view', fr: 'Date à laquelle on se place' },
  dayBefore: { en: 'The day before', fr: 'La veille' },
  dayAfter: { en: 'The day after', fr: 'Le lendemain' },
  toToday: { en: 'Today', fr: 'Aujourd’hui' },
  clauseByClause: { en: 'Clause by clause', fr: 'Clause par clause' },
  parts: { en: 'Parts of the timeline', fr: 'Parties de la chronologie' },
  dayByDay: { en: 'Day by day', fr: 'Jour par jour' },
  pictureShort: { en: 'Picture', fr: 'Image' },
  left: { en: 'Left to do', fr: 'Reste à faire' },
  by: { en: 'by', fr: 'pour le' },
  facts: { en: 'Facts', fr: 'Faits' },
  noFacts: {
    en: 'Nothing has happened yet. Add the signature to begin.',
    fr: 'Rien n’a encore eu lieu. Ajoutez la signature pour commencer.',
  },
  addFact: { en: 'Add a fact', fr: 'Ajouter un fait' },
  editFact: { en: 'Edit', fr: 'Modifier' },
  removeFact: { en: 'Remove', fr: 'Retirer' },
  changeDay: { en: 'Choose another day', fr: 'Choisir un autre jour' },
  whatWas: { en: 'What happened', fr: 'Ce qui a eu lieu' },
  refused: { en: 'refused', fr: 'refusé' },
  planned: { en: 'planned', fr: 'à venir' },
  factRemoved: { en: 'The fact is removed.', fr: 'Le fait est retiré.' },
  everybody: { en: 'all parties concerned', fr: 'tous les intéressés' },
  recordedBy: { en: 'Recorded by', fr: 'Enregistré par' },
  quantity: { en: 'How much', fr: 'Combien' },
  name: { en: 'Name', fr: 'Nom' },
  component: { en: 'Which part', fr: 'Quelle part' },
  whole: { en: 'the whole', fr: 'le tout' },
  occurrence: { en: 'Which occurrence', fr: 'Quelle occurrence' },
  occurrenceHelp: {
    en: 'A year, a month or a day, such as 2026, 2026-05 or 2026-03-02. If left empty: the one that is due.',
    fr: 'Une année, un mois ou un jour, comme 2026, 2026-05 ou 2026-03-02. Si vous ne précisez rien : celle qui est due.',
  },
  withdrawnFact: { en: 'Which fact', fr: 'Quel fait' },
  letter: { en: 'Dates of the letter', fr: 'Dates de la lettre' },
  channel: { en: 'How it was sent', fr: 'Mode d’envoi' },
  sent: { en: 'Sent on', fr: 'Envoyée le' },
  presented: { en: 'First presented on', fr: 'Première présentation le' },
  received: { en: 'Received on', fr: 'Reçue le' },
  outcome: { en: 'Outcome', fr: 'Issue' },
  record: { en: 'Record', fr: 'Enregistrer' },
  save: { en: 'Save', fr: 'Enregistrer' },
  timelineHeading: { en: 'What follows, day by day', fr: 'Ce qui s’ensuit, jour par jour' },
  picture: { en: 'Picture of the timeline', fr: 'Image de la chronologie' },
  whyThisDay: { en: 'Why this day', fr: 'Pourquoi ce jour' },
  youLookHere: { en: 'You are here', fr: 'Vous êtes ici' },
  prove: { en: 'Prove', fr: 'Démontrer' },
  proveAgain: { en: 'Prove again', fr: 'Démontrer de nouveau' },
  proveLead: {
    en: 'Checks every possible run for problems that would otherwise be found too late: a phase that can never open, a due date that passes before its period begins, an agreement that never ends.',
    fr: 'Examine tous les déroulements possibles et signale ce qu’on découvrirait trop tard : une étape qui ne peut jamais s’ouvrir, un délai expiré avant de courir, une convention qui ne finit jamais.',
  },
  proving: { en: 'Proving…', fr: 'Démonstration…' },
  proofStopped: { en: 'Stopped. These are the answers so far.', fr: 'Arrêté. Voici les réponses obtenues jusque-là.' },
  proofOld: {
    en: 'The text has changed since. Run the proofs again.',
    fr: 'Le texte a changé depuis. Relancez la démonstration.',
  },
  refuted: { en: 'refuted', fr: 'réfuté' },
  proved: { en: 'proved', fr: 'démontré' },
  unsettled: { en: 'not settled', fr: 'non tranché' },
  playIt: { en: 'Simulate this run', fr: 'Simuler ce déroulement' },
  shortestRun: { en: 'Counterexample', fr: 'Contre-exemple' },
  whatIsProved: { en: 'Proved', fr: 'Démontré' },
  shareTitle: { en: 'Share this session', fr: 'Partager cette session' },
  shareLead: {
    en: 'This address contains the text and the facts. Nothing has been sent anywhere. To open it, people need this same page.',
    fr: 'Cette adresse contient le texte et les faits. Rien n’a été envoyé. Pour l’ouvrir, il faut disposer de cette même page.',
  },
  copy: { en: 'Copy', fr: 'Copier' },
  copied: { en: 'Copied.', fr: 'Copié.' },
  copyByHand: {
    en: 'The browser does not allow copying here: select the address and copy it.',
    fr: 'Le navigateur n’autorise pas la copie ici : sélectionnez l’adresse et copiez-la.',
  },
  replaced: { en: 'The session was replaced.', fr: 'La session a été remplacée.' },
  badAddress: {
    en: 'The address does not contain a readable session. It may have been cut off in transit.',
    fr: 'L’adresse ne contient pas de session lisible. Elle a pu être tronquée en chemin.',
  },
  badFile: {
    en: 'This file is neither a readable convention nor a readable scenario.',
    fr: 'Ce fichier n’est ni une convention ni un scénario lisible.',
  },
  tooOld: {
    en: 'This browser is too old: the page needs a version from 2024 or later.',
    fr: 'Ce navigateur est trop ancien : la page demande une version de 2024 ou plus récente.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export function sayProblems(errors: number, warnings: number): Text {
  const said = [
    ...(errors > 0 ? [counted(errors, { en: ['error', 'errors'], fr: ['erreur', 'erreurs'] })] : []),
    ...(warnings > 0
      ? [counted(warnings, { en: ['warning', 'warnings'], fr: ['avertissement', 'avertissements'] })]
      : []),
  ];
  if (said.length === 0) return words.noProblems;
  return { en: said.map(({ en }) => en).join(', '), fr: said.map(({ fr }) => fr).join(', ') };
}

export function sayAnswers(count: number): Text {
  return counted(count, { en: ['answer', 'answers'], fr: ['réponse', 'réponses'] });
}

export function sayRefused(count: number): Text {
  return counted(count, { en: ['refused', 'refused'], fr: ['refusé', 'refusés'] });
}

export function sayMore(count: number): Text {
  return {
    en: `… and ${count} more lines, which are not shown here.`,
    fr: `… et ${count} lignes de plus, qui ne sont pas montrées ici.`,
  };
}

export function sayLongAddress(length: number): Text {
  return {
    en: `It has ${length.toLocaleString('en')} characters: some mail and chat programs cut addresses of that length. If that happens, send the files instead (File, Save).`,
    fr: `Elle compte ${length.toLocaleString('fr')} signes : certains logiciels de courriel ou de messagerie coupent les adresses de cette longueur. Dans ce cas, envoyez plutôt les fichiers (Fichier, Enregistrer).`,
  };
}
