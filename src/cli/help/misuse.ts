import type { CommanderError } from 'commander';
import { printableLines } from '../../text/printable.ts';
import type { Lang } from '../../text/text.ts';

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
export function sayMisuse({ code, message }: CommanderError, lang: Lang): string {
  const [said = '', ...more] = printableLines(message)
    .replace(/^error: /, '')
    .split('\n');
  if (lang === 'en') return `conventio: ${[said, ...more].join('\n')}\n(conventio --help tells more)\n`;
  const named = /'([^']*)'/.exec(said)?.[1] ?? '';
  const meant = /Did you mean (.*)\?/.exec(message)?.[1];
  const words = code === 'commander.invalidArgument' ? invalidArgument(said, named) : french[code]?.(named);
  const guess = meant === undefined ? '' : `\nVouliez-vous dire ${meant.replace(/^one of /, '')} ?`;
  return `conventio : ${words ?? said}${guess}\n(conventio --help en dit plus)\n`;
}

/** `option '--lang <lang>' argument 'de' is invalid. Allowed choices are fr, en.` */
function invalidArgument(said: string, named: string): string {
  const given = /argument(?: value)? '([^']*)'(?: for)?[^']*is invalid/.exec(said)?.[1] ?? named;
  const choices = /Allowed choices are (.*)\.$/.exec(said)?.[1];
  return `« ${given} » ne convient pas à ${named}.${choices === undefined ? '' : ` Au choix : ${choices}.`}`;
}
