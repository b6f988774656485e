import { expect, test } from '@jest/globals';
import { answersOfCalendar, calendarQuestions } from '../../../src/insight/proof/calendar/prove-calendar.ts';
import { Effort } from '../../../src/insight/proof/effort.ts';
import { answersOfMachine, machineQuestions } from '../../../src/insight/proof/machine/prove-machine.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { agreement } from '../../support/agreement.ts';

const compiled = agreement('milestones: { m: { title: M, cite: practice } }\n');

test('case 53: a small agreement is proved with a small part of what may be done', () => {
  const effort = new Effort(bounds.proofEffort.most / 50);
  const findings = [...answersOfMachine(compiled, {}, effort), ...answersOfCalendar(compiled, {}, effort)];
  expect(findings.filter(({ bound }) => bound?.en.includes('steps for one proof'))).toEqual([]);
});

test('case 53: beyond it each question is told as not settled, with the bound and how to raise it', () => {
  const effort = new Effort(0);
  const findings = [...answersOfMachine(compiled, {}, effort), ...answersOfCalendar(compiled, {}, effort)];
  const open = findings.filter(({ verdict }) => verdict === 'not-proved');
  expect(open.length).toBeGreaterThan((machineQuestions.length + calendarQuestions.length) / 2);
  expect(open.find(({ question }) => question === 'last-day-open')?.bound?.en).toBe(
    'Not settled. The limit of 0 steps for one proof was reached before this question was answered in full; a higher --states raises the limit.',
  );
});
