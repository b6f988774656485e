import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse as yaml } from 'yaml';
import { compile } from '../../../src/engine/lifecycle/compile.ts';
import { readJournal } from '../../../src/insight/agenda/journal-file.ts';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { parse } from '../../../src/pipeline.ts';
import { renderDiagnostic } from '../../../src/render/diagnostics/pretty.ts';
import { fixText } from '../../../src/surfaces/cli/validate/fix-text.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import { expectGolden } from '../../support/golden.ts';

/**
 * What beginners write who are no programmers, one mistake each in a file that is sound otherwise, and what they are told.
 * A new one needs no code: a row in `english.yaml` or in another table beside it (its sound files stand in the folder of its
 * name), then `UPDATE=1`, and read the page under `golden/`.
 */
interface Mistake {
  readonly name: string;
  /** Which of the sound files is spoiled; the convention where nothing is said. */
  readonly of?: Kind;
  /** What stands in the sound file, once; a section that it lacks is written at its end where this is left out. */
  readonly instead?: string;
  readonly write: string;
  readonly rule: string;
  /** Where the first message leads: line and column. */
  readonly at: string;
  /** What the messages say, and must not stop saying: the words to write above all. */
  readonly says: readonly string[];
  /** What `--fix` makes of what was written, when that is safe; nothing is fixed where this is left out. */
  readonly fixed?: string;
  /** How many messages there are, where there is more than one mistake in what was written. */
  readonly messages?: number;
}

type Kind = 'convention' | 'scenario' | 'journal';

const folder = new URL('./', import.meta.url).pathname;
const textOf = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');

const languages = readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? [name.replace('.yaml', '')] : []));

describe.each(languages)('mistakes of beginners: %s', (language) => {
  const sound: Record<Kind, string> = {
    convention: textOf(`${language}/convention.yaml`),
    scenario: textOf(`${language}/scenario.yaml`),
    journal: textOf(`${language}/journal.yaml`),
  };
  const { convention } = parse(sound.convention);
  if (!convention) throw new Error(`${language}/convention.yaml has errors`);
  const compiled = compile(convention);
  const check: Record<Kind, (text: string) => readonly Diagnostic[]> = {
    convention: (text) => parse(text, { source: 'convention.yaml' }).diagnostics,
    scenario: (text) => readScenario(text, 'scenario.yaml', compiled).diagnostics,
    journal: (text) => readJournal(text, 'journal.yaml', compiled).diagnostics,
  };
  const mistakes = yaml(textOf(`${language}.yaml`)) as readonly Mistake[];

  test.each(Object.keys(sound) as Kind[])('the %s is sound', (kind) => {
    expect(check[kind](sound[kind])).toEqual([]);
  });

  test('no two mistakes have one name', () => {
    const names = mistakes.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(mistakes.map((mistake) => [mistake.name, mistake] as const))('%s', (_name, mistake) => {
    const { of: kind = 'convention', rule, at, says, fixed, messages = 1 } = mistake;
    const text = spoiled(sound[kind], mistake);
    const found = check[kind](text);
    const [first] = found;
    const said = found.map((diagnostic) => renderDiagnostic(diagnostic, '', 'en')).join('\n');
    expect(first && [first.rule, `${first.span.start.line}:${first.span.start.column}`]).toEqual([rule, at]);
    expect(says.filter((words) => !said.includes(words))).toEqual([]);
    expect(found).toHaveLength(messages);
    const after = fixText(text, (again) => ({ diagnostics: check[kind](again), silenced: [], isWhole: true })).text;
    expect(after).toBe(fixed === undefined ? text : spoiled(sound[kind], { ...mistake, write: fixed }));
  });

  test('the page of all messages', () => {
    const sections = mistakes.map((mistake) => {
      const { of: kind = 'convention' } = mistake;
      const text = spoiled(sound[kind], mistake);
      const found = check[kind](text);
      const shown = found.map((diagnostic) => `${renderDiagnostic(diagnostic, text, 'en')}${inFrench(diagnostic)}`);
      return `## ${mistake.name}\n\n\`\`\`text\n${shown.join('\n')}${fixLine(mistake)}\`\`\`\n`;
    });
    expectGolden(
      `${folder}golden/${language}.md`,
      `# The messages for ${mistakes.length} mistakes\n\n${sections.join('\n')}`,
    );
  });
});

/** The sound file with the mistake in it. */
function spoiled(sound: string, { name, instead, write }: Mistake): string {
  if (instead === undefined) return `${sound}\n${write.trimEnd()}\n`;
  const [before, after, ...others] = sound.split(instead);
  if (after === undefined || others.length > 0) throw new Error(`${name}: “${instead}” does not stand there once`);
  return `${before}${write}${after}`;
}

/** The words alone: the lines that they are about are those of the English message. */
function inFrench({ message, help, related = [] }: Diagnostic): string {
  const lines = [message, ...(help ? [help] : []), ...related.map((other) => other.message)].map(
    ({ fr }) => `  fr: ${fr}`,
  );
  return `${lines.join('\n')}\n`;
}

function fixLine({ fixed }: Mistake): string {
  return fixed === undefined ? '' : `  --fix writes: ${fixed.trimEnd().split('\n').join('\n                ')}\n`;
}
