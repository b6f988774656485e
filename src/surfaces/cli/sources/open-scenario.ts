import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readScenario, type Scenario } from '../../../insight/agenda/scenario.ts';
import type { Text } from '../../../text/text.ts';
import { readText, UsageError } from '../files.ts';
import { playedText } from '../played-text.ts';
import { findAgreements } from './find-agreements.ts';
import {
  compiledFrom,
  emptyFolder,
  type FolderFault,
  type FolderOptions,
  keep,
  type OpenedFolder,
} from './open-folder.ts';

/**
 * Takes a convention into a register in memory with the facts of a scenario in place of its journal, up to today. What the
 * scenario expects to be refused is refused without a word.
 */
export async function openScenario(path: string, name: string, options: FolderOptions): Promise<OpenedFolder> {
  const { agreements } = findAgreements(path);
  const [files, ...more] = agreements;
  if (!files || more.length > 0) throw new UsageError(oneConvention(path, agreements.length));
  const faults: FolderFault[] = [];
  const { convention } = files;
  const folder = emptyFolder(1, options);
  const compiled = compiledFrom(convention, folder.register, faults);
  if (!compiled) return keep(path, [], folder, faults);
  const source = pathOf(name, convention.source);
  const text = readText(source);
  const { scenario, diagnostics } = readScenario(text, source, compiled);
  if (!scenario) {
    for (const diagnostic of diagnostics) faults.push({ kind: 'diagnostic', diagnostic, text });
    return keep(path, [], folder, faults);
  }
  const played = playedText({ ...convention, compiled }, scenario, { source, text });
  const facts = { ...played, facts: scenario.facts, by: scenario.id, placeOf: () => scenario.span };
  const opened = await keep(path, [{ source: convention.source, facts }], folder, faults);
  return { ...opened, faults: opened.faults.filter((fault) => !isExpected(fault, scenario)) };
}

/** Days to come are no mistake of a scenario, nor is what it expects to be refused. */
function isExpected(fault: FolderFault, { refused }: Scenario): boolean {
  return fault.kind === 'to-come' || (fault.kind === 'refused' && refused.has(fault.setAside.fact));
}

/** A scenario by its path, or by its name in the folder of the convention. */
function pathOf(name: string, convention: string): string {
  const besides = join(dirname(convention), 'scenarios', `${name}.yaml`);
  return basename(name) === name && existsSync(besides) ? besides : name;
}

function oneConvention(path: string, count: number): Text {
  return {
    en: `--scenario needs a single convention, and ${path} contains ${count}.`,
    fr: `--scenario demande une seule convention, et ${path} en contient ${count}.`,
  };
}
