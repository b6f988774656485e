import { Option } from 'commander';
import type { RegisterOptions } from '../register/register-option.ts';

/** What every command is given that looks at agreements, of a register or of a folder. */
export interface SourceOptions extends RegisterOptions {
  readonly on?: string;
  readonly scenario?: string;
}

/** What an argument can be that names a folder. */
export const folderArgument = 'a folder of conventions with their journals, or one convention; the register by default';

/** What an argument can be that names an agreement. */
export const agreementArgument =
  'the id of an agreement in the register, or a folder of conventions with their journals, or one convention';

export function agreementOption(): Option {
  return new Option('--agreement <id>', 'one agreement of the folder only');
}

export function onOption(): Option {
  return new Option('--on <day>', 'with a folder: the day to take as today; by default, the date of this computer');
}

export function scenarioOption(): Option {
  const what = 'with one convention: a scenario (name or file) whose facts replace the journal';
  return new Option('--scenario <name>', what);
}
