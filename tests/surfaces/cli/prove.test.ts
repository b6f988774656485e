import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../support/run-cli.ts';

const prove = (rest: string) => runCli(`prove conventions/cress-roumois-seine ${rest} --lang en --states 1`);

describe('an entry day that is given', () => {
  test('is the only one that the calendar is asked about', async () => {
    const { out } = await prove('--entry 2022-11-15');
    expect(out).toContain('The agreement ends on 15 November 2023, counted after an event, or on 14 November 2023');
    expect(out).not.toContain('entry days');
  });

  test('is a day', async () => {
    const { err, exitCode } = await prove('--entry 2022-02-30');
    expect([exitCode, err]).toEqual([2, expect.stringContaining('--entry 2022-02-30: There is no 2022-02-30')]);
  });
});
