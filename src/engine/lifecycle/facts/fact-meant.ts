import type { Convention } from '../../../language/model/convention.ts';
import { type FactDefinition, type FactVerb, factsOf } from '../../../language/model/names.ts';
import { asId } from '../../../language/schema/as-id.ts';
import { factNamed } from '../../../language/schema/plain-words/facts.ts';
import type { Guess } from '../../../text/did-you-mean.ts';
import { own } from '../../../text/own.ts';

/** What is recorded of a clause that is only named, the likeliest first. */
const mainVerbs: readonly FactVerb[] = [
  'paid',
  'delivered',
  'performed',
  'held',
  'worked',
  'decided',
  'reached',
  'happened',
  'terminated',
  'amended',
  'suspended',
];

/**
 * The fact that was meant by words that name none: `signed` for “signature”, `paid:deposit` for “payment of the deposit”,
 * for the bare id of the payment, and for its title. Only a word that names an event of every agreement is sure.
 */
export function factMeant(words: string, known: ReadonlyMap<string, FactDefinition>): Guess | undefined {
  const named = factNamed(words);
  if (named !== undefined && named !== words && known.has(named)) {
    return { word: named, certainty: named.includes(':') ? 'near' : 'same' };
  }
  const [verb, subject] = named?.includes(':') ? named.split(':') : [undefined, asId(words)];
  const about = [...known.values()].filter((fact) => fact.subject === subject || isSame(fact.title.fr, words));
  const ofVerb = about.find((fact) => fact.verb === verb);
  const main = mainVerbs.flatMap((each) => about.filter((fact) => fact.verb === each))[0];
  const found = ofVerb ?? main;
  if (found && found.name !== words) return { word: found.name, certainty: 'near' };
  return ofClause(words, [...known.values()]) ?? ofAgreement(words, known);
}

function isSame(title: string, words: string): boolean {
  return title.toLowerCase() === words.trim().toLowerCase();
}

/** Words for what happens, by the verb of the facts that say it. */
const verbs: Readonly<Record<string, FactVerb>> = {
  approved: 'accepted',
  attended: 'held',
  completed: 'done',
  done: 'done',
  effectuee: 'performed',
  envoye: 'delivered',
  finished: 'done',
  fourni: 'provided',
  fulfilled: 'performed',
  livre: 'delivered',
  made: 'paid',
  met: 'held',
  paid: 'paid',
  paye: 'paid',
  payee: 'paid',
  payment: 'paid',
  paiement: 'paid',
  performed: 'performed',
  received: 'delivered',
  remis: 'delivered',
  remise: 'delivered',
  sent: 'delivered',
  settled: 'paid',
  signature: 'signed',
  signed: 'signed',
  signe: 'signed',
  signee: 'signed',
  submitted: 'delivered',
  tenue: 'held',
  verse: 'paid',
  worked: 'worked',
};

/** Facts that go against a clause, or take something back: nobody means them by the name of the clause alone. */
const contrary: ReadonlySet<FactVerb> = new Set([
  'breached',
  'cured',
  'rejected',
  'renamed',
  'revoked',
  'succeeded',
  'warned',
  'withdrawn',
]);

function ofClause(words: string, known: readonly FactDefinition[]): Guess | undefined {
  const [first = '', second] = words.split(':');
  const ofName =
    second === undefined ? [] : known.filter(({ subject }) => subject === fold(second).replaceAll(' ', '-'));
  if (ofName.length > 0) return choose(own(verbs, fold(first)), ofName);
  const parts = fold(words)
    .split(' ')
    .filter((part) => !fillers.has(part));
  const verb = parts.map((part) => own(verbs, part)).find((each) => each !== undefined);
  const rest = parts.filter((part) => own(verbs, part) === undefined).join(' ');
  const named = known.filter(({ subject, title }) => {
    const names = [subject?.replaceAll('-', ' '), withoutFillers(title.en), withoutFillers(title.fr)];
    return subject !== undefined && rest !== '' && names.includes(rest);
  });
  return named.length > 0 ? choose(verb, named) : undefined;
}

/** Of the facts of one clause, the one that the verb says, or the only one that does what the clause asks. */
function choose(verb: FactVerb | undefined, facts: readonly FactDefinition[]): Guess | undefined {
  const said = facts.find((fact) => fact.verb === verb);
  if (said) return { word: said.name, certainty: 'alone' };
  const [only, ...others] = facts.filter((fact) => !contrary.has(fact.verb));
  const usual = others.length === 0 ? only : undefined;
  return usual && { word: usual.name, certainty: 'near' };
}

/** “Agreement signed”, “signature of the contract”. */
function ofAgreement(words: string, known: ReadonlyMap<string, FactDefinition>): Guess | undefined {
  const parts = fold(words)
    .split(' ')
    .filter((part) => !fillers.has(part));
  const verb = parts.length === 1 ? own(verbs, parts[0]) : undefined;
  return verb !== undefined && known.has(verb) ? { word: verb, certainty: 'alone' } : undefined;
}

const fillers: ReadonlySet<string> = new Set([
  'a',
  'agreement',
  'an',
  'by',
  'contract',
  'convention',
  'd',
  'de',
  'des',
  'du',
  'est',
  'is',
  'l',
  'la',
  'le',
  'les',
  'of',
  'the',
  'was',
]);

function withoutFillers(words: string): string {
  return fold(words)
    .split(' ')
    .filter((part) => !fillers.has(part))
    .join(' ');
}

function fold(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Facts in the order in which one looks for them: first what the words speak of, then what agreements ask for, last what goes against them. */
export function usualFirst(convention: Convention, words = ''): readonly string[] {
  const said = new Set(
    fold(words)
      .split(' ')
      .map((part) => own(verbs, part)),
  );
  const all = [...factsOf(convention).values()];
  const known = [...all.filter(({ verb }) => said.has(verb)), ...all.filter(({ verb }) => !said.has(verb))];
  const isUsual = ({ verb }: FactDefinition): boolean => !contrary.has(verb) && verb !== 'amended';
  return [...known.filter(isUsual), ...known.filter((fact) => !isUsual(fact))].map(({ name }) => name);
}
