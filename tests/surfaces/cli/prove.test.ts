import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../support/run-cli.ts';

const prove = (rest: string) => runCli(`prove conventions/cress-roumois-seine ${rest} --lang en --states 1`);

describe('an start date that is given', () => {
  test('is the only one that the calendar is asked about', async () => {
    const { out } = await prove('--entry 2022-11-15');
    expect(out).toContain(
      'The agreement ends on 15 November 2023 if it is counted from an event, or on 14 November 2023',
    );
    expect(out).not.toContain('start dates');
  });

  test('is a day', async () => {
    const { err, exitCode } = await prove('--entry 2022-02-30');
    expect([exitCode, err]).toEqual([2, expect.stringContaining('--entry 2022-02-30: There is no 2022-02-30')]);
  });
});

describe('what is not settled', () => {
  const lines = (out: string, mark: string) => out.split('\n').filter((line) => line.startsWith(mark));

  let told: ReturnType<typeof prove> | undefined;
  const english = () => (told ??= prove(''));

  test('is asked, marked as open and told why, in either language', async () => {
    const { out, exitCode } = await english();
    expect(exitCode).toBe(1);
    const [en] = lines(out, '? ');
    expect(en).toMatch(/^\? not settled: .*\? \[[a-z-]+\]$/);
    expect(out).toContain('Not settled. ');
    const { out: french } = await runCli('prove conventions/cress-roumois-seine --lang fr --states 1');
    expect(lines(french, '? ')[0]).toMatch(/^\? non tranché : .* \? \[[a-z-]+\]$/);
    expect(french).toContain('Non tranché. ');
    expect(french).toMatch(/\d+ non tranchées?\.\n$/);
  });

  test('is asserted nowhere: a question that is not proved in full stays one in the list too', async () => {
    const { out } = await english();
    for (const line of out.split('\n').filter((one) => / \d+\/\d+ \[[a-z-]+\]$/.test(one))) {
      const [, proved, all] = / (\d+)\/(\d+) \[/.exec(line) ?? [];
      expect(line).toMatch(proved === all ? /^✓ .*\. \d/ : /^ {2}.*\? \d/);
    }
  });

  test('is a question in JSON', async () => {
    const { out } = await prove('--format json');
    const { findings } = JSON.parse(out) as { findings: { verdict: string; message: string; bound?: string }[] };
    const open = findings.filter(({ verdict }) => verdict === 'not-proved');
    expect(open.length).toBeGreaterThan(5);
    for (const { message, bound } of open)
      expect([message, bound]).toEqual([expect.stringMatching(/\?$/), expect.stringMatching(/^Not settled\. /)]);
  });
});
