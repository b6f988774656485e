import type { KeyForm } from '../../../engine/lifecycle/occurrences/key-form.ts';
import { valueInWords, valueNear } from '../../../language/schema/plain-words/values.ts';
import type { Found } from '../../../text/diagnostic.ts';
import { guess, meant } from '../../../text/did-you-mean.ts';
import { replacing } from '../../../text/fix.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import type { Span } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';

export const expectationUnknown: RuleDescription = {
  id: 'expectation-unknown',
  severity: 'error',
  title: {
    en: 'A scenario expects something of clauses that exist, in states that they can have.',
    fr: 'Un scénario n’attend que ce que la convention contient, avec les mots prévus pour en dire l’état.',
  },
  why: {
    en: 'An expectation about something that does not exist would always fail, or always hold.',
    fr: 'Une attente sur ce qui n’existe pas échouerait toujours, ou serait toujours remplie.',
  },
  wrong: 'scenario: example\nfacts:\n  - { fact: signed, on: 2023-01-02 }\nexpect:\n  - { parties: { twon: party } }\n',
  right: 'scenario: example\nfacts:\n  - { fact: signed, on: 2023-01-02 }\nexpect:\n  - { parties: { town: party } }\n',
  of: 'scenario',
};

/** A clause that the convention does not have in this section. */
export function noSuchClause(id: string, section: string, known: readonly string[], span: Span): Found {
  const message = {
    en: `The convention has no “${id}” under “${section}”.`,
    fr: `La convention n’a pas de « ${id} » sous « ${section} ».`,
  };
  return withGuess(message, id, known, span);
}

/** A key of another form than those of the clause. */
export function noSuchKey(key: string, id: string, { comes, write }: Pick<KeyForm, 'comes' | 'write'>): Found {
  return {
    message: {
      en: `“${key}” is not a key of “${id}”, which occurs ${comes.en}.`,
      fr: `« ${key} » n’est pas une clé de « ${id} », qui revient ${comes.fr}.`,
    },
    help: write,
  };
}

/** A kind that no line of a timeline is of. */
export function noSuchKind(word: string, known: readonly string[], span: Span): Found {
  const message = {
    en: `No line of a timeline is of the kind “${word}”.`,
    fr: `Aucune ligne d’une chronologie n’est du type « ${word} ».`,
  };
  return withGuess(message, word, known, span);
}

/** An article that no clause cites, so that no line of a timeline does. */
export function noSuchArticle(word: string, known: readonly string[]): Found {
  const message = {
    en: `No clause cites article “${word}”.`,
    fr: `Aucune clause ne cite l’article « ${word} ».`,
  };
  // A number that is near is another article.
  return { message, help: oneOf(known), alternatives: known };
}

/** Something that no line of a timeline is about. */
export function noSuchEntry(word: string, known: readonly string[], span: Span): Found {
  const message = {
    en: `No line of a timeline is about “${word}”.`,
    fr: `Aucune ligne d’une chronologie ne porte sur « ${word} ».`,
  };
  return withGuess(message, word, known, span);
}

/** A word that tells no state of what it is expected of; `section` is a section, or `term`, `outcome`, `budgets`. */
export function noSuchState(word: string, section: string, known: readonly string[], span: Span): Found {
  const message = {
    en: `“${word}” is not a state of “${section}”.`,
    fr: `« ${word} » n’est pas un état de « ${section} ».`,
  };
  const sure = valueInWords(word, known);
  const translated = sure ?? valueNear(word, known);
  if (translated === undefined) return withGuess(message, word, known, span);
  const fix = replacing(span, translated, { safe: sure !== undefined });
  return { message, help: meant(translated), suggestion: translated, alternatives: known, fix };
}

/** A reason for which nothing is ever refused. */
export function noSuchRefusal(code: string, known: readonly string[], span: Span): Found {
  const message = {
    en: `Nothing is ever refused as “${code}”.`,
    fr: `Rien n’est jamais refusé pour le motif « ${code} ».`,
  };
  return withGuess(message, code, known, span);
}

function withGuess(message: Found['message'], word: string, known: readonly string[], span: Span): Found {
  const near = guess(word, known);
  if (!near) return { message, help: oneOf(known), alternatives: known };
  const fix = replacing(span, near.word, { safe: near.certainty === 'same' });
  return { message, help: meant(near.word), suggestion: near.word, alternatives: known, fix };
}

function oneOf(known: readonly string[]): Text {
  return known.length === 0
    ? { en: 'The convention has none.', fr: 'La convention n’en a pas.' }
    : { en: `It can be: ${known.join(', ')}.`, fr: `Valeurs possibles : ${known.join(', ')}.` };
}
