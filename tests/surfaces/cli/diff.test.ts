import { describe, expect, test } from '@jest/globals';
import { scratchFolder } from '../../support/folder.ts';
import { runCli } from '../../support/run-cli.ts';
import { minimal } from '../../support/texts.ts';

describe('case 55: a fact that only one of the two knows has no effect of the other', () => {
  const folder = scratchFolder();
  const known: readonly (readonly [what: string, clauses: string, fact: string])[] = [
    ['a milestone', 'milestones: { vote: { title: Vote, cite: practice } }', 'vote=2023-02-01'],
    [
      'work',
      'phases: { s: { title: S, opens: { when: signed }, budget: { unit: day, max: 8, by: town }, cite: practice } }',
      'worked:s=2023-02-01,quantity=3',
    ],
    ['a delivery', 'deliverables: { d: { title: D, by: town, to: trust, cite: practice } }', 'delivered:d=2023-02-01'],
    [
      'an amendment',
      'amendments: { m: { title: M, cite: practice, changes: { title: Other } } }',
      'amended:m=2023-02-01',
    ],
  ];
  test.each(known)('%s', async (_what, clauses, fact) => {
    const longer = minimal.replace('P1Y', 'P2Y');
    const [one, other] = [folder.write('one.yaml', `${minimal}${clauses}\n`), folder.write('other.yaml', longer)];
    for (const [pair, change] of [
      [`${one} ${other}`, '1 January 2024 → 1 January 2025'],
      [`${other} ${one}`, '1 January 2025 → 1 January 2024'],
    ]) {
      const { out, err, exitCode } = await runCli(`diff ${pair} --fact signed=2023-01-02 --fact ${fact} --lang en`);
      expect([exitCode, err]).toEqual([1, '']);
      expect(out).toContain(`Last day of the agreement: ${change}`);
    }
  });
});
