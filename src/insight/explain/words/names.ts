import type { Convention } from '../../../language/model/convention.ts';
import type { Text } from '../../../text/text.ts';
import { de, listed, onOneLine, startsWithVowel, à } from './grammar.ts';

/** The parties and third parties by the names that the text uses, with the article that each language gives them. */
export interface Named {
  /** As a subject or an object: `the Trust`, « la CRESS Normandie ». */
  readonly bare: Text;
  /** After “of”: « de la CRESS Normandie ». */
  readonly of: Text;
  /** After “to”: « à la CRESS Normandie ». */
  readonly to: Text;
}

export function nameOf(id: string, { parties, thirdParties, language }: Convention): Named {
  const party = parties.get(id) ?? thirdParties.get(id);
  const title = onOneLine(party?.title ?? id);
  const full = party && 'name' in party ? onOneLine(party.name) : title;
  const bare = { en: inEnglish(title, language), fr: inFrench(title, full) };
  return {
    bare,
    of: { en: `of ${bare.en}`, fr: de(bare.fr) },
    to: { en: `to ${bare.en}`, fr: à(bare.fr) },
  };
}

/** Several of them in a list: « la Ville et le Club ». */
export function namesOf(ids: readonly string[], convention: Convention, last: 'and' | 'or' = 'and'): Text {
  return listed(
    ids.map((id) => nameOf(id, convention).bare),
    last,
  );
}

/** After “to”, the preposition said again before each in French: « à la Ville et au Club ». */
export function toNames(ids: readonly string[], convention: Convention, last: 'and' | 'or' = 'and'): Text {
  const names = ids.map((id) => nameOf(id, convention));
  const bare = names.map((name) => name.bare);
  return {
    en: `to ${listed(bare, last).en}`,
    fr: listed(
      names.map(({ to }) => to),
      last,
    ).fr,
  };
}

/** After “of”, likewise. */
export function ofNames(ids: readonly string[], convention: Convention): Text {
  const names = ids.map((id) => nameOf(id, convention));
  return { en: `of ${listed(names.map(({ bare }) => bare)).en}`, fr: listed(names.map(({ of }) => of)).fr };
}

const frenchArticle = /^(?:le |la |les |l['’])/i;

function inEnglish(title: string, language: 'en' | 'fr'): string {
  if (frenchArticle.test(title) && language === 'fr') return `the ${title.replace(frenchArticle, '')}`;
  const [head = ''] = title.split(' ');
  const isNoun = head !== head.toUpperCase() && genderOf(head) !== undefined;
  return language === 'fr' && isNoun ? `the ${title}` : title.replace(/^The /, 'the ');
}

function inFrench(title: string, full: string): string {
  const [own] = frenchArticle.exec(title) ?? [];
  if (own) return `${own.toLowerCase().replace("'", '’')}${title.slice(own.length)}`;
  const noun = title.replace(/^the /i, '');
  const [head = ''] = noun.split(' ');
  const isShortened = /^\p{Lu}{2,}$/u.test(head);
  const gender = genderOf(head) ?? (isShortened ? genderOf(full.split(' ')[0] ?? '') : undefined);
  if (gender === undefined) return noun;
  return startsWithVowel(noun) ? `l’${noun}` : `${gender === 'f' ? 'la' : 'le'} ${noun}`;
}

/** The gender of the nouns that public bodies are called by, as a lower-case word. */
function genderOf(head: string): 'm' | 'f' | undefined {
  const word = head.toLowerCase();
  if (feminine.has(word)) return 'f';
  return masculine.has(word) ? 'm' : undefined;
}

const feminine = new Set(
  (
    'académie ademe agence agency association authority autorité caisse cci chambre collectivité commission commune ' +
    'communauté compagnie coopérative cress direction dreal dreets école église entreprise fédération fondation ' +
    'fraternité innovation maison mairie métropole mission mutuelle préfecture régie région république société ' +
    'université university ville'
  ).split(' '),
);
const masculine = new Set(
  (
    'board bureau cabinet centre cercle club collège comité conseil council département département établissement état ' +
    'fonds foyer groupe groupement institut laboratoire lycée ministère musée museum office parc pays pôle préfet ' +
    'réseau service syndicat théâtre tribunal trust'
  ).split(' '),
);
