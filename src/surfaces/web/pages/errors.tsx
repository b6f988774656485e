import { StoreError } from '../../../register/store/store-error.ts';
import type { Text } from '../../../text/text.ts';
import type { Turned } from '../door/gate.ts';
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
    { en: 'This address leads nowhere', fr: 'Cette adresse ne mène à rien' },
    {
      en: 'The page answers only to the address that “npx conventio serve” has printed.',
      fr: 'La page ne répond qu’à l’adresse affichée par « npx conventio serve ».',
    },
  ],
  'no-token': [
    { en: 'The key is missing', fr: 'La clé d’accès manque' },
    {
      en: 'Open the whole address that “npx conventio serve” has printed, with its token. This browser then remembers it.',
      fr: 'Ouvrez l’adresse complète affichée par « npx conventio serve », avec sa clé (token). Ce navigateur la retient ensuite.',
    },
  ],
  'wrong-token': [
    { en: 'The key is no longer the right one', fr: 'La clé d’accès n’est plus la bonne' },
    {
      en: 'Open the address that “npx conventio serve” has printed last: it has another token at each start, unless CONVENTIO_TOKEN gives one.',
      fr: 'Ouvrez la dernière adresse affichée par « npx conventio serve » : la clé change à chaque démarrage, sauf si CONVENTIO_TOKEN en donne une.',
    },
  ],
  'foreign-form': [
    { en: 'This form was not taken', fr: 'Ce formulaire n’a pas été pris en compte' },
    {
      en: 'It did not come from a page of this site, or the page was older than the start of the program. Nothing was recorded: load the page again, and send it once more.',
      fr: 'Il ne vient pas d’une page de ce site, ou la page date d’avant le démarrage du programme. Rien n’a été constaté : rechargez la page et recommencez.',
    },
  ],
  'read-only': [
    { en: 'Nothing can be recorded here', fr: 'Rien ne peut être constaté ici' },
    {
      en: 'The page was started read-only. “npx conventio serve --allow-record” lets facts be recorded.',
      fr: 'La page est ouverte en lecture seule. « npx conventio serve --allow-record » permet de constater des faits.',
    },
  ],
  method: [
    { en: 'This method is not allowed', fr: 'Une page ne se demande pas ainsi' },
    { en: 'Use GET, HEAD or POST.', fr: 'Elle accepte GET, HEAD et POST.' },
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
  nothingThere: { en: 'There is nothing at this address.', fr: 'Rien ne se trouve à cette adresse.' },
  toAll: { en: 'To all agreements', fr: 'Vers toutes les conventions' },
  tooLong: { en: 'This form is too long', fr: 'Ce formulaire est trop long' },
  shorten: { en: 'Nothing was recorded. Shorten the note.', fr: 'Rien n’a été constaté. Abrégez la note.' },
  store: { en: 'The register can’t be reached', fr: 'Le registre est inaccessible' },
  fault: { en: 'The program is at fault', fr: 'Le programme est en défaut' },
  told: {
    en: 'This should not happen. The terminal in which “npx conventio serve” runs has the details; please report it.',
    fr: 'Cela ne devrait pas arriver. La fenêtre où tourne « npx conventio serve » en dit davantage ; merci de le signaler.',
  },
} as const satisfies Readonly<Record<string, Text>>;
