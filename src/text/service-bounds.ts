import type { Bound } from './bound.ts';

/** The bounds of what runs for long: the register, what it sends, and the local page. */
export const serviceBounds = {
  requestKey: {
    of: 'register',
    most: 200,
    unit: 'count',
    what: {
      en: 'characters of an author or of the key of a request',
      fr: 'caractères d’un auteur ou de la clé d’une demande',
    },
    beyond: { en: 'A refusal (malformed). Nothing is recorded.', fr: 'Refus (malformed). Rien n’est enregistré.' },
  },
  factText: {
    of: 'register',
    most: 2000,
    unit: 'bytes',
    what: {
      en: 'a text of a fact: an id, a name, a reference to a document',
      fr: 'un texte d’un fait : identifiant, nom, référence d’une pièce',
    },
    beyond: {
      en: 'A refusal (unreadable). Nothing is recorded.',
      fr: 'Refus (unreadable). Rien n’est enregistré.',
    },
  },
  factNote: {
    of: 'register',
    most: 50_000,
    unit: 'bytes',
    what: { en: 'the note of a fact', fr: 'la note d’un fait' },
    beyond: {
      en: 'A refusal (unreadable). Refer to a document instead.',
      fr: 'Refus (unreadable). Renvoyez plutôt à une pièce.',
    },
  },
  factList: {
    of: 'register',
    most: 200,
    unit: 'count',
    what: {
      en: 'documents of a fact, or values that it brings',
      fr: 'pièces d’un fait, ou valeurs qu’il apporte',
    },
    beyond: {
      en: 'A refusal (unreadable). Record several facts.',
      fr: 'Refus (unreadable). Enregistrez plusieurs faits.',
    },
  },
  lease: {
    of: 'sending',
    most: 2 * 60_000,
    unit: 'ms',
    what: {
      en: 'how long a process holds a notice that it is sending',
      fr: 'le temps pendant lequel un processus détient un avis en cours d’envoi',
    },
    beyond: {
      en: 'Another process takes the notice over, under the same id.',
      fr: 'Un autre processus reprend l’avis, sous le même identifiant.',
    },
  },
  delivery: {
    of: 'sending',
    most: 30_000,
    unit: 'ms',
    what: { en: 'one attempt to deliver a notice', fr: 'une tentative d’envoi d’un avis' },
    beyond: {
      en: 'The attempt has failed; the next one follows later.',
      fr: 'La tentative a échoué ; une autre suit.',
    },
  },
  deliveryAttempts: {
    of: 'sending',
    most: 15,
    unit: 'count',
    what: {
      en: 'attempts to deliver a notice, over some two days',
      fr: 'tentatives d’envoi d’un avis, sur deux jours environ',
    },
    beyond: {
      en: 'The notice is given up. The command outbox lists it and tries it again on demand.',
      fr: 'L’avis est abandonné. La commande outbox le montre et le renvoie à la demande.',
    },
  },
  deliveriesAtOnce: {
    of: 'sending',
    most: 16,
    unit: 'count',
    what: { en: 'notices that are being delivered at once', fr: 'avis envoyés en même temps' },
    beyond: { en: 'The others wait.', fr: 'Les autres attendent.' },
  },
  webhookAnswer: {
    of: 'sending',
    most: 1024,
    unit: 'bytes',
    what: { en: 'the answer of a webhook that says why not', fr: 'la réponse d’un webhook qui refuse' },
    beyond: { en: 'The rest is not read.', fr: 'Le reste n’est pas lu.' },
  },
  commandOutput: {
    of: 'sending',
    most: 4096,
    unit: 'bytes',
    what: { en: 'the complaints of a delivery command', fr: 'les messages d’erreur d’une commande d’envoi' },
    beyond: { en: 'The last of them are kept.', fr: 'Les derniers sont gardés.' },
  },
  formSize: {
    of: 'pages',
    most: 256 * 1024,
    unit: 'bytes',
    what: { en: 'a form sent to the local page', fr: 'un formulaire envoyé à la page locale' },
    beyond: { en: 'An answer 413. Nothing is recorded.', fr: 'Réponse 413. Rien n’est enregistré.' },
  },
  pageConnections: {
    of: 'pages',
    most: 100,
    unit: 'count',
    what: { en: 'connections to the local page at once', fr: 'connexions simultanées à la page locale' },
    beyond: {
      en: 'A further connection is closed at once. Close some windows, and reload the page.',
      fr: 'Toute autre connexion est aussitôt fermée. Fermez des fenêtres, puis rechargez la page.',
    },
  },
  pageHeaderSize: {
    of: 'pages',
    most: 16 * 1024,
    unit: 'bytes',
    what: {
      en: 'the address and the headers of a request to the local page',
      fr: 'l’adresse et les en-têtes d’une demande à la page locale',
    },
    beyond: {
      en: 'An answer 431, and the connection is closed.',
      fr: 'Réponse 431, et la connexion est fermée.',
    },
  },
  pageHeaders: {
    of: 'pages',
    most: 10_000,
    unit: 'ms',
    what: {
      en: 'sending the headers of a request to the local page',
      fr: 'l’envoi des en-têtes d’une demande à la page locale',
    },
    beyond: {
      en: 'An answer 408, and the connection is closed.',
      fr: 'Réponse 408, et la connexion est fermée.',
    },
  },
  pageRequest: {
    of: 'pages',
    most: 30_000,
    unit: 'ms',
    what: {
      en: 'sending a whole request to the local page, form included',
      fr: 'l’envoi complet d’une demande à la page locale, formulaire compris',
    },
    beyond: {
      en: 'An answer 408, and the connection is closed. Nothing is recorded.',
      fr: 'Réponse 408, et la connexion est fermée. Rien n’est enregistré.',
    },
  },
  pageIdle: {
    of: 'pages',
    most: 60_000,
    unit: 'ms',
    what: {
      en: 'a connection to the local page on which nothing is sent or read',
      fr: 'une connexion à la page locale sur laquelle rien n’est envoyé ni lu',
    },
    beyond: {
      en: 'It is closed. Reload the page.',
      fr: 'Elle est fermée. Rechargez la page.',
    },
  },
} as const satisfies Readonly<Record<string, Bound>>;
