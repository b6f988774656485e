import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { version } from '../../../src/surfaces/cli/version.ts';
import { isBuilt } from '../../support/deep.ts';
import { root } from '../../support/first-convention.ts';
import { scratchFolder } from '../../support/folder.ts';
import { runCli } from '../../support/run-cli.ts';

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** What the package is made of. */
const sources = manifest.files
  .filter((name: string) => name !== 'dist')
  .concat(
    'package.json',
    'LICENSE',
    'src',
    'scripts',
    'conventions',
    'tsconfig.json',
    'tsconfig.build.json',
    'tsconfig.browser.json',
  );

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

  test.each(['README.md', 'README.fr.md'])('holds every page of docs/ that %s leads to', (name) => {
    const links = [...readFileSync(join(installed, name), 'utf8').matchAll(/\]\((docs\/[^)#]*)/g)];
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(([, path = '']) => !existsSync(join(installed, path)))).toEqual([]);
  });

  const doors = Object.entries<{ default?: string }>(manifest.exports).flatMap(([path, { default: file }]) =>
    file ? [path.replace('.', 'conventio')] : [],
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
