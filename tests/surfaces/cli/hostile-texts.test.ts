import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { parseFragment } from 'parse5';
import { parse as parseYaml } from 'yaml';
import { langs } from '../../../src/text/text.ts';
import { isDeep } from '../../support/deep.ts';
import { scratchFolder } from '../../support/folder.ts';
import { control, harmless, hostileFile } from '../../support/hostile.ts';
import { RegisterCli } from '../../support/register-cli.ts';
import { runCli } from '../../support/run-cli.ts';

/**
 * CASES.md, case 49: nothing of a file or of a fact starts a line, a formula, a command or a tag. Two agreements are alike
 * but for their words, hostile in the one and harmless in the other: whatever is printed of the one has the shape of what
 * is printed of the other.
 */
const folder = scratchFolder();
const kinds = ['hostile', 'harmless'] as const;
type Kind = (typeof kinds)[number];

interface Pair {
  readonly convention: string;
  readonly scenario: string;
  readonly today: string;
  readonly from: number;
}

const lives = [
  { convention: 'cress-roumois-seine', scenario: 'a-completed', today: '2023-05-01' },
  { convention: 'programme-littoral-2035', scenario: 'a-closed-early', today: '2025-06-01' },
  { convention: 'salle-du-vieux-port', scenario: 'a-une-saison', today: '2024-11-01' },
] as const;

/** Each word comes to other places with each start. */
const pairs: readonly Pair[] = lives.flatMap((life, index) =>
  (isDeep ? [index, index + 3] : index === 0 ? [0] : []).map((step) => ({ ...life, from: step * 5 })),
);

type Shape = (out: string) => unknown;

/** What a form is made of, whatever its words are. */
const shapes: Readonly<Record<string, Shape>> = {
  lines: (out) => out.split('\n').length,
  /** How the words are broken into lines follows from their letters; what begins a line does not. */
  text: () => undefined,
  json: (out) => membersOf(JSON.parse(out)),
  'json lines': (out) =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => membersOf(JSON.parse(line))),
  yaml: (out) => membersOf(parseYaml(out)),
  html: (out) => [...new Set(tagsOf(parseFragment(out)))].sort(),
  markdown: (out) =>
    out
      .split('\n')
      .map((line) => `${/^(?:#+ |- |> ?|\d+[.)] |[*_~=-]{3,}$|)/.exec(line)?.[0]}${line.match(/(?<!\\)\|/g)?.length}`),
  mermaid: (out) => out.split('\n').map((line) => line.replace(/"[^"]*"| : .*/g, '…').replace(/^title: .*/, 'title')),
  csv: (out) => out.split('\r\n').map((row) => cellsOf(row).length),
  ics: (out) => {
    const calendar = new ICAL.Component(ICAL.parse(out));
    return calendar.getAllSubcomponents().map((each) => [each.name, each.getAllProperties().map(({ name }) => name)]);
  },
};

function membersOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(membersOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, member]) => [key, membersOf(member)]);
}

interface Tag {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string }[];
  readonly childNodes?: readonly Tag[];
}

function tagsOf({ nodeName, attrs = [], childNodes = [] }: Tag): readonly string[] {
  return [`${nodeName} ${attrs.map(({ name }) => name).join(' ')}`, ...childNodes.flatMap(tagsOf)];
}

function cellsOf(row: string): readonly string[] {
  return row === '' ? [] : [...row.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) => cell);
}

const ofFiles: readonly (readonly [command: string, shape: keyof typeof shapes])[] = [
  ['validate DIR', 'text'],
  ['validate DIR --format github', 'text'],
  ['validate DIR --format junit', 'text'],
  ['validate DIR --format checkstyle', 'text'],
  ['simulate DIR s', 'lines'],
  ['simulate DIR s --format json', 'json'],
  ['simulate DIR s --format html', 'html'],
  ['simulate DIR s --format svg', 'text'],
  ['simulate DIR s --format markdown', 'markdown'],
  ['why DIR term.end', 'lines'],
  ['explain DIR', 'markdown'],
  ['explain DIR --format html', 'html'],
  ['compile DIR --format mermaid', 'mermaid'],
  ['compile DIR --format mermaid --view all', 'mermaid'],
  ['consolidate DIR --on 2023-01-01', 'yaml'],
  ['prove DIR', 'lines'],
  ['diff DIR conventions/salle-du-vieux-port', 'text'],
  ['diff DIR conventions/salle-du-vieux-port --format markdown', 'text'],
  ['rehearse DIR s', 'lines'],
  ['rehearse DIR s --format json', 'json lines'],
];

const ofRegister: typeof ofFiles = [
  ['status', 'lines'],
  ['status x', 'lines'],
  ['status x --format markdown', 'markdown'],
  ['status x --format csv', 'csv'],
  ['agenda --days 365', 'lines'],
  ['agenda --days 365 --format csv', 'csv'],
  ['agenda --days 365 --format html', 'html'],
  ['agenda --days 365 --format markdown', 'markdown'],
  ['agenda --format ics', 'ics'],
  ['timeline x', 'lines'],
  ['journal x', 'lines'],
  ['outbox', 'lines'],
  ['keep --once', 'lines'],
];

/** What no form holds: control characters but tabs and the end of a line, halves of characters, turned directions. */
const acting = /(?![\n\t])\p{Cc}|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const commandAnywhere = /##[a-z]*\[/i;

function expectNothingActs(command: string, out: string): void {
  const lines = out.replaceAll('\r\n', '\n').split('\n');
  expect(lines.filter((line) => acting.test(line)).slice(0, 3)).toEqual([]);
  expect(lines.filter((line) => commandAnywhere.test(line)).slice(0, 3)).toEqual([]);
  const obeyed = lines.filter((line) => /^[\s\u0085]*::/.test(line));
  expect(obeyed.filter((line) => !command.includes('github') || !/^::(?:error|warning) file=/.test(line))).toEqual([]);
}

describe.each(pairs)('$convention, $scenario, from the words no. $from on', ({ convention, scenario, today, from }) => {
  const registers = {} as Record<Kind, RegisterCli>;
  const dir = (kind: Kind) => join(folder.path, `${convention}-${from}`, kind);

  beforeAll(async () => {
    for (const kind of kinds) {
      mkdirSync(join(dir(kind), 'scenarios'), { recursive: true });
      const say = kind === 'hostile' ? (words: string) => words : harmless;
      // A fact takes no character that is not seen.
      const seen = (words: string) => say(acting.test(words.replaceAll('\r', '')) ? 'Do\n::error::x' : words);
      const path = `conventions/${convention}`;
      writeFileSync(join(dir(kind), 'convention.yaml'), hostileFile(`${path}/convention.yaml`, from, say));
      writeFileSync(join(dir(kind), 'scenarios/s.yaml'), hostileFile(`${path}/scenarios/${scenario}.yaml`, from, seen));
      const cli = new RegisterCli(dir(kind), { day: today });
      registers[kind] = cli;
      expect(await cli.run(['add', dir(kind), '--as', 'x'])).toMatchObject({ exitCode: 0 });
      expect(await cli.run(['record', 'x', join(dir(kind), 'scenarios/s.yaml')])).toMatchObject({ err: '' });
    }
  });

  // A proof and a rehearsal take seconds.
  test.each(ofFiles.filter(([command]) => isDeep || !/^(?:prove|rehearse)/.test(command)))(
    '%s',
    async (command, shape) => {
      for (const lang of isDeep ? langs : (['en'] as const)) {
        const run = async (kind: Kind) => {
          const { out, err } = await runCli(
            command
              .split(' ')
              .concat('--lang', lang)
              .map((word) => (word === 'DIR' ? dir(kind) : word)),
          );
          expectNothingActs(command, err);
          return out.replaceAll(dir(kind), 'DIR');
        };
        const [hostile, mild] = [await run('hostile'), await run('harmless')];
        expectNothingActs(command, hostile);
        expect(shapes[shape]?.(hostile)).toEqual(shapes[shape]?.(mild));
      }
    },
  );

  test.each(ofRegister)('%s', async (command, shape) => {
    for (const lang of isDeep ? langs : (['fr'] as const)) {
      const run = async (kind: Kind) => (await registers[kind].run(`${command} --lang ${lang}`)).output;
      const [hostile, mild] = [await run('hostile'), await run('harmless')];
      expectNothingActs(command, hostile);
      expect(shapes[shape]?.(hostile)).toEqual(shapes[shape]?.(mild));
      if (command.startsWith('agenda')) expect(hostile).toContain(today.slice(0, 4));
      if (shape !== 'csv') return;
      const cells = hostile.split('\r\n').flatMap(cellsOf);
      expect(cells.filter((cell) => /^"?\s*[=+@＝＋－＠-]|[;\t]\s*"*[=+@-]/.test(cell))).toEqual([]);
    }
  });
});

describe('what is wrong with a call holds what was typed', () => {
  const typed = ['x\n::error::y', control, 'a\u202eb', '##vso[task.complete]', '::stop-commands::x', 'é\r\n##[error]z'];
  const calls: readonly (readonly string[])[] = typed.flatMap((words) => [
    ['validate', words],
    ['simulate', words],
    ['simulate', 'conventions/mou-three-rivers', words],
    ['explain', 'conventions/mou-three-rivers', '--format', words],
    ['why', 'conventions/mou-three-rivers', words],
    ['simulate', 'conventions/mou-three-rivers', '--fact', `${words}=2022-11-10`],
    ['date', words],
    ['rules', words],
    [words],
    [`--${words}`],
    ['status', words],
  ]);

  test.each(langs)('in %s, each sentence is a line', async (lang) => {
    for (const call of calls) {
      const { output } = await runCli(call, { env: { LANG: lang } });
      expectNothingActs('', output);
      expect(output.split('\n').filter((line) => /^(?:y|z|link)/.test(line))).toEqual([]);
    }
  });
});
