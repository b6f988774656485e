import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { version } from '../../../src/surfaces/cli/version.ts';
import { deadLinks } from '../../support/dead-links.ts';
import { isBuilt } from '../../support/deep.ts';
import { root } from '../../support/first-convention.ts';
import { scratchFolder } from '../../support/folder.ts';
import { runCli } from '../../support/run-cli.ts';

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** What the package is made of. */
const sources = manifest.files
  .filter((name: string) => !/^dist$|^!/.test(name))
  .concat('package.json', 'LICENSE', 'scripts', 'tsconfig.json', 'tsconfig.build.json', 'tsconfig.browser.json');

test('the program tells the version of its package', async () => {
  expect(version).toBe(manifest.version);
  expect((await runCli('--version')).out).toBe(`${manifest.version}\n`);
});

test('the changelog has a section for it', () => {
  expect(readFileSync(`${root}CHANGELOG.md`, 'utf8')).toContain(`## ${manifest.version}`);
});

test('help names every command', async () => {
  const { out } = await runCli('--help');
  for (const command of ['init', 'simulate', 'validate', 'rules', 'why', 'date', 'compile', 'lsp'])
    expect(out).toContain(command);
});

describe('the package, away from its repository', () => {
  const folder = scratchFolder();
  const installed = join(folder.path, 'node_modules/conventio');
  const inFolder = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(installed, 'dist/surfaces/cli/bin.js'), ...args], {
      cwd: folder.path,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' },
    });

  beforeAll(() => {
    // What is tried is what the sources say: `npm test` has built them, or packing does so in a copy.
    const copy = join(folder.path, 'copy');
    const contents = isBuilt ? [...sources, 'dist'] : sources;
    for (const name of contents) cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const options = ['--silent', ...(isBuilt ? ['--ignore-scripts'] : []), '--pack-destination', folder.path];
    execFileSync('npm', ['pack', ...options], { cwd: copy, stdio: 'ignore' });
    mkdirSync(installed, { recursive: true });
    const archive = join(folder.path, `conventio-${manifest.version}.tgz`);
    execFileSync('tar', ['-xzf', archive, '-C', installed, '--strip-components=1']);
    symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'));
  }, 120_000);

  test('begins a convention in an empty folder, and checks it', () => {
    expect(inFolder('init', 'lease', '--yes')).toMatchObject({ status: 0, stderr: '' });
    expect(inFolder('validate', 'lease')).toMatchObject({ status: 0, stderr: '' });
    expect(inFolder('simulate', 'lease', 'first')).toMatchObject({ status: 0, stderr: '' });
  }, 60_000);

  test('has no page with a link that leads nowhere', () => {
    const pages = readdirSync(installed, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.md') && !path.startsWith('node_modules/'));
    expect(pages).toContain('docs/embedding.md');
    expect(pages.flatMap((page) => deadLinks(installed, page))).toEqual([]);
  });

  test('opens the page of each rule, by the address that documentationOf gives', () => {
    const script = `
      import { documentationOf, ruleBook } from 'conventio';
      import { existsSync } from 'node:fs';
      const missing = ruleBook.filter(({ id }) => !existsSync(new URL(import.meta.resolve('conventio/' + documentationOf(id)))));
      console.log(ruleBook.length > 20, missing.length);`;
    expect(evaluated(script).stdout).toBe('true 0\n');
  });

  test('maps all that it runs and declares to sources that it holds', () => {
    const maps = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.map'),
    );
    expect(maps.filter((path) => path.endsWith('.d.ts.map')).length).toBeGreaterThan(100);
    const lost = maps.flatMap((path) => {
      const file = join(installed, 'dist', path);
      const { sources } = JSON.parse(readFileSync(file, 'utf8')) as { sources: readonly string[] };
      return sources.filter((source) => !existsSync(join(file, '..', source)));
    });
    expect(lost).toEqual([]);
  });

  test('shows the lines of its sources in a trace', () => {
    const { stderr } = evaluated("import { compile } from 'conventio'; compile(undefined);", '--enable-source-maps');
    expect(stderr.replaceAll('\\', '/')).toMatch(
      /TypeError: compile\(\): convention must be [\s\S]*conventio\/src\/text\/argument\.ts:\d+/,
    );
  });

  test('needs nothing in a project that only its program needs, and holds the licences of what comes with that', () => {
    const vendored = readdirSync(join(installed, 'dist/vendor')).filter((name) => name.endsWith('.js'));
    expect(vendored).toEqual(expect.arrayContaining(['commander.js', 'chokidar.js']));
    const licences = readFileSync(join(installed, 'dist/vendor/LICENCES.txt'), 'utf8');
    for (const name of [
      'commander',
      'chokidar',
      'readdirp',
      'tinyglobby',
      'picomatch',
      'vscode-jsonrpc',
      '@hono/node-server',
    ])
      expect(licences).toContain(`${name} `);
    const needed = Object.keys(manifest.dependencies).filter((name) =>
      /commander|chokidar|vscode|tinyglobby|node-server/.test(name),
    );
    expect(needed).toEqual([]);
    const imported = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.js'))
      .flatMap((path) => [
        ...readFileSync(join(installed, 'dist', path), 'utf8').matchAll(
          /^(?:import|export)[^'";]*? from "([^.#"][^"]*)";$|^import "([^.#"][^"]*)";$/gm,
        ),
      ])
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((name) => !name.startsWith('node:') && !isBuiltin(name))
      .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
    const declared = { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies };
    expect(imported).toContain('yaml');
    expect([...new Set(imported)].filter((name) => !Object.hasOwn(declared, name))).toEqual([]);
  });

  const evaluated = (script: string, ...options: readonly string[]) =>
    spawnSync(process.execPath, [...options, '--input-type=module', '--eval', script], {
      cwd: folder.path,
      encoding: 'utf8',
    });

  const doors = Object.entries<{ default?: string }>(manifest.exports).flatMap(([path, { default: file }]) =>
    file?.endsWith('.js') ? [path.replace('.', 'conventio')] : [],
  );

  test.each(doors)('opens as %s', (door) => {
    const script = `import * as door from '${door}'; process.stdout.write(String(Object.keys(door).length > 1));`;
    const args = ['--input-type=module', '--eval', script];
    expect(spawnSync(process.execPath, args, { cwd: folder.path, encoding: 'utf8' })).toMatchObject({ stdout: 'true' });
  });

  /** What a program weighs once it is bundled, and of which packages it is made. */
  async function bundled(contents: string): Promise<{ bytes: number; packages: readonly string[] }> {
    const { outputFiles, metafile } = await build({
      stdin: { contents, resolveDir: installed },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      // What has binaries is no part of a bundle.
      external: ['node:*', '@photostructure/sqlite'],
      metafile: true,
      write: false,
      logLevel: 'error',
    });
    const paths = Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
    const names = paths.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
    return { bytes: outputFiles[0]?.contents.length ?? 0, packages: [...new Set(names)].sort() };
  }

  const dateAlone = 'export { compute, readDay, readPeriod, plainCalendar }';

  test.each(['conventio/calendar', 'conventio'])(
    'computes a date through %s at the price of Temporal',
    async (door) => {
      const temporal = await bundled("export * from 'temporal-polyfill'");
      const { bytes, packages } = await bundled(`${dateAlone} from '${door}'`);
      expect(bytes / temporal.bytes).toBeLessThan(1.25);
      expect(packages).toEqual(['conventio', ...temporal.packages]);
    },
  );

  test.each(['calendar', 'render', 'register/sqlite', 'register/delivery'])(
    'has no schemas behind conventio/%s',
    async (wing) => {
      const { packages } = await bundled(`export * from 'conventio/${wing}'`);
      expect(packages).not.toContain('ajv');
    },
  );
});

test('before it is published, npm says what the owner has to fill in', () => {
  const check = (fields: object) => {
    const folder = mkdtempSync(join(tmpdir(), 'conventio-publish-'));
    mkdirSync(join(folder, 'scripts'));
    cpSync(join(root, 'scripts/publishable.js'), join(folder, 'scripts/publishable.js'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', ...fields }));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/publishable.js')], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    return { status, lines: stderr.split('\n').length - 1 };
  };
  const address = 'https://example.org/conventio';
  expect(check({})).toEqual({ status: 1, lines: 3 });
  expect(check({ repository: { url: address }, homepage: address, bugs: address })).toEqual({ status: 0, lines: 0 });
  expect(manifest.scripts.prepublishOnly).toBe('node scripts/publishable.js');
});
