import { once } from 'node:events';
import { beforeAll, expect, test } from '@jest/globals';
import { scratchFolder } from '../../support/folder.ts';
import { startCli } from '../../support/spawn-cli.ts';
import { broken, minimal } from '../../support/texts.ts';

const folder = scratchFolder();

beforeAll(() => {
  // More is said of them than a pipe holds.
  for (let index = 100; index < 400; index += 1) folder.write(`clean/${index}/convention.yaml`, minimal);
  for (let index = 100; index < 400; index += 1) folder.write(`faulty/${index}/convention.yaml`, broken);
});

/** What a command ends with whose reader leaves after the first words. */
async function exitCodeWithoutReader(args: readonly string[]): Promise<number | null> {
  const program = startCli(args);
  program.stdout?.once('data', () => program.stdout?.destroy());
  const [exitCode] = await once(program, 'exit');
  return exitCode;
}

test.each([
  ['errors', 'faulty', 'pretty', 1],
  ['errors, as data', 'faulty', 'json', 1],
  ['none', 'clean', 'junit', 0],
])(
  'a reader that leaves early does not change the exit code: %s',
  async (_what, name, format, code) => {
    const args = ['validate', `${folder.path}/${name}`, '--format', format];
    expect(await exitCodeWithoutReader(args)).toBe(code);
  },
  60_000,
);

test('nobody is left watching for a reader that is gone', async () => {
  expect(await exitCodeWithoutReader(['validate', `${folder.path}/faulty`, '--watch'])).toBe(1);
}, 60_000);
