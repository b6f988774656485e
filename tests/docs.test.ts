import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
import { blocksOf, shownAnew, withBlock } from './support/page-blocks.ts';
import { runCli } from './support/run-cli.ts';

/**
 * Every example of README and docs runs. `console` blocks are sessions, each answer compared with what follows it;
 * `ts` blocks run, and the `text` block behind them is what they print; `yaml` blocks are checked. In an answer, a line
 * `…` stands for any lines. `UPDATE=1 npm run jest tests/docs` writes the answers of sessions anew.
 *
 * A tutorial is followed to the letter, in an empty folder: a block with `file=PATH` behind its language is what the
 * reader adds at the end of that file (`yaml`) or changes in it (`diff`), between the sessions before and after it.
 */
const pages = ['README.md', 'README.fr.md', ...readdirSync(`${root}docs`).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith('.md'),
);

/** The pages of every folder, with those that no block of is run. */
const everyPage = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.md') && !/(^|\/)(node_modules|dist|tests)\//.test(name) && !name.startsWith('.'),
);

const all = pages.flatMap((page) => blocksOf(page).map((block) => ({ page, ...block })));
type Placed = (typeof all)[number];
const named = (language: string) => withNames(all.filter((block) => block.language === language && !block.file));
const withNames = (blocks: readonly Placed[]) =>
  blocks.map((block) => [`${block.page}:${block.line}`, block] as [string, Placed]);

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

function rewrite(page: string, before: string, after: string): void {
  writeFileSync(
    root + page,
    readFileSync(root + page, 'utf8').replace(before, () => after),
  );
}

describe('a session prints what the page shows', () => {
  // What `init` writes in a session.
  const written = ['agreement', 'foire'].map((name) => root + name);
  const scratch = mkdtempSync(join(tmpdir(), 'conventio-docs-'));
  beforeAll(() => {
    for (const path of written) rmSync(path, { recursive: true, force: true });
  });
  afterAll(() => {
    process.chdir(root);
    for (const path of [...written, scratch]) rmSync(path, { recursive: true, force: true });
  });

  // Each page has a register of its own, and a day on which it is read.
  const clock = new VirtualClock(startOfDay('2023-04-12', 'Europe/Paris') + 10 * 3_600_000);
  // A tutorial is read on a computer that speaks its language.
  const languages = new Map([
    ['docs/tutorial.md', 'en_GB.UTF-8'],
    ['docs/tutoriel.md', 'fr_FR.UTF-8'],
  ]);
  const folders = new Map([...languages.keys()].map((page) => [page, join(scratch, page.replaceAll(/\W/g, '-'))]));
  for (const folder of folders.values()) mkdirSync(folder);
  const envOf = (page: string) => ({
    CONVENTIO_BY: 'Camille',
    LANG: languages.get(page),
    ...(!folders.has(page) && { CONVENTIO_REGISTER: join(scratch, `${page.replaceAll(/\W/g, '-')}.db`) }),
  });

  /** What a command prints, or nothing where that goes to a file. */
  async function answerTo(command: string, page: string): Promise<string> {
    const [line = '', file] = command.replace(/^\$ (npx )?conventio /, '').split(' > ');
    // The port of the examples may be taken where tests run.
    const args = line.startsWith('serve') && !line.includes('--port') ? `${line} --port 0` : line;
    const { output, out, err, exitCode } = await runCli(args, { env: envOf(page), io: { clock } });
    if (file) writeFileSync(file, out);
    const shown = asOnPage(file ? err : output);
    // Who begins is shown what they see, and no more.
    return exitCode === 0 || folders.has(page) || page.startsWith('README')
      ? shown
      : `${shown}(exit code ${exitCode})\n`;
  }

  test.each(withNames(all.filter(({ language, file }) => language === 'console' || file)))(
    '%s',
    async (_name, { page, content, language, file }) => {
      process.chdir(folders.get(page) ?? root);
      if (file) {
        writeFileSync(file, withBlock(readFileSync(file, 'utf8'), { language, content }));
        return;
      }
      let updated = '';
      for (const exchange of content.split(/^(?=\$ )/m)) {
        const [command = '', ...answer] = exchange.split('\n');
        const actual = await answerTo(command, page);
        const shown = answer.join('\n');
        updated += `${command}\n${shown.includes('…\n') ? shownAnew(actual, shown) : actual}`;
        if (!process.env.UPDATE) expectShown(actual, shown);
      }
      if (process.env.UPDATE)
        rewrite(
          page,
          `\`\`\`console
${content}`,
          `\`\`\`console
${updated}`,
        );
    },
  );
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
    const shown = next?.content ?? '';
    const actual = asOnPage(`${printed.join('\n')}\n`);
    if (process.env.UPDATE) rewrite(page, `\`\`\`text\n${shown}`, `\`\`\`text\n${shownAnew(actual, shown)}`);
    else expectShown(actual, shown);
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

test('the commands that are not sessions are known, and do what the pages say of them', async () => {
  const commands = named('sh').flatMap(([, { content }]) => content.trim().split('\n'));
  expect([...new Set(commands)].sort()).toEqual(['node --version', 'npm ci', 'npm cit', 'npm run demo']);
  const { demo } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts;
  const [install, simulation] = demo.split(' && ');
  expect(install).toBe('npm ci');
  for (const page of ['README.md', 'README.fr.md'])
    expect(readFileSync(root + page, 'utf8')).toContain(`\`${simulation}\``);
  expect(await runCli(simulation.replace('npx conventio ', ''))).toMatchObject({ exitCode: 0, err: '' });
  expect(readFileSync(`${root}.ci/run`, 'utf8')).toMatch(/^CONVENTIO_ALSO_ON=22,24 npm cit$/m);
});

test('a tutorial names messages as the program words them', () => {
  const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  const program = sources.map((path) => readFileSync(`${root}src/${path}`, 'utf8')).join('\n');
  const quoted = ['docs/tutorial.md', 'docs/tutoriel.md'].flatMap((page) =>
    [...readFileSync(root + page, 'utf8').matchAll(/\*(?:“([^”*]+)”|«\s([^»*]+)\s»)\*/g)].map(
      ([, en, fr]) => en ?? fr ?? '',
    ),
  );
  // What Windows, a shell or npm says.
  const ofOthers = /scripts|npm|command not found/;
  const unknown = quoted.filter(
    (words) => !ofOthers.test(words) && !program.includes(words.replace('8022', '$' + '{port}')),
  );
  expect(quoted.length).toBeGreaterThanOrEqual(10);
  expect(unknown).toEqual([]);
});

test.each(['commands-', 'commandes-'])('the pages %s have a chapter for each command', async (beginning) => {
  const { out } = await runCli('--help');
  const commands = out.split('\n').flatMap((line) => /^ {2}([a-z]+) \S/.exec(line)?.[1] ?? []);
  const chapters = pages
    .filter((page) => page.startsWith(`docs/${beginning}`))
    .flatMap((page) => readFileSync(root + page, 'utf8').match(/^## .*$/gm) ?? [])
    .join('\n');
  expect(commands).toContain('rehearse');
  expect(commands.filter((name) => name !== 'help' && !chapters.includes(`\`${name}\``))).toEqual([]);
});

test('the pages name every kind of entry and every kind of fact', () => {
  const json = readFileSync(`${root}docs/json.md`, 'utf8');
  for (const kind of entryKinds) expect(json).toContain(`\`${kind}\``);
  // A milestone and an event are facts by their own ids.
  const verbs = factVerbs.filter((verb) => verb !== 'reached' && verb !== 'happened');
  for (const page of ['scenarios', 'essayer']) {
    const text = readFileSync(`${root}docs/${page}.md`, 'utf8');
    for (const verb of verbs) expect(text).toMatch(new RegExp(`\`${verb}[:\`]`));
  }
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
