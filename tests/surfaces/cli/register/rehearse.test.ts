import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../../support/first-convention.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { expectGolden } from '../../../support/golden.ts';
import { runCli } from '../../../support/run-cli.ts';
import { startCli } from '../../../support/spawn-cli.ts';

const folder = scratchFolder();
const first = 'conventions/cress-roumois-seine';

describe('a rehearsal tells each fact and each notice on its day', () => {
  test.each(['en', 'fr'])('%s', async (lang) => {
    const path = join(folder.path, `${lang}.db`);
    const { out, err, exitCode } = await runCli(`rehearse ${first} a-completed --register ${path} --lang ${lang}`);
    expect([exitCode, err]).toEqual([0, expect.stringContaining(path)]);
    expectGolden(join(root, `tests/surfaces/cli/register/golden/rehearsal-${lang}.txt`), out);
    // What is over is told once.
    const again = await runCli(`rehearse ${first} a-completed --register ${path} --lang ${lang}`);
    expect(again.out.split('\n')).toHaveLength(6);
    expect((await runCli(`check --register ${path}`)).exitCode).toBe(0);
  });
});

test('what is expected to be refused is, and what is not makes the end another', async () => {
  const refused = await runCli(`rehearse ${first} d-cap-exceeded --lang en --register ${folder.path}/d.db`);
  expect(refused.exitCode).toBe(0);
  expect(refused.out).toMatch(/09:00 {2}refused +Aide à la mise en place.*\n(.*\n)*? +.*\(art\.\u00a02\.3\)/);
  const facts = '--fact signed=2022-11-10 --fact worked:support=2022-11-11,1 --until 2022-11-12';
  expect((await runCli(`rehearse ${first} ${facts} --register ${folder.path}/e.db`)).exitCode).toBe(1);
});

test('a rehearsal goes no further than it is told, and goes on from there', async () => {
  const rehearse = `rehearse ${first} a-completed --format json --register ${folder.path}/until.db`;
  const parts = [await runCli(`${rehearse} --until 2023-03-30 --lang en`), await runCli(`${rehearse} --lang en`)];
  const whole = await runCli(
    `rehearse ${first} a-completed --format json --lang en --register ${folder.path}/whole.db`,
  );
  expect(parts.map(({ out }) => out).join('')).toBe(whole.out);
  expect(parts[1]?.err).toContain('resuming in');
});

test('without a register it makes one of its own, and names it', async () => {
  const { err } = await runCli(`rehearse ${first} --fact signed=2022-11-10 --until 2022-11-10 --lang en`);
  const path = /rehearsing in (\S+);/.exec(err)?.[1] ?? '';
  expect((await runCli(`status --register ${path}`)).out).toContain('cress-roumois-seine');
  rmSync(dirname(path), { recursive: true });
});

interface Line {
  readonly at: string;
  readonly recorded?: readonly { readonly id: string }[];
  readonly notice?: { readonly id: string };
  readonly again?: true;
}

/** Runs the program until it has printed so many lines, and kills it in the midst of what it does then. */
async function runUntil(lines: number, args: readonly string[]): Promise<readonly Line[]> {
  const child = startCli(args);
  let printed = '';
  child.stdout?.on('data', (data: Buffer) => {
    printed += data.toString();
    if (printed.split('\n').length > lines) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const whole = printed.slice(0, printed.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

test('killed again and again, it sends nothing twice that is not known again, and loses nothing', async () => {
  const [disturbed, calm] = [join(folder.path, 'killed.db'), join(folder.path, 'calm.db')];
  const witness = join(folder.path, 'witness.txt');
  const script = folder.write('witness.sh', `printf '%s\\n' "$CONVENTIO_ID" >> '${witness}'\n`);
  const common = ['rehearse', first, 'a-completed', '--format', 'json'];
  const watched = [...common, '--command', 'sh', script, '--register', disturbed];

  const told: Line[] = [];
  for (const lines of [1, 4, 2, 9, 5]) told.push(...(await runUntil(lines, watched)));
  told.push(...(await runUntil(Number.POSITIVE_INFINITY, watched)));
  const undisturbed = await runUntil(Number.POSITIVE_INFINITY, [...common, '--register', calm]);

  const idsOf = (lines: readonly Line[]): string[] => lines.flatMap(({ notice }) => notice?.id ?? []);
  const ids = idsOf(undisturbed);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(15);

  // To the reader: what was printed before is marked where it comes again.
  const once = told.filter(({ again }) => !again);
  expect(new Set(idsOf(once)).size).toBe(idsOf(once).length);
  expect(new Set(idsOf(told))).toEqual(new Set(ids));
  // To the program: each has come, under the same id.
  const seen = readFileSync(witness, 'utf8').trim().split('\n');
  expect(new Set(seen)).toEqual(new Set(ids));
  // At most one more for each time that it was killed in the midst of some.
  expect(seen.length - ids.length).toBeLessThanOrEqual(5 * 4);

  const kept = await Promise.all([disturbed, calm].map(stateOf));
  expect(kept[0]).toEqual(kept[1]);
  expect((await runCli(`check --register ${disturbed} --lang en`)).output).toContain('matches the facts');
});

/** What a register says in the end, but for how often somebody tried. */
async function stateOf(path: string) {
  const journal = JSON.parse((await runCli(`journal ${'cress-roumois-seine'} --format json --register ${path}`)).out);
  const outbox = JSON.parse((await runCli(`outbox --format json --register ${path}`)).out);
  const notices = outbox.notices.map(({ id, state, sendAt }: Record<string, string>) => ({ id, state, sendAt }));
  return { entries: journal.entries, notices };
}
