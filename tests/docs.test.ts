import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import { headingsOf } from '../scripts/contents.ts';
import { startOfDay } from '../src/calendar/instant.ts';
import { entryKinds } from '../src/insight/agenda/entry.ts';
import { readJournal } from '../src/insight/agenda/journal-file.ts';
import { readScenario } from '../src/insight/agenda/scenario.ts';
import { mergePatch } from '../src/language/model/amend.ts';
import { factVerbs } from '../src/language/model/names.ts';
import { parse } from '../src/pipeline.ts';
import { VirtualClock } from '../src/register/scheduler/clock.ts';
import { isBuilt } from './support/deep.ts';
import { compiledConvention, root } from './support/first-convention.ts';
import { runCli } from './support/run-cli.ts';

/**
 * Every example of README and docs runs. `console` blocks are sessions, each answer compared with what follows it;
 * `ts` blocks run, and the `text` block behind them is what they print; `yaml` blocks are checked. In an answer, a line
 * `…` stands for any lines. `UPDATE=1 npm run jest tests/docs` writes the answers of sessions anew.
 */
interface Block {
  readonly language: string;
  readonly content: string;
  /** The line of the block in its page, for the name of its test. */
  readonly line: number;
}

const pages = ['README.md', 'README.fr.md', ...readdirSync(`${root}docs`).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith('.md'),
);

/** The pages of every folder, with those that no block of is run. */
const everyPage = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.md') && !/(^|\/)(node_modules|dist)\//.test(name) && !name.startsWith('.'),
);

function blocksOf(page: string): Block[] {
  const text = readFileSync(root + page, 'utf8');
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? '',
    content: match[2] ?? '',
    line: text.slice(0, match.index).split('\n').length,
  }));
}

const all = pages.flatMap((page) => blocksOf(page).map((block) => ({ page, ...block })));
const named = (language: string) =>
  all
    .filter((block) => block.language === language)
    .map((block) => [`${block.page}:${block.line}`, block] as [string, (typeof all)[number]]);

/** A page has plain spaces where the program keeps an article and its number together, and the line ends of its file. */
const asOnPage = (printed: string): string => printed.replaceAll('\u00a0', ' ').replaceAll('\r\n', '\n');

/** Compares an answer with what a page shows, where a line `…` stands for any lines. */
function expectShown(printed: string, shown: string): void {
  const actual = asOnPage(printed);
  const parts = shown.split(/^…\n/m);
  if (parts.length === 1) {
    expect(actual).toBe(shown);
    return;
  }
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = actual.indexOf(part, at);
    if (found < 0 || (index === 0 && found !== 0)) expect(actual.slice(at)).toContain(part);
    at = found + part.length;
  }
}

describe('a session prints what the page shows', () => {
  // What `init` writes in a session.
  const written = `${root}agreement`;
  beforeAll(() => rmSync(written, { recursive: true, force: true }));
  afterAll(() => {
    for (const path of [written, registers]) rmSync(path, { recursive: true, force: true });
  });

  const registers = mkdtempSync(join(tmpdir(), 'conventio-docs-'));
  // Each page has a register of its own, and a day on which it is read.
  const clock = new VirtualClock(startOfDay('2023-04-12', 'Europe/Paris') + 10 * 3_600_000);
  const envOf = (page: string) => ({
    CONVENTIO_REGISTER: join(registers, `${page.replaceAll(/\W/g, '-')}.db`),
    CONVENTIO_BY: 'Camille',
  });

  test.each(named('console'))('%s', async (_name, { page, content }) => {
    const exchanges = content.split(/^(?=\$ )/m);
    let updated = '';
    for (const exchange of exchanges) {
      const [command = '', ...answer] = exchange.split('\n');
      const line = command.replace(/^\$ (npx )?conventio /, '');
      const { output, exitCode } = await runCli(line, { env: envOf(page), io: { clock } });
      const actual = asOnPage(exitCode === 0 ? output : `${output}(exit code ${exitCode})\n`);
      const shown = answer.join('\n');
      updated += shown.includes('…\n') ? exchange : `${command}\n${actual}`;
      if (!process.env.UPDATE) expectShown(actual, shown);
    }
    if (process.env.UPDATE) {
      const path = root + page;
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(`\`\`\`console\n${content}`, () => `\`\`\`console\n${updated}`),
      );
    }
  });
});

describe('a program prints what the page shows', () => {
  test.each(named('ts'))('%s', async (name, { page, line, content }) => {
    const next = all.find((block) => block.page === page && block.line > line);
    const path = `${root}tests/.example-${name.replace(/\W/g, '-')}.ts`;
    writeFileSync(path, content);
    const printed: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((...words: unknown[]) => void printed.push(print(words)));
    try {
      await import(path);
    } finally {
      log.mockRestore();
      rmSync(path);
    }
    expect(next?.language).toBe('text');
    expectShown(`${printed.join('\n')}\n`, next?.content ?? '');
  });
});

test('every program is one that TypeScript takes', () => {
  const folder = mkdtempSync(`${root}tests/.example-types-`);
  try {
    for (const [index, [, { content }]] of named('ts').entries()) writeFileSync(`${folder}/${index}.ts`, content);
    // The declarations say the same as the sources, and are read much faster.
    const [at, ending] = isBuilt ? ['../../dist', 'd.ts'] : ['../../src', 'ts'];
    const paths = {
      conventio: [`${at}/index.${ending}`],
      'conventio/web': [`${at}/surfaces/web/index.${ending}`],
      'conventio/register/sqlite': [`${at}/register/store/sqlite/index.${ending}`],
      'conventio/*': [`${at}/*/index.${ending}`],
    };
    const include = ['./*.ts'];
    writeFileSync(
      `${folder}/tsconfig.json`,
      JSON.stringify({ extends: '../../tsconfig.json', compilerOptions: { paths }, include }),
    );
    const tsc = spawnSync('node_modules/.bin/tsc', ['-p', folder], { cwd: root, encoding: 'utf8' });
    expect(tsc.stdout).toBe('');
    expect(tsc.status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

describe('a declaration is one that conventio takes', () => {
  // A page builds one convention: each fragment belongs to what stands before it.
  const whole = (page: string, line: number, content: string): string => {
    if (content.includes('conventio: 1')) return content;
    const before = named('yaml').filter(([, block]) => block.page === page && block.line <= line);
    const merged = before.reduce<unknown>((sofar, [, block]) => mergePatch(sofar, parseYaml(block.content)), {});
    return JSON.stringify(merged);
  };

  // The reference has examples that stand alone: tests/language-page.test.ts holds them.
  const ofPages = named('yaml').filter(([, { page }]) => !/lang(u)?age\.md$/.test(page));
  test.each(ofPages)('%s', (_name, { page, line, content }) => {
    if (/^scenario:/m.test(content)) {
      const { diagnostics } = readScenario(content, page, compiledConvention());
      expect(diagnostics.map(({ message }) => message.en)).toEqual([]);
      return;
    }
    if (/^facts:/m.test(content)) {
      const { diagnostics } = readJournal(content, page, compiledConvention());
      expect(diagnostics.map(({ message }) => message.en)).toEqual([]);
      return;
    }
    const { diagnostics } = parse(whole(page, line, content), { source: page });
    const told = diagnostics.filter(({ rule }) => rule !== 'milestone-unused');
    expect(told.map(({ message }) => message.en)).toEqual([]);
  });
});

test('the commands that are not sessions are the ones that CI runs', () => {
  const commands = named('sh').flatMap(([, { content }]) => content.trim().split('\n'));
  const known = [
    'npm ci && npx conventio simulate conventions/cress-roumois-seine a-completed --lang fr',
    'npm ci && npm test',
    'npx conventio rehearse conventions/cress-roumois-seine a-completed --lang fr',
    'npm ci && npx conventio serve conventions/cress-roumois-seine --scenario a-completed --on 2023-04-12 --lang en',
    'npm ci && npx conventio serve conventions/cress-roumois-seine --scenario a-completed --on 2023-04-12 --lang fr',
  ];
  expect([...new Set(commands)].sort()).toEqual([...known].sort());
});

test('the page of the command line has a chapter for each command', async () => {
  const { out } = await runCli('--help');
  const commands = out.split('\n').flatMap((line) => /^ {2}([a-z]+) \S/.exec(line)?.[1] ?? []);
  const chapters =
    readFileSync(`${root}docs/command-line.md`, 'utf8')
      .match(/^## .*$/gm)
      ?.join('\n') ?? '';
  expect(commands).toContain('rehearse');
  expect(commands.filter((name) => name !== 'help' && !chapters.includes(`\`${name}\``))).toEqual([]);
});

test('the pages name every kind of entry and every kind of fact', () => {
  const json = readFileSync(`${root}docs/json.md`, 'utf8');
  for (const kind of entryKinds) expect(json).toContain(`\`${kind}\``);
  const scenarios = readFileSync(`${root}docs/scenarios.md`, 'utf8');
  // A milestone and an event are facts by their own ids.
  const verbs = factVerbs.filter((verb) => verb !== 'reached' && verb !== 'happened');
  for (const verb of verbs) expect(scenarios).toMatch(new RegExp(`\`${verb}[:\`]`));
});

test('every link of a page leads to a file, and to a section that it has', () => {
  const broken = everyPage.flatMap((page) => {
    const text = readFileSync(root + page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
    const targets = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g)];
    return targets.flatMap(([, path = '', anchor]) => {
      const file = path === '' ? page : join(dirname(page), path);
      if (!exists(root + file)) return [`${page}: ${path}`];
      const known = anchor === undefined || !file.endsWith('.md') || anchors(file).has(decodeURI(anchor));
      return known ? [] : [`${page}: ${path}#${anchor}`];
    });
  });
  expect(broken).toEqual([]);
});

function anchors(file: string): ReadonlySet<string> {
  return new Set(headingsOf(readFileSync(root + file, 'utf8')).map(({ anchor }) => anchor));
}

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR';
  }
}

/** What `console.log` would print; objects as Node shows them. */
function print(words: readonly unknown[]): string {
  return words.map((word) => (typeof word === 'string' ? word : inspect(word))).join(' ');
}
