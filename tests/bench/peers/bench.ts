import { execSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './figures.ts';
import { clarity, readSaid, reports, writePage, writeSaid } from './page.ts';
import { askOurs, askPeers } from './said.ts';
import { aims, figuresTables } from './tables.ts';
import { here, root } from './tools.ts';

/**
 * Compares `conventio validate` with other validators, and writes docs/peers.md. `--figures` writes the times and the
 * memory only, `--reports` what each tool says of the same mistakes only.
 */
const only = process.argv.slice(2);
const wanted = (part: string): boolean => only.length === 0 || only.includes(`--${part}`);
const tell = (what: string): void => void process.stderr.write(`${what}\n`);

if (!existsSync(join(here, 'node_modules'))) execSync('npm ci --ignore-scripts', { cwd: here, stdio: 'inherit' });
execSync('npm run --silent build', { cwd: root, stdio: 'inherit' });

const scratch = mkdtempSync(join(tmpdir(), 'conventio-peers-'));
if (wanted('reports')) {
  writeSaid(askPeers(scratch));
  const said = { ...(await askOurs()), ...readSaid() };
  writePage({ clarity: clarity(said), reports: reports(said) });
}
if (wanted('figures')) {
  const figures = measure(scratch, tell);
  const parts = { figures: figuresTables(figures), aims: aims(figures) };
  process.stdout.write(`${parts.figures}\n\n${parts.aims}\n`);
  writePage(parts);
}
rmSync(scratch, { recursive: true });
