import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from './support/first-convention.ts';

/**
 * Whatever is printed is `Printed`, which the compiler sees to; and only the doors say so of a text: each knows its form,
 * and takes care that nothing of a file or of a fact acts in it.
 */
const doors: readonly (readonly [path: string, what: string])[] = [
  ['text/printed.ts', 'several printed texts in a row'],
  ['text/page.ts', 'lines for people'],
  ['text/json-text.ts', 'JSON'],
  ['language/document/write.ts', 'YAML'],
  ['render/csv.ts', 'CSV'],
  ['render/markdown.ts', 'Markdown'],
  ['render/page/page.tsx', 'HTML and SVG'],
  ['render/machine/mermaid.ts', 'Mermaid'],
  ['render/icalendar/icalendar.ts', 'iCalendar'],
  ['render/diagnostics/xml.ts', 'reports in XML'],
  ['render/diagnostics/github.ts', 'annotations of GitHub, the only commands of a CI'],
  ['render/diagnostics/entries.ts', 'JSON, entry by entry'],
  ['render/diagnostics/json.ts', 'JSON, entry by entry'],
  ['render/diagnostics/sarif.ts', 'JSON, entry by entry'],
  ['surfaces/cli/write-json.ts', 'JSON, part by part'],
  ['surfaces/cli/main.ts', 'printed texts with the name of the program'],
  ['surfaces/cli/ask.ts', 'what somebody types, shown back'],
  ['surfaces/cli/validate/progress.ts', 'a line that is written over'],
  ['surfaces/cli/validate/validate-file.ts', 'the file itself, fixed, for whoever writes it somewhere'],
  ['surfaces/cli/commands/lsp.ts', 'frames of the language server'],
];

const src = join(root, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }));

test('only the doors say of a text that it may be printed', () => {
  const makers = files.filter(({ text }) => /import \{[^}]*\bprinted\b[^}]*\} from '[^']*\/printed\.ts'/.test(text));
  const known = doors.map(([path]) => path).filter((path) => path !== 'text/printed.ts');
  expect(makers.map(({ path }) => path).sort()).toEqual([...known].sort());
});

test('nobody goes around them', () => {
  const around = files.filter(
    ({ path, text }) => /\bas (?:unknown as )?Printed\b/.test(text) && path !== 'text/printed.ts',
  );
  expect(around.map(({ path }) => path)).toEqual([]);
});
