import { Option } from 'commander';
import { reportFormats } from './reporters.ts';

/** How a report is written; `text`, the word of the other commands, is another name of `pretty`. */
export function reportFormatOption(): Option {
  const option = new Option('--format <format>', 'form of the report').choices([...reportFormats, 'text']);
  const hold = option.parseArg;
  return option.default('pretty').argParser((value) => {
    hold?.(value, undefined as never);
    return value === 'text' ? 'pretty' : value;
  });
}

export function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'the lowest severity that makes the exit code 1')
    .choices(['warning', 'error'])
    .default('error');
}
