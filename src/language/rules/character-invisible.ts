import { replacing } from '../../text/fix.ts';
import { actingIn, inOneLine } from '../../text/printable.ts';
import { keysOf, memberOf, type Pointer } from '../../text/span.ts';
import { writeScalar } from '../document/write.ts';
import type { Convention } from '../model/convention.ts';
import type { Rule } from './rule.ts';

export const characterInvisible: Rule = {
  id: 'character-invisible',
  severity: 'warning',
  title: {
    en: 'A text holds no character that acts without being seen.',
    fr: 'Un texte ne contient aucun caractère qui agit sans se voir.',
  },
  why: {
    en: 'A control character can move the cursor of a terminal or colour what follows, and a turned direction makes a day or an amount be read backwards. They come in with copied text; whatever shows the convention leaves them out.',
    fr: 'Un caractère de commande peut déplacer le curseur d’un terminal ou colorer la suite, et un sens d’écriture inversé fait lire une date ou un montant à l’envers. Ils arrivent avec du texte copié ; tout ce qui affiche la convention les laisse de côté.',
  },
  wrong: 'events:\n  fair: { title: "The \\u202Efair", cite: { article: 2 } }\n',
  right: 'events:\n  fair: { title: The fair, cite: { article: 2 } }\n',
  *check(convention) {
    for (const { pointer, words, character } of actingTexts(convention.declaration, '')) {
      const key = keysOf(pointer).findLast((one) => !/^\d+$/.test(one)) ?? '';
      yield {
        pointer,
        message: {
          en: `“${key}” holds the invisible character ${character}.`,
          fr: `« ${key} » contient le caractère invisible ${character}.`,
        },
        help: { en: 'Leave it out.', fr: 'Retirez-le.' },
        ...fixOf(words, pointer, convention),
      };
    }
  },
};

interface ActingText {
  readonly pointer: Pointer;
  readonly words: string;
  readonly character: string;
}

function* actingTexts(value: unknown, pointer: Pointer): Generator<ActingText> {
  if (typeof value === 'string') {
    const character = actingIn(value);
    if (character !== undefined) yield { pointer, words: value, character };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) yield* actingTexts(member, memberOf(pointer, key));
  }
}

/** A text on one line is written anew; one of several lines is for its author. */
function fixOf(words: string, pointer: Pointer, { places }: Convention) {
  const span = places.spanOf(pointer);
  if (words.includes('\n') || span.start.line !== span.end.line || !places.has(pointer)) return {};
  const visible = inOneLine(words);
  // What is nothing without them, its author has to write.
  return visible.trim() === '' ? {} : { fix: replacing(span, writeScalar(visible), { safe: true }) };
}
