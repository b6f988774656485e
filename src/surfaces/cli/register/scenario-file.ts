import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { readScenario, type Scenario } from '../../../insight/agenda/scenario.ts';
import type { Lang } from '../../../text/text.ts';
import { isFolder, readText, UsageError } from '../files.ts';
import type { Io } from '../io.ts';
import { printErrors } from '../load.ts';

/** Reads a scenario for an agreement that is kept: a file, or its bare name behind the folder of the convention. */
export function scenarioFor(argument: string, compiled: Compiled, lang: Lang, io: Io): Scenario | undefined {
  const path = pathOf(argument);
  const text = readText(path);
  const { scenario, diagnostics } = readScenario(text, path, compiled);
  if (!scenario) {
    printErrors(diagnostics, text, lang, io);
    return undefined;
  }
  if (scenario.compiled !== compiled) throw new UsageError(ownAmendments(path));
  return scenario;
}

function pathOf(argument: string): string {
  const besides = join(dirname(argument), 'scenarios', `${basename(argument)}.yaml`);
  const isFile = existsSync(argument) && !isFolder(argument);
  return !isFile && existsSync(besides) ? besides : argument;
}

/** What only a scenario knows is no part of a convention that is kept. */
function ownAmendments(path: string) {
  return {
    en: `${path} has amendments of its own, which the register does not know. Write them into the convention, then adopt the new version with “npx conventio adopt”.`,
    fr: `${path} comporte ses propres avenants, que le registre ne connaît pas. Écrivez-les dans la convention, puis adoptez la nouvelle version par « npx conventio adopt ».`,
  };
}
