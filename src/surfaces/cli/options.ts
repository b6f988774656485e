import { InvalidArgumentError, Option } from 'commander';

/** The options that several commands share. */

export function langOption(): Option {
  return new Option(
    '--lang <lang>',
    'language of the output; by default that of the environment, otherwise that of the file',
  ).choices(['fr', 'en']);
}

/** Where the words belong to the convention, and not to whoever looks at it. */
export function ownLangOption(): Option {
  return new Option('--lang <lang>', 'language of the output; by default that of the convention').choices(['fr', 'en']);
}

export function formatOption(): Option {
  return new Option('--format <format>', 'form of the output').choices(['text', 'json']).default('text');
}

export function factOption(): Option {
  const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];
  return new Option('--fact <fact>', 'a fact: NAME=DAY[,QUANTITY][,key=value…]; repeat the option for more facts')
    .argParser(collect)
    .default([], 'none');
}

/** How far a proof goes. */
export function statesOption(most: number, what: string): Option {
  const positive = (text: string): number => {
    if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
    throw new InvalidArgumentError('It must be a whole number from 1 on.');
  };
  return new Option('--states <number>', what).argParser(positive).default(most);
}

/** What a `<convention>` argument can be. */
export const conventionArgument = 'a file, a folder with convention.yaml, or - for standard input';
