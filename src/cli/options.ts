import { Option } from 'commander';

/** The options that several commands share. */

export function langOption(): Option {
  return new Option('--lang <lang>', 'language of the output').choices(['fr', 'en']);
}

export function formatOption(): Option {
  return new Option('--format <format>', 'form of the output').choices(['text', 'json']).default('text');
}

export function factOption(): Option {
  const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];
  return new Option('--fact <fact>', 'a fact, NAME=DAY[,QUANTITY][,key=value…]; repeat for more')
    .argParser(collect)
    .default([], 'none');
}

/** What a `<convention>` argument can be. */
export const conventionArgument = 'a file, a folder with convention.yaml, or - for standard input';
