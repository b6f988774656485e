import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../tests/support/browser/find-chromium.ts';
import { whereNodesDiffer } from '../tests/support/where-nodes-differ.ts';
import { longTests } from './left-to-ci.ts';
import { readyChromium } from './ready-chromium.ts';

/**
 * Everything that must hold, ending with the count of all of it: the tests, and beside them the checks of types, style and
 * package. `CONVENTIO_ALSO_ON=22,24` then looks at how the package resolves in other programs, and runs on these versions of
 * Node, whose binaries npm fetches as packages, the tests of what may differ there. It is a variable since `npm cit` hands
 * no option on. `--deep` runs the tests alone, those below
 * some paths or all, and tries everything of which they otherwise try a sample. What had to be left out, for want of a
 * browser, is told before the count.
 */
const total = { passed: 0, failed: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'conventio-'));
const begun = Date.now();
/** Where tests name the pictures that they could not compare. */
const uncompared = join(scratch, 'uncompared.txt');

interface Ended {
  readonly isWell: boolean;
  /** What it wrote, where that was kept. */
  readonly written: string;
}

function run(command: string, args: readonly string[], keeps: boolean, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', keeps ? 'pipe' : 'inherit', keeps ? 'pipe' : 'inherit'],
      env: { ...process.env, NO_COLOR: '1', ...env },
    });
    let written = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (words) => (written += words));
    child.on('error', (error) => resolve({ isWell: false, written: `${written}${error}\n` }));
    child.on('close', (code) => resolve({ isWell: code === 0, written }));
  });
}

/** A check that passes or fails as a whole. What it says is said at once, since the tests speak meanwhile. */
async function check(what: string, command: string, ...args: readonly string[]): Promise<void> {
  // What is checked is what was built: packing would build it anew.
  const { isWell, written } = await run(command, args, true, { npm_config_ignore_scripts: 'true' });
  process.stdout.write(`\n=== ${what}\n${written}${isWell ? 'ok' : 'FAILED'}: ${what}\n\n`);
  total[isWell ? 'passed' : 'failed'] += 1;
}

/** What is written, which needs no build. */
async function checkSources(): Promise<void> {
  await check('types', 'npx', 'tsc', '--noEmit');
  await check('types of what runs in a browser', 'npx', 'tsc', '-p', 'tsconfig.browser.json');
  await check('lint and format', 'npx', 'biome', 'check', '.');
}

async function checkPackage(): Promise<void> {
  await check('package: its manifest', 'npx', 'publint', '--strict');
  await check('package: its command starts', 'npx', 'conventio', '--version');
}

interface Tests {
  readonly env?: NodeJS.ProcessEnv;
  /** The folders of the tests; all of them by default. */
  readonly paths?: readonly string[];
  /** The version of Node that they run on, this one by default. */
  readonly version?: string;
  /** Those that wait more than they compute: `only` them or `none`; by default they run with the others. */
  readonly waiting?: 'only' | 'none';
}

/** Tests on one version of Node; each test counts. */
async function runTests({ env = {}, paths = [], version, waiting }: Tests): Promise<void> {
  const results = join(scratch, `jest-${version ?? 'this'}-${waiting ?? 'all'}.json`);
  const jest = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...['--testPathIgnorePatterns', '/node_modules/', ...ignoredOf(version, waiting)],
    ...(waiting === 'only' ? ['--runInBand', '--testPathPatterns', browserTest, ...processTests] : []),
    '--json',
    `--outputFile=${results}`,
    ...paths,
  ];
  const which =
    waiting === 'only'
      ? 'tests that wait for a browser or for processes'
      : `tests on Node ${version ?? process.versions.node}`;
  process.stdout.write(`\n=== ${which}\n`);
  const binary = `node-${process.platform}-${process.arch}@${version}`;
  const { isWell } =
    version === undefined
      ? await run(process.execPath, jest, false, { CONVENTIO_UNCOMPARED: uncompared, ...env })
      : await run('npm', ['exec', '--yes', `--package=${binary}`, '--', 'node', ...jest], false, env);
  const { passed, failed } = countsOf(results);
  total.passed += passed;
  // A run that dies without results is a failure too.
  total.failed += isWell || failed > 0 ? failed : 1;
}

/** Pages are opened on one version of Node, where there is a browser. */
function ignoredOf(version: string | undefined, waiting: Tests['waiting']): readonly string[] {
  const isWithoutPages = !browser.ok || version !== undefined || waiting === 'none';
  return [...(isWithoutPages ? [browserTest] : []), ...(waiting === 'none' ? processTests : []), ...leftToCi];
}

function countsOf(path: string): typeof total {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** What was not tried, each in a line with its reason. */
function leftOut(): readonly string[] {
  const pictures = existsSync(uncompared) ? readFileSync(uncompared, 'utf8').trim().split('\n') : [];
  const files = browser.ok ? [] : browserTests;
  const lines: string[] = [];
  if (leftToCi.length > 0)
    lines.push('Left to CI, which sets CONVENTIO_ALSO_ON=22,24:', ...leftToCi.map((path) => `  ${path}`));
  if (!browser.ok && files.length > 0)
    lines.push(
      `Test files that were not run, since ${browser.why}; set CONVENTIO_CHROMIUM to the path of one: ${files.length}`,
    );
  lines.push(...files.map((file) => `  ${file}`));
  if (pictures.length > 0)
    lines.push(
      `Pictures that were not compared, since this browser draws otherwise than the one that made them: ${pictures.length}`,
    );
  lines.push(...pictures.map((picture) => `  ${picture}`));
  return lines;
}

const others = (process.env.CONVENTIO_ALSO_ON ?? '').split(',').filter(Boolean);

const leftToCi = others.length > 0 || process.argv.includes('--deep') ? [] : longTests;

const paths = process.argv.slice(2).filter((argument) => argument.startsWith('tests/'));

const browserTest = '\\.browser\\.test\\.';
const processTests = [
  'surfaces/cli/register',
  'surfaces/cli/validate',
  'surfaces/web',
  'register/delivery',
  'register/postgres',
  'register/scheduler',
].map((folder) => `tests/${folder}/`);
const browserTests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((path) => `tests/${path.replaceAll('\\', '/')}`)
  .filter((path) => new RegExp(browserTest).test(path))
  .filter((path) => paths.length === 0 || paths.some((each) => path.startsWith(each)));
const browser = browserTests.length > 0 ? readyChromium() : findChromium();

if (process.argv.includes('--deep')) await runTests({ env: { CONVENTIO_DEEP: '1' }, paths });
else {
  // First: what is packed, and the playground in a browser, are tried as they were built here.
  await Promise.all([check('build', 'node', 'scripts/build.js'), checkSources()]);
  const env = { CONVENTIO_BUILT: '1' };
  // While some wait, others can use the cores.
  const prepared = { ...env, CONVENTIO_PREPARED: '1' };
  const afterPackage = checkPackage().then(() => runTests({ env: prepared, waiting: 'only' }));
  await Promise.all([runTests({ env, waiting: 'none' }), afterPackage]);
}
// How other programs resolve the package takes long, and seldom changes: it is looked at where other versions are.
if (others.length > 0)
  await check('package: its exports resolve', 'npx', 'attw', '--pack', '.', '--profile', 'esm-only');
for (const version of others) await runTests({ paths: whereNodesDiffer, version });

process.stdout.write(`\n${Math.round((Date.now() - begun) / 1000)} seconds\n`);
for (const line of leftOut()) process.stdout.write(`${line}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
rmSync(scratch, { recursive: true });
process.exitCode = total.failed > 0 ? 1 : 0;
