import type { CommanderError } from 'commander';
import { valueInWords } from '../../../language/schema/plain-words/values.ts';
import { didYouMean, meant } from '../../../text/did-you-mean.ts';
import { own } from '../../../text/own.ts';
import type { Printed } from '../../../text/printed.ts';
import type { Lang } from '../../../text/text.ts';
import { programSays } from '../say.ts';

/** What is wrong with how the program was called, by the code of the parser of its arguments. */
const french: Readonly<Record<string, (named: string) => string>> = {
  'commander.unknownOption': (named) => `l’option ${named} n’existe pas.`,
  'commander.unknownCommand': (named) => `la commande ${named} n’existe pas.`,
  'commander.missingArgument': (named) => `il manque l’argument ${named}.`,
  'commander.optionMissingArgument': (named) => `l’option ${named} demande une valeur.`,
  'commander.missingMandatoryOptionValue': (named) => `l’option ${named} est nécessaire.`,
  'commander.excessArguments': () => 'il y a trop d’arguments.',
};

/** Says it, with the nearest word that was probably meant, and where to read on. */
export function sayMisuse({ code, message }: CommanderError, lang: Lang): Printed {
  // What was typed may have lines of its own; the parser puts its guess on another.
  const [said = '', ...more] = message.replace(/^error: /, '').split(/\n(?=\(Did you mean )/);
  const choice = code === 'commander.invalidArgument' ? choiceIn(said) : undefined;
  const near = choice && nearest(choice);
  if (lang === 'en') {
    const guess = near === undefined ? [] : [meant(near).en];
    return programSays([said, ...more, ...guess, '(help: npx conventio --help)'], lang);
  }
  const named = /'([^']*)'/.exec(said)?.[1] ?? '';
  const word = /Did you mean (.*)\?/.exec(message)?.[1]?.replace(/^one of /, '') ?? near;
  const words = choice ? notAmong(choice, named) : (own(french, code)?.(named) ?? said);
  const guess = word === undefined ? [] : [meant(word).fr];
  return programSays([words, ...guess, '(aide : npx conventio --help)'], lang);
}

/** What was given where there is a choice. */
interface Choice {
  readonly given: string;
  readonly choices: readonly string[];
}

/** `option '--lang <lang>' argument 'de' is invalid. Allowed choices are fr, en.` */
function choiceIn(said: string): Choice | undefined {
  const given = /argument(?: value)? '([^']*)'(?: for)?[^']*is invalid/.exec(said)?.[1];
  const choices = /Allowed choices are (.*)\.$/.exec(said)?.[1];
  return given === undefined ? undefined : { given, choices: choices?.split(', ') ?? [] };
}

/** The choice that was probably meant: a French word for it counts, as it does in a file. */
function nearest({ given, choices }: Choice): string | undefined {
  return valueInWords(given, choices) ?? didYouMean(given, choices);
}

function notAmong({ given, choices }: Choice, named: string): string {
  return `« ${given} » n’est pas une valeur de ${named}.${choices.length === 0 ? '' : ` Au choix : ${choices.join(', ')}.`}`;
}
