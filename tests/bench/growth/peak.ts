import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FactDeclaration } from '../../../src/index.ts';

const root = new URL('../../..', import.meta.url).pathname;

/** The most memory that the program on the command line holds while it plays a convention, in megabytes. */
export function peakOf(text: string, facts: readonly FactDeclaration[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'conventio-'));
  try {
    const [convention, scenario, peak] = [
      join(folder, 'convention.yaml'),
      join(folder, 'facts.yaml'),
      join(folder, 'peak'),
    ];
    writeFileSync(convention, text);
    // JSON is YAML; one fact a line, as people write them.
    const lines = facts.map((fact) => `  - ${JSON.stringify(fact)}`);
    writeFileSync(scenario, `scenario: facts\nfacts:\n${lines.join('\n')}\n`);
    const args = ['--require', `${root}tests/bench/peers/record-peak.cjs`, `${root}dist/surfaces/cli/bin.js`];
    const { status, stderr } = spawnSync(process.execPath, [...args, 'simulate', convention, scenario], {
      env: { ...process.env, PEAK_FILE: peak },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    // Refused facts and overdue duties are findings, and no failure.
    if (status !== 0 && status !== 1) throw new Error(stderr);
    return Number(readFileSync(peak, 'utf8')) / 1000;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
