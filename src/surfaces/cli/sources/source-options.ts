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
  'the id of an agreement of the register, or a folder of conventions with their journals, or one convention';

export function agreementOption(): Option {
  return new Option('--agreement <id>', 'one agreement of the folder');
}

export function onOption(): Option {
  return new Option('--on <day>', 'of a folder: the day that is today; that of this machine by default');
}

export function scenarioOption(): Option {
  const what = 'of one convention: the facts of a scenario in place of its journal, by its name or its file';
  return new Option('--scenario <name>', what);
}
