import type { FactDefinition, FactVerb } from '../../../language/model/names.ts';
import { asId } from '../../../language/schema/as-id.ts';
import { factNamed } from '../../../language/schema/plain-words/facts.ts';
import type { Guess } from '../../../text/did-you-mean.ts';

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
  return found && found.name !== words ? { word: found.name, certainty: 'near' } : undefined;
}

function isSame(title: string, words: string): boolean {
  return title.toLowerCase() === words.trim().toLowerCase();
}
