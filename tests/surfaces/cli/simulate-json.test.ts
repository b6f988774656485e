import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../support/run-cli.ts';

const first = 'conventions/cress-roumois-seine';

async function simulate(...facts: string[]) {
  const options = facts.flatMap((fact) => ['--fact', fact]);
  const { out, exitCode } = await runCli(['simulate', first, ...options, '--format', 'json', '--lang', 'en']);
  return { ...JSON.parse(out), exitCode };
}

describe('the JSON contract', () => {
  test('as the issue that asked for it says', async () => {
    const played = await simulate(
      'signed=2022-11-10',
      'notified=2022-11-15',
      'plpdma-validated=2023-03-30',
      'priorities-validated=2023-03-30',
      'worked:support=2023-04-12,1.5',
      'worked:support=2023-11-15,0.5',
    );
    expect(played).toMatchObject({
      format: 'conventio.timeline/1',
      term: { status: 'expired', firstDay: '2022-11-15', lastDay: '2023-11-15', lastCertainDay: '2023-11-14' },
      phases: { support: { state: 'lapsed' } },
      budgets: { support: { used: 2, remaining: 6, min: 5, max: 8, unit: 'day' } },
      refusals: [],
      exitCode: 0,
    });
    const dates = played.entries.map(({ date }: { date: string }) => date);
    expect(dates).toEqual([...dates].sort());
    for (const entry of played.entries) {
      expect(entry).toMatchObject({
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        kind: expect.any(String),
        id: expect.any(String),
        title: expect.any(String),
      });
      expect(entry.article === null || typeof entry.article === 'string').toBe(true);
    }
    const expired = played.entries.find(({ kind }: { kind: string }) => kind === 'expired');
    expect(expired).toMatchObject({
      date: '2023-11-16',
      article: '6',
      derivation: {
        rules: 'fr-contract',
        clock: 'expiry',
        anchor: { name: 'notified', date: '2022-11-15' },
        period: 'P12M',
        date: '2023-11-15',
      },
    });
  });

  test('quantities are exact: eighty tenths of a day are eight days, and not one tenth more', async () => {
    const tenths = Array.from({ length: 81 }, (_, index) => {
      const day = new Date(Date.UTC(2023, 3, 1 + index)).toISOString().slice(0, 10);
      return `worked:support=${day},0.1`;
    });
    const begun = [
      'signed=2022-11-10',
      'notified=2022-11-15',
      'plpdma-validated=2023-03-30',
      'priorities-validated=2023-03-30',
    ];
    const played = await simulate(...begun, ...tenths);
    expect(played.budgets.support).toMatchObject({ used: 8, remaining: 0, state: 'at-max' });
    expect(played.refusals).toMatchObject([{ code: 'cap-exceeded', fact: { quantity: 0.1 } }]);
  });

  test('before anything is known, days are null', async () => {
    expect(await simulate('signed=2022-11-10')).toMatchObject({
      until: '2022-11-10',
      term: { status: 'signed', firstDay: null, lastDay: null, lastCertainDay: null },
      outcome: null,
    });
  });

  test('several scenarios are a list, and a mismatch has its line', async () => {
    const { out } = await runCli(`simulate ${first} g-leap-day tests/cases/scenarios/one-day-off.yaml --format json`);
    const [leap, off] = JSON.parse(out);
    expect(leap).toMatchObject({ scenario: { id: 'g-leap-day' }, mismatches: [] });
    expect(off.mismatches).toEqual([
      {
        source: 'tests/cases/scenarios/one-day-off.yaml',
        line: 8,
        on: '2022-11-15',
        what: 'lastDay',
        expected: '2023-11-14',
        actual: '2023-11-15',
      },
    ]);
  });
});
