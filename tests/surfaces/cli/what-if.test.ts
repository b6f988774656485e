import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../support/run-cli.ts';

const first = 'conventions/cress-roumois-seine';
const begun = '--fact signed=2022-11-10 --fact notified=2022-11-15';

const whatIf = (rest: string, io = {}) => runCli(`simulate ${first} ${rest} --lang en`, { io });

test('JSON tells the counts, and which runner played', async () => {
  const { out, exitCode } = await whatIf(`${begun} --vary notified=2022-11-08..2022-11-11|never --format json`);
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    format: 'conventio.what-if/1',
    convention: { id: 'cress-roumois-seine' },
    runs: 5,
    combinations: 5,
    seed: null,
    runner: 'table',
    outcomes: [
      { outcome: null, title: 'not ended', runs: 3 },
      { outcome: 'expired-incomplete', title: 'expired, not everything was done', runs: 2 },
    ],
    dates: [{ name: 'notified', first: '2022-11-08', last: '2022-11-11', mayNeverHappen: true }],
    refusals: [{ fact: 'notified', code: 'not-signed', times: 2 }],
  });
});

test('CSV has one line for each run, in the order of the combinations', async () => {
  const { out } = await whatIf(
    '--fact signed=2022-11-10,id=our --vary notified=2022-11-09..2022-11-11:2 --vary our=2022-11-10 --format csv',
  );
  expect(out).toBe(
    [
      'notified,our,outcome,lastDay,refusals,broken',
      '2022-11-09,2022-11-10,open,,notified not-signed,',
      '2022-11-11,2022-11-10,expired-incomplete,2023-11-11,,',
      '',
    ].join('\r\n'),
  );
});

test('combinations that nobody can count exactly are told by their size', async () => {
  const dates = ['signed', 'notified', 'plpdma-validated', 'priorities-validated', 'delivered:shared-diagnostic'];
  const line = dates.map((name) => `--vary ${name}=1900-01-01..2899-12-31:30`).join(' ');
  // 365,242 days in a thousand years: 12,175 of them, to the power of five.
  expect((await whatIf(`${line} --runs 1`)).out).toContain('from 2.7 × 10^20 combinations');
});

test('a seed gives the same table again', async () => {
  const line = `${begun} --vary notified=2022-11-15..2023-11-14 --vary plpdma-validated=2022-11-15..2023-11-14 --runs 200`;
  const [one, same, other] = [await whatIf(line), await whatIf(line), await whatIf(`${line} --seed 2`)];
  expect(same.out).toBe(one.out);
  expect(other.out).not.toBe(one.out);
});

test('what a table can’t play is left to XState, and the page says so', async () => {
  const line = `${begun} --fact worked:support=2023-04-12,0.00001 --vary notified=2022-11-15..2022-11-16`;
  const { out } = await whatIf(line);
  expect(out).toContain(
    'Simulated with XState rather than with a table: a quantity has more than four decimals, or is very',
  );
  expect(JSON.parse((await whatIf(`${line} --format json`)).out)).toMatchObject({ runner: 'xstate', runs: 2 });
});

test('an amendment takes the run over, on the table too', async () => {
  const line = 'h-extension-in-time --vary amended:extension=2023-11-10..2023-11-20 --format json';
  expect(JSON.parse((await whatIf(line)).out)).toMatchObject({
    runner: 'table',
    runs: 11,
    // The agreement ends on 15 November: from the 16th on there is nothing left to prolong.
    refusals: [{ fact: 'amended:extension', code: 'agreement-ended', times: 5 }],
  });
});

test('progress shows where somebody sees it, and is gone in the end', async () => {
  let time = 0;
  const clock = { now: () => (time += 400), after: () => () => {} };
  const { err, out } = await whatIf(`${begun} --vary notified=2022-11-15..2022-11-24`, { showsProgress: true, clock });
  expect(err).toContain('Simulated 5 of 10 runs');
  expect(err.endsWith('\r\u001b[K')).toBe(true);
  expect(out).not.toContain('Played');
  expect((await whatIf(`${begun} --vary notified=2022-11-15..2022-11-24`, { clock })).err).toBe('');
});

describe('what can’t be tried ends with 2 and says what to write', () => {
  test.each([
    ['--vary notified', 'write NAME=FROM..TO with days that exist'],
    ['--vary notified=2022-02-30..2022-03-01', 'There is no 2022-02-30: the last day of that month is 2022-02-28.'],
    ['--vary signed=0001-01-01..9999-12-31', 'write a day of 1800 to 2999'],
    ['--vary signed=2022-11-10..2022-11-20:99999999999999999999', 'write NAME=FROM..TO'],
    [
      '--vary term.end=2022-11-10..2022-11-20',
      '“term.end” follows from other facts and from the calendar: it is not recorded.',
    ],
    ['--vary notified=2022-11-10..2022-11-20', 'Add --fact signed=2022-11-10, vary it too'],
    [
      '--vary plpdma-validated=2023-01-10|never',
      'missing: signed, notified. Add --fact signed=2023-01-10 --fact notified=2023-01-10',
    ],
    [`${begun} --seed 2`, '--runs and --seed only make sense with --vary'],
    [`${begun} --runs 2`, '--runs and --seed only make sense with --vary'],
    ['--vary notified=2022-11-20..2022-11-10', 'the range ends before it begins'],
    ['--vary notified=2022-11-10..2022-11-20:0', 'write NAME=FROM..TO'],
    ['--vary notifed=2022-11-10..2022-11-20', 'Did you mean “notified”?'],
    ['--vary worked:support=2022-11-10..2022-11-20', 'This fact needs a quantity.'],
    [`${begun} --vary signed=2022-11-10 --vary signed=2022-11-11`, 'this fact varies already'],
    [
      '--fact worked:support=2023-04-01,1 --fact worked:support=2023-05-01,1 --vary worked:support=2023-04-01',
      '2 facts are called so. Name the one that varies by its id, such as “worked:support@2023-04-01”.',
    ],
    ['--vary notified=2022-11-10..2022-11-20 --runs 0', 'a whole number from 1'],
    ['--vary notified=2022-11-10..2022-11-20 --seed x', 'a whole number from 0'],
    ['--vary notified=2022-11-10..2022-11-20 --seed 99999999999999999999', 'from 0 to 9007199254740991'],
    [`${begun} --format csv`, 'it needs --vary'],
    ['a-completed b-gate-never-opens --vary notified=2022-11-10', '--vary takes one scenario at most'],
  ])('%s', async (line, said) => {
    const { err, exitCode } = await whatIf(line);
    expect(err).toContain(said);
    expect(exitCode).toBe(2);
  });
});
