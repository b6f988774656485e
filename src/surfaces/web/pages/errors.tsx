import { StoreError } from '../../../register/store/store-error.ts';
import type { Text } from '../../../text/text.ts';
import type { Turned } from '../access/gate.ts';
import { Frame } from '../frame.tsx';
import type { PageContent } from '../page-content.ts';
import { href, sayTo, type Visit } from '../visit.ts';

/** A page for whoever was turned away: it tells why and what to do, and nothing about what is inside. */
export function turnedPage(visit: Visit, why: Turned): PageContent {
  const say = sayTo(visit);
  const [title, help] = turned[why];
  return {
    title: say(title),
    body: (
      <main class="alone">
        <h1>{say(title)}</h1>
        <p>{say(help)}</p>
      </main>
    ),
  };
}

export const turnedStatus = {
  'other-host': 421,
  'no-token': 403,
  'wrong-token': 403,
  'foreign-form': 403,
  'read-only': 403,
  method: 405,
} as const satisfies Readonly<Record<Turned, PageContent['status']>>;

const turned: Readonly<Record<Turned, readonly [title: Text, help: Text]>> = {
  'other-host': [
    { en: 'Unknown address', fr: 'Adresse inconnue' },
    {
      en: 'Open the address printed by “npx conventio serve”: the pages answer to no other.',
      fr: 'Ouvrez l’adresse affichée par « npx conventio serve » : les pages ne répondent à aucune autre.',
    },
  ],
  'no-token': [
    { en: 'The access key is missing', fr: 'La clé d’accès manque' },
    {
      en: 'Open the full address printed by “npx conventio serve”, including its token. This browser will then remember it.',
      fr: 'Ouvrez l’adresse complète affichée par « npx conventio serve », avec sa clé (token). Ce navigateur s’en souviendra.',
    },
  ],
  'wrong-token': [
    { en: 'The access key has changed', fr: 'La clé d’accès a changé' },
    {
      en: 'Open the last address printed by “npx conventio serve”: the token changes at each start, unless CONVENTIO_TOKEN is set.',
      fr: 'Ouvrez la dernière adresse affichée par « npx conventio serve » : la clé change à chaque démarrage, sauf si CONVENTIO_TOKEN est défini.',
    },
  ],
  'foreign-form': [
    { en: 'This form was not accepted', fr: 'Ce formulaire n’a pas été accepté' },
    {
      en: 'It did not come from one of these pages, or the program was restarted after the page was opened. Nothing was recorded. Reload the page and send the form again.',
      fr: 'Il ne vient pas de l’une de ces pages, ou le programme a redémarré après l’ouverture de la page. Rien n’a été enregistré : rechargez la page et recommencez.',
    },
  ],
  'read-only': [
    { en: 'Facts can’t be recorded here', fr: 'Aucun fait ne peut être enregistré ici' },
    {
      en: 'These pages are read-only. To record facts, start “npx conventio serve --allow-record”.',
      fr: 'Ces pages sont en lecture seule. Pour enregistrer des faits, lancez « npx conventio serve --allow-record ».',
    },
  ],
  method: [
    { en: 'This method is not allowed', fr: 'Cette méthode n’est pas autorisée' },
    { en: 'Use GET, HEAD or POST.', fr: 'Utilisez GET, HEAD ou POST.' },
  ],
};

/** The page where there is none. */
export function missingPage(visit: Visit): PageContent {
  const say = sayTo(visit);
  return {
    title: say(words.missing),
    status: 404,
    body: (
      <Frame visit={visit}>
        <h1>{say(words.missing)}</h1>
        <p>
          {say(words.nothingThere)} <a href={href(visit, '/')}>{say(words.toAll)}</a>
        </p>
      </Frame>
    ),
  };
}

type Fault = { readonly kind: 'too-long' } | { readonly kind: 'fault'; readonly error: unknown };

/** The page where something went wrong: what the store says of itself is told, what is a fault of the program is not. */
export function faultPage(visit: Visit, fault: Fault): PageContent {
  const say = sayTo(visit);
  const ofStore = fault.kind === 'fault' && fault.error instanceof StoreError ? fault.error.text : undefined;
  const title = fault.kind === 'too-long' ? words.tooLong : ofStore ? words.store : words.fault;
  return {
    title: say(title),
    status: fault.kind === 'too-long' ? 413 : ofStore ? 503 : 500,
    body: (
      <main class="alone">
        <h1>{say(title)}</h1>
        <p>{say(ofStore ?? (fault.kind === 'too-long' ? words.shorten : words.told))}</p>
      </main>
    ),
  };
}

const words = {
  missing: { en: 'There is no such page', fr: 'Cette page n’existe pas' },
  nothingThere: { en: 'There is nothing at this address.', fr: 'Il n’y a rien à cette adresse.' },
  toAll: { en: 'Back to all agreements', fr: 'Retour à toutes les conventions' },
  tooLong: { en: 'This form is too long', fr: 'Ce formulaire est trop long' },
  shorten: { en: 'Nothing was recorded. Shorten the note.', fr: 'Rien n’a été enregistré. Abrégez la remarque.' },
  store: { en: 'The register can’t be reached', fr: 'Le registre est inaccessible' },
  fault: { en: 'An error in the program', fr: 'Une erreur du programme' },
  told: {
    en: 'This should not happen. The terminal in which “npx conventio serve” is running shows the details; please report them.',
    fr: 'Cela ne devrait pas arriver. Le terminal où tourne « npx conventio serve » affiche les détails ; merci de les signaler.',
  },
} as const satisfies Readonly<Record<string, Text>>;
