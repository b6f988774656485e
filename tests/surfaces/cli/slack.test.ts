import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../support/run-cli.ts';

const first = 'slack conventions/cress-roumois-seine';
const facts = '--fact signed=2022-11-10 --fact notified=2022-11-15';

describe('the forms of the answer', () => {
  test('data have the last useful day by both readings, and every day', async () => {
    const { out, exitCode } = await runCli(`${first} ${facts} --format json --lang en`);
    expect(exitCode).toBe(0);
    const { format, events } = JSON.parse(out);
    expect(format).toBe('conventio.slack/1');
    expect(events[0]).toMatchObject({
      event: 'plpdma-validated',
      phase: { id: 'support' },
      start: '2022-11-15',
      limit: '2023-11-14',
      lastUseful: '2023-11-07',
      arguableLimit: '2023-11-15',
      arguableLastUseful: '2023-11-08',
      needed: 5,
    });
    expect(events[0].days[0]).toEqual({ day: '2022-11-15', left: 252, slack: 247, arguableSlack: 248 });
  });

  test('a table has a line for each event and each day', async () => {
    const { out } = await runCli(`${first} ${facts} --format csv`);
    expect(out.trimEnd().split('\n')).toHaveLength(1 + 2 * 366);
  });

  test('without an agreement, data have the rule', async () => {
    const { out } = await runCli(`${first} --format json --lang en`);
    expect(JSON.parse(out).rules).toMatchObject([
      { question: 'last-useful-day', verdict: 'proved', pointer: '/milestones/plpdma-validated' },
      { question: 'last-useful-day', verdict: 'proved', pointer: '/milestones/priorities-validated' },
    ]);
  });

  test('where nothing is waited for, that is said', async () => {
    const { out, exitCode } = await runCli('slack conventions/salle-du-vieux-port --entry 2024-09-02 --lang fr');
    expect([out.startsWith('Aucune étape n’attend un événement'), exitCode]).toEqual([true, 0]);
  });
});

describe('what does not go together is told', () => {
  test.each([
    [`${first} --fact signed=2022-11-10`, 'do not fix the first day'],
    [`${first} ${facts} --entry 2022-11-15`, 'not both'],
    [`${first} --format csv`, 'A table needs dates'],
    [`${first} --entry 2022-11-31`, '--entry 2022-11-31: There is no 2022-11-31'],
  ])('%s', async (line, told) => {
    const { err, exitCode } = await runCli(`${line} --lang en`);
    expect(err).toContain(told);
    expect(exitCode).toBe(2);
  });
});
