import { describe, expect, test } from '@jest/globals';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { sayDated } from '../../../src/render/derivation.ts';
import { agreement } from '../../support/agreement.ts';
import { compiledConvention, factsOf } from '../../support/first-convention.ts';

const on = (day: string, ...names: readonly string[]) => names.map((fact) => ({ fact, on: day }));

describe('case 51: nothing is told that never was', () => {
  test('of an agreement that ended before its entry into force, nothing is due afterwards', () => {
    const compiled = compiledConvention('donnees-val-de-brume');
    const facts = factsOf(compiled, on('2025-08-30', 'signed', 'notified', 'terminated:together'));
    const { entries, state, until } = timeline(compiled, facts);
    expect(entries.filter(({ date }) => date > '2025-08-30').map(({ date, kind }) => [date, kind])).toEqual([
      ['2025-08-31', 'ended'],
      ['2025-08-31', 'released'],
    ]);
    expect(until).toBe('2025-08-31');
    expect(summarise(state).term).toMatchObject({ firstDay: null, lastDay: '2025-08-30' });
  });

  test('a duty that waits for a vote alone binds with the signature', () => {
    const compiled = agreement(
      'milestones: { vote: { title: Vote, cite: practice } }\nobligations: { secret: { title: Secret, party: a, nature: continuous, during: vote, cite: practice } }',
    );
    const facts = factsOf(compiled, [...on('2025-01-01', 'vote'), ...on('2025-02-01', 'signed')]);
    const { entries } = timeline(compiled, facts);
    expect(entries.filter(({ kind }) => kind === 'binding').map(({ date }) => date)).toEqual(['2025-02-01']);
    expect(timeline(compiled, facts.slice(0, 1)).entries.map(({ kind }) => kind)).toEqual(['reached']);
  });

  test('what the first day was counted from may be taken back: it was in force all the same', () => {
    const compiled = agreement('milestones: { vote: { title: Vote, cite: practice } }', {
      term: '{ starts: { on: vote }, ends: { period: P1Y, beginning: term.start }, cite: practice }',
    });
    const facts = factsOf(compiled, [
      ...on('2025-01-01', 'signed'),
      ...on('2025-02-01', 'vote'),
      ...on('2025-03-01', 'revoked:vote'),
      ...on('2025-05-01', 'vote'),
    ]);
    expect(summarise(timeline(compiled, facts).state).term).toMatchObject({
      status: 'expired',
      firstDay: '2025-02-01',
      lastDay: '2026-01-31',
    });
  });
});

describe('case 52: every day that is computed says how', () => {
  const compiled = agreement(`
suspensions: { s: { title: S, clock: freeze, cite: practice }, long: { title: Long, clock: run, atMost: P2M, cite: practice } }
phases: { work: { title: Work, opens: { when: in-force }, expected: { until: 2025-03-31 }, cite: practice } }
dates: { fair: { title: Fair, at: { on: 2025-09-01 }, cite: practice } }
obligations:
  inform: { title: Inform, party: a, nature: recurring, cadence: unspecified, nudge: { every: P60D, cite: practice }, cite: practice }
  tell: { title: Tell, party: a, nature: recurring, every: { cycle: quarter }, due: { period: P15D, after: cycle.end }, cite: practice }
  secret: { title: Secret, party: b, nature: prohibition, survives: P3M, cite: practice }
meetings: { board: { title: Board, of: [a, b], every: { period: P6M, beginning: term.start, partial: counted }, convene: P15D, cite: practice } }
`);
  const told = (more: readonly { fact: string; on: string }[] = []) =>
    timeline(compiled, factsOf(compiled, [...on('2025-01-01', 'signed'), ...more])).entries;
  const saidOf = (kind: string, id: string, more: readonly { fact: string; on: string }[] = []) => {
    const entry = told(more).find((one) => one.kind === kind && one.id === id && one.fact === undefined);
    return [entry?.date, entry?.dated && sayDated(entry.dated, compiled).en.replace(/; .*$/, '')];
  };

  test.each([
    ['nudge', 'inform', '2025-03-02', '60 days after the first day of “Inform” (1 January 2025): 2 March 2025'],
    [
      'due',
      'tell',
      '2025-04-15',
      '15 days after the last day of the cycle of 1 January 2025 to 31 March 2025: 15 April 2025',
    ],
    ['due', 'board', '2025-06-30', 'the last day of the cycle of 1 January 2025 to 30 June 2025'],
    [
      'reminder',
      'board',
      '2025-06-15',
      'at least 15 days before 30 June 2025 [the last day of the cycle of 1 January 2025 to 30 June 2025]: by 15 June 2025',
    ],
    ['caution', 'work', '2025-04-01', 'date set by the agreement'],
    [
      'released',
      'secret',
      '2026-04-01',
      '3 months after the last day of the agreement (31 December 2025): 31 March 2026',
    ],
  ])('%s %s', (kind, id, date, said) => {
    expect(saidOf(kind, id)).toEqual([date, said]);
  });

  test('also what suspensions put off', () => {
    const frozen = [...on('2025-02-01', 'suspended:s'), ...on('2025-02-11', 'resumed:s')];
    expect(saidOf('date', 'fair', frozen)).toEqual([
      '2025-09-11',
      'date set by the agreement, plus 10 days of suspension: 11 September 2025',
    ]);
    expect(saidOf('due', 'board', frozen)).toEqual([
      '2025-07-10',
      'the last day of the cycle of 1 January 2025 to 30 June 2025, plus 10 days of suspension: 10 July 2025',
    ]);
    expect(saidOf('overlong', 'long', on('2025-02-01', 'suspended:long'))).toEqual([
      '2025-04-02',
      '2 months after the suspension “Long” (1 February 2025): 1 April 2025',
    ]);
  });
});

test('case 43: an amendment that has come to need values refuses a stored fact that has none', () => {
  const before = agreement(
    'amendments: { m: { title: M, changes: { term: { ends: { period: P2Y } } }, cite: practice } }',
  );
  const after = agreement(
    'amendments: { m: { title: M, parameters: { length: { title: L, example: P2Y } }, changes: { term: { ends: { period: { parameter: length } } } }, cite: practice } }',
  );
  const facts = factsOf(before, [...on('2025-01-01', 'signed'), ...on('2025-06-01', 'amended:m')]);
  const [refusal] = timeline(after, facts).refusals;
  expect([refusal?.code, refusal?.message.en]).toEqual([
    'amendment-invalid',
    'This amendment needs a value for “length”.',
  ]);
  const valued = factsOf(after, [
    ...on('2025-01-01', 'signed'),
    { fact: 'amended:m', on: '2025-06-01', values: { length: 'P2Y' } },
  ]);
  expect(timeline(before, valued).refusals.map(({ code }) => code)).toEqual(['amendment-invalid']);
});
