import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../support/run-cli.ts';

const first = 'conventions/cress-roumois-seine';

describe('simulate, as a document', () => {
  test.each([
    ['html', /^<!doctype html>\n<html lang="fr">/],
    ['svg', /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/],
    ['markdown', /^# Convention partenariale/],
  ] as const)('%s', async (format, begins) => {
    const { out, err, exitCode } = await runCli(`simulate ${first} a-completed --format ${format} --lang fr`);
    expect(out).toMatch(begins);
    expect(out).not.toContain('Aujourd’hui');
    expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
  });

  test('marks the day that is today', async () => {
    const { out } = await runCli(`simulate ${first} a-completed --format html --on 2023-04-12 --lang en`);
    expect(out).toContain('On 12 April 2023, the agreement is in force.');
    expect(out).toContain('Today, 12 Apr 2023');
  });

  test('shows facts of the command line, too', async () => {
    const facts = '--fact signed=2022-11-10 --fact notified=2022-11-15';
    const { out, exitCode } = await runCli(`simulate ${first} ${facts} --format markdown --lang en`);
    expect(out).toContain('| Tue 15 Nov 2022 | notified: Notification | art.\u00a06 |');
    expect(exitCode).toBe(0);
  });

  test('tells what was expected otherwise beside it, and ends with 1', async () => {
    const late = '--fact worked:support=2023-10-02,2';
    const { out, err, exitCode } = await runCli(`simulate ${first} a-completed ${late} --format svg --lang en`);
    expect(out).toMatch(/<\/svg>\n$/);
    expect(err).toContain('refusal of worked:support@2023-10-02');
    expect(exitCode).toBe(1);
  });
});

describe('simulate takes a scenario and facts together', () => {
  test('in the order of their days, whatever they are called', async () => {
    const { out, exitCode } = await runCli(
      `simulate ${first} a-completed --fact worked:support=2023-06-20,0.5 --until 2023-07-01 --lang en`,
    );
    // Twice on the same day, and both are told.
    expect(out).toMatch(/Tue 20 Jun 2023 +work .*\n +2 days\. [\s\S]*0\.5 days\. Total so far: 6 days/);
    expect(exitCode).toBe(1);
  });
});
