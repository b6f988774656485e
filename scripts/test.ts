import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Everything that must hold, one step after the other, ending with the count of all of it. `--nodes 20,22` runs the
 * tests on these versions of Node, whose binaries npm fetches as packages; without it, on the Node that runs this.
 */
interface Counts {
  passed: number;
  failed: number;
}

const total: Counts = { passed: 0, failed: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'conventio-'));

function run(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NO_COLOR: '1' } });
  return status === 0;
}

/** A check that passes or fails as a whole. */
function check(what: string, command: string, ...args: readonly string[]): void {
  process.stdout.write(`\n=== ${what}\n`);
  const passed = run(command, args);
  process.stdout.write(`${passed ? 'ok' : 'FAILED'}: ${what}\n`);
  total[passed ? 'passed' : 'failed'] += 1;
}

/** The tests on one version of Node; each test counts. */
function runTests(version: string | undefined): void {
  const results = join(scratch, `jest-${version ?? 'this'}.json`);
  const jest = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${results}`,
  ];
  process.stdout.write(`\n=== tests on Node ${version ?? process.versions.node}\n`);
  const binary = `node-${process.platform}-${process.arch}@${version}`;
  const ran =
    version === undefined
      ? run(process.execPath, jest)
      : run('npm', ['exec', '--yes', `--package=${binary}`, '--', 'node', ...jest]);
  const { passed, failed } = countsOf(results);
  total.passed += passed;
  // A run that dies without results is a failure too.
  total.failed += ran || failed > 0 ? failed : 1;
}

function countsOf(path: string): Counts {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const asked = process.argv.indexOf('--nodes');
const versions = asked < 0 ? [undefined] : (process.argv[asked + 1] ?? '').split(',');

check('types', 'npx', 'tsc', '--noEmit');
check('lint and format', 'npx', 'biome', 'check', '.');
for (const version of versions) runTests(version);
check('build', 'npm', 'run', '--silent', 'build');
check('package: its manifest', 'npx', 'publint', '--strict');
check('package: its exports resolve', 'npx', 'attw', '--pack', '.', '--profile', 'esm-only');
check('package: its command starts', 'npx', 'conventio', '--version');

rmSync(scratch, { recursive: true });
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
