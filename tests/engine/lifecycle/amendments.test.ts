import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { assertLaw } from '../../support/deep.ts';
import { compiledText, facts } from '../../support/first-convention.ts';

const compiled = compiledText(`
conventio: 1
id: amended
title: An agreement that is amended several times
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties: { a: { name: A }, b: { name: B } }
term:
  cite: { article: 1 }
  starts: { on: signed }
  ends: { period: P12M, after: signed }
phases:
  work:
    title: Work
    cite: { article: 2 }
    opens: { when: in-force }
    budget: { unit: day, min: 2, max: 4 }
amendments:
  longer: { title: Six months more, cite: practice, changes: { term: { ends: { period: P18M } } } }
  more: { title: Two days more, cite: practice, changes: { phases: { work: { budget: { max: 6 } } } } }
  training:
    title: A second phase
    cite: practice
    changes:
      phases:
        training:
          title: Training
          cite: practice
          opens: { when: done:work }
          budget: { unit: day, max: 1 }
  more-training:
    title: More of the second phase
    cite: practice
    changes: { phases: { training: { budget: { max: 3 } } } }
`);

const begun = ['signed 2023-01-16'];

describe('an amendment governs from the day on which it is agreed', () => {
  test('it moves the end', () => {
    const played = timeline(compiled, facts(compiled, ...begun, 'amended:longer 2023-06-01'));
    // 16 January 2023 + 18 months, same day of the month; read as a duration, the eve.
    expect(summarise(played.state).term).toEqual({
      status: 'expired',
      firstDay: '2023-01-16',
      lastDay: '2024-07-16',
      lastCertainDay: '2024-07-15',
      renewals: 0,
    });
    expect(played.entries.find(({ kind }) => kind === 'amended')?.detail?.en).toBe(
      'The last day moves from 16 January 2024 to 16 July 2024.',
    );
  });

  test('it raises a cap, from then on and not before', () => {
    const lines = [...begun, 'worked:work 2023-02-01 4', 'worked:work 2023-03-01 1', 'amended:more 2023-06-01'];
    const { refusals } = replay(compiled, facts(compiled, ...lines));
    expect(refusals.map(({ code, fact }) => [code, fact.on])).toEqual([['cap-exceeded', '2023-03-01']]);
    const after = replay(compiled, facts(compiled, ...lines, 'worked:work 2023-06-02 2'));
    expect(after.refusals).toHaveLength(1);
    expect(after.end.snapshot.context.used).toEqual({ work: '6' });
  });

  test('it adds a phase, whose facts are known and refused until then', () => {
    const early = replay(compiled, facts(compiled, ...begun, 'worked:training 2023-02-01 1'));
    expect(early.refusals.map(({ code }) => code)).toEqual(['not-agreed']);
    const { refusals, end } = replay(
      compiled,
      facts(compiled, ...begun, 'amended:training 2023-02-01', 'done:work 2023-03-01', 'worked:training 2023-03-02 1'),
    );
    expect(refusals).toEqual([]);
    expect(end.snapshot.context.used).toEqual({ training: '1' });
  });

  test('a later one may build on an earlier one, and falls where that is missing', () => {
    const { refusals } = replay(compiled, facts(compiled, ...begun, 'amended:more-training 2023-02-01'));
    expect(refusals.map(({ code }) => code)).toEqual(['amendment-invalid']);
  });

  test('it takes every party, and the last of them agrees', () => {
    const one = { fact: 'amended:longer', on: '2023-06-01', by: 'a' };
    const two = { fact: 'amended:longer', on: '2023-06-15', by: 'b' };
    const lastDay = (...declared: (typeof one)[]): string | null => {
      const lines = declared.map(({ fact, on, by }) => ({ fact, on, by }));
      const all = [...facts(compiled, ...begun), ...lines.map((line, index) => ({ ...line, id: `f${index}` }))];
      return summarise(timeline(compiled, all as never, '2023-12-31').state).term.lastDay;
    };
    expect(lastDay(one)).toBe('2024-01-16');
    expect(lastDay(one, two)).toBe('2024-07-16');
  });
});

test('amendments compose in any order without losing a fact or a date', () => {
  const lines = ['longer', 'more', 'training'].map((id, index) => `amended:${id} 2023-0${index + 2}-01`);
  const days = ['2023-02-01', '2023-03-01', '2023-04-01'];
  assertLaw(
    fc.property(fc.shuffledSubarray(days, { minLength: 3 }), (order) => {
      const agreed = lines.map((line, index) => `${line.split(' ')[0]} ${order[index]}`);
      const all = facts(compiled, ...begun, 'worked:work 2023-01-20 3', ...agreed, 'worked:work 2023-05-01 3');
      const { end, refusals, steps } = replay(compiled, all);
      expect(refusals).toEqual([]);
      expect(end.snapshot.context.used).toEqual({ work: '6' });
      expect(end.compiled.resolver.term(end.snapshot.context).end?.date).toBe('2024-07-16');
      expect(end.compiled.convention.phases.has('training')).toBe(true);
      expect(steps.filter(({ fact }) => fact)).toHaveLength(all.length);
    }),
  );
});
