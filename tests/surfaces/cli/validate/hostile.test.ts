import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../../src/register/scheduler/clock.ts';
import { prettyReporter } from '../../../../src/render/diagnostics/pretty.ts';
import { Checker } from '../../../../src/surfaces/cli/validate/check-file.ts';
import { findFiles } from '../../../../src/surfaces/cli/validate/find-files.ts';
import { exitCodeOf, runOver } from '../../../../src/surfaces/cli/validate/run.ts';
import { validateFile } from '../../../../src/surfaces/cli/validate/validate-file.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { spawnCli } from '../../../support/spawn-cli.ts';
import { broken, minimal, signed } from '../../../support/texts.ts';

const folder = scratchFolder();
const at = (name: string): string => join(folder.path, name);

/** Files that want to stop a run, and what is said of each. */
const hostile: readonly (readonly [name: string, content: string | Uint8Array, said: RegExp])[] = [
  ['bomb.yaml', bomb(), /bomb\.yaml:.*\[yaml-limits\]/],
  ['nested.yaml', `conventio: 1\nid: ${'['.repeat(100_000)}`, /nested\.yaml:.*\[yaml-limits\]/],
  ['marks.yaml', `conventio: 1\nid: [${',,'.repeat(200_000)}]`, /marks\.yaml:.*\[yaml-limits\]/],
  ['binary/convention.yaml', new Uint8Array([0x80, 0xff, 0, 1, 2]), /binary\/convention\.yaml is a binary file/],
  ['wide.yaml', Buffer.from(`\ufeff${minimal}`, 'utf16le'), /wide\.yaml is a text in UTF-16/],
  ['zeros.yaml', `conventio: 1\u0000\n`, /zeros\.yaml:/],
  ['long.yaml', `conventio: 1\nid: ${'x'.repeat(400_000)}\n`, /long\.yaml:2:.*\[/],
  ['painted.yaml', `conventio: 1\n"\\e[31m\\u202e": 1\n`, /painted\.yaml:.*\[/],
];

function bomb(): string {
  const levels = Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`);
  return `conventio: 1\na0: &a0 x\n${levels.join('\n')}\n`;
}

describe('among files that want to stop it', () => {
  let ran: ReturnType<typeof spawnCli>;

  beforeAll(() => {
    for (const [name, content] of hostile) folder.write(`all/${name}`, content);
    truncateSync(folder.write('all/huge/convention.yaml', 'conventio: 1\n'), 100 * 1024 * 1024);
    execFileSync('mkfifo', [at('all/pipe.yaml')]);
    mkdirSync(at('all/folder.yaml'));
    symlinkSync('nowhere', at('all/broken-link.yaml'));
    symlinkSync('self.yaml', at('all/self.yaml'));
    symlinkSync('..', at('all/up'));
    symlinkSync('/dev/zero', at('all/zero.yaml'));
    folder.write('all/zz-last/convention.yaml', broken);
    folder.write('all/zz-last/scenarios/a.yaml', signed);
    ran = spawnCli(['validate', at('all'), at('all/pipe.yaml'), at('all/self.yaml')]);
  }, 60_000);

  test.each(hostile)('%s is told', (_name, _content, said) => {
    expect(ran.out + ran.err).toMatch(said);
  });

  test.each([
    ['a file larger than memory should hold', /huge\/convention\.yaml:.*\[yaml-limits\]/],
    ['a pipe', /pipe\.yaml is not a regular file/],
    ['a device behind a link', /zero\.yaml is not a regular file/],
    ['a link that leads nowhere', /There is no file .*broken-link\.yaml/],
    ['a link to itself', /self\.yaml is a link that leads back to itself/],
    ['the file after all of them', /zz-last\/convention\.yaml:\d+:\d+: error .*\[name-unknown\]/],
  ])('%s is told', (_what, said) => {
    expect(ran.out + ran.err).toMatch(said);
  });

  test('nothing paints or turns the terminal around, and nothing is a stack trace', () => {
    // Findings hold no character that a terminal obeys but line ends.
    expect(ran.out).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(ran.out + ran.err).not.toMatch(/\bat .*\.[jt]s:\d+/);
    expect(ran.exitCode).toBe(2);
  });
});

test('a file that may not be read is told, and the others are checked', () => {
  const path = folder.write('secret.yaml', minimal);
  chmodSync(path, 0);
  const { out, err, exitCode } = spawnCli(['validate', path, folder.write('open.yaml', broken)]);
  expect(out).toMatch(/name-unknown/);
  // Whoever may read everything reads this too.
  if (process.getuid?.() !== 0) expect([exitCode, err]).toEqual([2, expect.stringMatching(/may not be read by you/)]);
}, 60_000);

test('memory does not grow with the number of files', () => {
  const memoryFor = (count: number): number => {
    for (let index = 0; index < count; index += 1) {
      folder.write(`many-${count}/${index}/convention.yaml`, index % 2 === 0 ? minimal : broken);
      folder.write(`many-${count}/${index}/scenarios/a.yaml`, signed);
    }
    const { memory, out, exitCode } = spawnCli(['validate', at(`many-${count}`), '--format', 'sarif']);
    expect(JSON.parse(out).runs[0].results).toHaveLength(count / 2);
    expect(exitCode).toBe(1);
    return memory;
  };
  const [few, many] = [memoryFor(100), memoryFor(1000)];
  expect(many).toBeLessThan(600);
  expect(many - few).toBeLessThan(150);
}, 120_000);

test('a fault of the program over one file is told with its place, and the run goes on', async () => {
  const [first, second] = [folder.write('fault.yaml', minimal), folder.write('after.yaml', broken)];
  class Faulty extends Checker {
    override check(file: Parameters<Checker['check']>[0]) {
      if (file.source === first) throw new TypeError('undefined is not a function');
      return super.check(file);
    }
  }
  const printed = { out: '', err: '' };
  const io = {
    out(words: string) {
      printed.out += words;
    },
    err(words: string) {
      printed.err += words;
    },
    showsProgress: false,
    stdin: process.stdin,
    clock: systemClock,
  };
  const settings = { checker: new Faulty(), lang: 'en', fix: false, stdinName: '-', tell: io.err } as const;
  const check = (path: string) => validateFile(path, settings, io);
  const run = { reporter: prettyReporter('en'), check, print: io.out, lang: 'en' } as const;
  const tally = await runOver(await findFiles([first, second]), run, io);
  expect(printed.err).toMatch(
    /Checking .*fault\.yaml failed because of a bug in the program[\s\S]*hostile\.test\.ts:\d+/,
  );
  expect(printed.out).toMatch(/after\.yaml:\d+:\d+: error[\s\S]*1 file not checked/);
  expect(exitCodeOf(tally, 'error')).toBe(3);
});
