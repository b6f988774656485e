import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largestFiles } from './files.ts';

/**
 * What each command takes on the largest files that are taken: seconds of the processor and megabytes at most, of the whole
 * process. `npm run bench:largest -- prove` measures those that are called so alone.
 */
const root = new URL('../../..', import.meta.url).pathname;
const commands: Readonly<Record<string, readonly string[]>> = {
  validate: ['validate', 'FILE'],
  'validate --fix': ['validate', '--fix', 'COPY'],
  explain: ['explain', 'FILE'],
  'compile --format svg': ['compile', 'FILE', '--format', 'svg'],
  'compile --format json': ['compile', 'FILE'],
  simulate: ['simulate', 'FILE', '--fact', 'signed=2024-01-01'],
  'simulate --format html': ['simulate', 'FILE', '--fact', 'signed=2024-01-01', '--format', 'html'],
  'simulate --vary': ['simulate', 'FILE', '--fact', 'signed=2024-01-01', '--vary', 'signed=2024-01-01..2024-01-31'],
  why: ['why', 'FILE', 'term.end', '--fact', 'signed=2024-01-01'],
  slack: ['slack', 'FILE', '--fact', 'signed=2024-01-01'],
  diff: ['diff', 'FILE', 'COPY'],
  paths: ['paths', 'FILE', '--to', 'FOLDER'],
  prove: ['prove', 'FILE'],
};

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'conventio-'));
const longest = 600_000;

process.stdout.write('| command | seconds | MB | file |\n| --- | ---: | ---: | --- |\n');
try {
  for (const [name, args] of Object.entries(commands)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const costs = largestFiles.map((file) => ({ file: file.what, ...costOf(file.text, args) }));
    const worst = costs.toSorted((a, b) => b.seconds - a.seconds);
    for (const { file, seconds, megabytes, status } of worst)
      process.stdout.write(`| ${name} | ${seconds.toFixed(1)} | ${megabytes.toFixed(0)} | ${file}${status} |\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
  readonly status: string;
}

function costOf(text: string, args: readonly string[]): Cost {
  const [file, copy, cost] = ['file.yaml', 'copy.yaml', 'cost'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [file, copy]) writeFileSync(path, text);
  rmSync(cost, { force: true });
  const places = new Map([
    ['FILE', file],
    ['COPY', copy],
    ['FOLDER', join(folder, 'written')],
  ]);
  const placed = args.map((arg) => places.get(arg) ?? arg);
  const record = `${root}tests/bench/largest/record-cost.cjs`;
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ['--require', record, `${root}dist/surfaces/cli/bin.js`, ...placed],
    {
      env: { ...process.env, COST_FILE: cost },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: longest,
      encoding: 'utf8',
    },
  );
  const said = status === 0 ? '' : ` (${signal ?? `exit ${status}: ${stderr.slice(0, 300)}`})`;
  try {
    return { ...(JSON.parse(readFileSync(cost, 'utf8')) as Pick<Cost, 'seconds' | 'megabytes'>), status: said };
  } catch {
    return { seconds: Number.POSITIVE_INFINITY, megabytes: Number.NaN, status: said };
  }
}
