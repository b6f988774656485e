import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse as yaml } from 'yaml';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { readDocument } from '../../../src/language/document/read.ts';
import { parse } from '../../../src/pipeline.ts';
import { applyFixes } from '../../../src/text/apply-fixes.ts';
import type { Diagnostic, Fix } from '../../../src/text/diagnostic.ts';
import { keysOf } from '../../../src/text/span.ts';
import { sample } from '../../support/deep.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';
import { expectGolden } from '../../support/golden.ts';
import { Mistakes } from '../../support/mistakes.ts';

/**
 * `validate --fix` makes a fix that is safe, and nobody looks at it. So each of them, in every file of mistakes that there
 * is, leaves fewer errors than there were, has nothing left to do when it is made again, and leaves every clause alone but
 * the one that it speaks of. That it means the same is for people to judge: `golden/safe-fixes.md` lists them all.
 */
interface File {
  readonly name: string;
  readonly text: string;
  readonly diagnose: (text: string) => readonly Diagnostic[];
}

const folder = `${root}tests/cases/err/`;
const ofConvention = (text: string): readonly Diagnostic[] => parse(text, { source: 'test.yaml' }).diagnostics;
const ofScenario = (text: string): readonly Diagnostic[] =>
  readScenario(text, 'test.yaml', compiledConvention()).diagnostics;

function cases(path: string, diagnose: File['diagnose']): readonly File[] {
  return readdirSync(folder + path)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name: path + name, text: readFileSync(folder + path + name, 'utf8'), diagnose }));
}

const mistakes = new Mistakes('french');
/** The table of English beginners, which is held to its own messages elsewhere. */
function ofEnglish(): readonly File[] {
  const english = `${root}tests/language/mistakes/english`;
  const rows = yaml(readFileSync(`${english}.yaml`, 'utf8')) as readonly {
    name: string;
    of?: string;
    instead?: string;
    write: string;
  }[];
  return rows
    .filter(({ of = 'convention' }) => of === 'convention')
    .map(({ name, instead, write }) => {
      const sound = readFileSync(`${english}/convention.yaml`, 'utf8');
      const text = instead === undefined ? `${sound}\n${write}` : sound.replace(instead, () => write);
      return { name, text, diagnose: ofConvention };
    });
}

const files: readonly File[] = [
  ...ofEnglish(),
  ...cases('', ofConvention),
  ...cases('scenarios/', ofScenario),
  ...mistakes.all
    .filter(({ of }) => of !== 'fact')
    .map((mistake) => ({
      name: mistake.name,
      text: mistakes.textOf(mistake),
      diagnose: (text: string) => mistakes.diagnose(mistake.of, text),
    })),
];

type Fixable = Diagnostic & { readonly fix: Fix };

const isSafe = (diagnostic: Diagnostic): diagnostic is Fixable => diagnostic.fix?.safe === true;
const errorsOf = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ severity }) => severity === 'error');

const safe = files.flatMap((file) =>
  file
    .diagnose(file.text)
    .filter(isSafe)
    .map((found) => ({ file, found })),
);

/** Everything that a text says, but for one clause: each value by its pointer. */
function saidOutside(text: string, clause: string): readonly string[] {
  const said: string[] = [];
  const walk = (value: unknown, at: string): void => {
    if (at === clause) return;
    if (typeof value !== 'object' || value === null) said.push(`${at}: ${String(value)}`);
    else for (const [key, member] of Object.entries(value)) walk(member, `${at}/${key}`);
  };
  walk(readDocument(text, 'test.yaml').document?.value, '');
  return said;
}

/** The clause that a diagnostic speaks of, under its id or in its place in a list; of a key at the edge, its section. */
function clauseOf({ pointer }: Diagnostic): string {
  const [section = ''] = keysOf(pointer);
  return `/${keysOf(pointer)
    .slice(0, standsAlone.includes(section) ? 1 : 2)
    .join('/')}`;
}

/** The sections that are one clause, with no id. */
const standsAlone = ['term', 'consideration', 'signature', 'notification', 'exit', 'calendar'];

describe('a fix that is safe', () => {
  test.each(sample(safe, { of: 6 }).map(({ file, found }) => [file.name, found.fix.title.en, file, found] as const))(
    '%s: %s',
    (_name, _title, { text, diagnose }, found) => {
      const before = errorsOf(diagnose(text));
      const fixed = applyFixes(text, [found.fix]).text;
      const after = errorsOf(diagnose(fixed));
      // What a clause has wrong besides may have been hidden until then.
      const isAlone = before.filter((each) => clauseOf(each) === clauseOf(found)).length === 1;
      expect(after.length).toBeLessThan(before.length + (isAlone ? 0 : 1));
      const left = after.filter(
        ({ rule, pointer, span, fix }) =>
          rule === found.rule &&
          pointer === found.pointer &&
          fix?.title.en === found.fix.title.en &&
          span.start.line === found.span.start.line,
      );
      expect(left.map(({ message }) => message.en)).toEqual([]);
      if (found.rule.startsWith('yaml-')) return;
      // A key that gets its name may let what was under it be read; the rest of the file stays.
      const renamed = keysOf(found.pointer).length === 1 && found.rule === 'key-unknown';
      const outside = saidOutside(text, clauseOf(found));
      const now = saidOutside(fixed, renamed ? `/${found.suggestion}` : clauseOf(found));
      expect(now).toEqual(outside);
    },
  );
});

test('the page of all fixes that are safe, for people to judge', () => {
  const lines = safe.map(({ file, found: { fix, rule } }) => {
    const at = fix.edits.map(({ span }) => span);
    const from = Math.min(...at.map(({ start }) => start.offset));
    const to = Math.max(...at.map(({ end }) => end.offset));
    const [start, end] = [file.text.lastIndexOf('\n', from - 1) + 1, `${file.text}\n`.indexOf('\n', to)];
    const fixed = applyFixes(file.text, [fix]).text;
    const after = fixed.slice(start, end + fixed.length - file.text.length);
    return [rule, file.text.slice(start, end).trim(), after.trim()]
      .map((words) => words.replaceAll('\n', '⏎'))
      .join('\n    ');
  });
  const page = `# Every fix that is safe\n\nThe rule, what is written, and what \`validate --fix\` makes of it.\n\n${[
    ...new Set(lines),
  ]
    .sort()
    .map((line) => `- ${line}\n`)
    .join('')}`;
  expectGolden(`${root}tests/language/mistakes/golden/safe-fixes.md`, page);
});
