import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { machineQuestions, proveMachine } from '../../../../src/insight/proof/machine/prove-machine.ts';
import { compiledConvention, root } from '../../../support/first-convention.ts';
import { expectGolden } from '../../../support/golden.ts';
import { expectPlays } from './plays.ts';

describe.each(readdirSync(`${root}conventions`))('%s', (id) => {
  const compiled = compiledConvention(id);
  const findings = proveMachine(compiled);

  test('is proved as far as it was read before', () => {
    const lines = findings.map(({ question, verdict, message, bound }) =>
      [verdict.padEnd(10), question.padEnd(21), message.en, bound?.en].filter(Boolean).join(' '),
    );
    expectGolden(`${root}tests/insight/proof/machine/golden/${id}.txt`, `${lines.join('\n')}\n`);
  });

  test('has a counterexample that plays for each failure, and for each end of waiting', () => {
    for (const { counterexample, verdict, message } of findings) {
      if (verdict === 'refuted') expect([message.en, counterexample]).toEqual([message.en, expect.anything()]);
      if (counterexample) expectPlays(counterexample, compiled);
    }
  });

  test('is asked every question', () => {
    const asked = new Set(findings.map(({ question }) => question));
    expect(asked).toContain('agreement-ends');
    expect([...asked].filter((one) => !machineQuestions.some((question) => question.id === one))).toEqual([]);
  });
});
