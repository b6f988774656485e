import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { readFacts } from '../../../src/engine/lifecycle/facts/read-facts.ts';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { explain } from '../../../src/insight/explain/explain.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { parse } from '../../../src/pipeline.ts';
import { renderExplanationMarkdown } from '../../../src/render/explain/markdown.ts';
import { readFactOption } from '../../../src/surfaces/cli/fact-option.ts';
import { agreement } from '../../support/agreement.ts';
import { playedByTable, playedByXState, playerOf } from '../../support/both-runners.ts';
import { factsOf } from '../../support/first-convention.ts';

const term = '{ starts: { on: 2026-01-01 }, ends: { on: 2027-12-31 }, cite: { article: 1 } }';
const clauses =
  'milestones: { vote: { title: The vote, cite: { article: 7 } } }\n' +
  'events: { communication: { title: The communication, cite: { article: 7 } } }\n' +
  'payments: { fee: { title: Fee, by: a, to: b, amount: { value: 100, currency: EUR }, due: { on: 2026-11-30 }, cite: { article: 3 } } }\n';

const amended = (more: string, changes = 'term: { ends: { on: 2028-12-31 } }'): Compiled =>
  agreement(
    `${clauses}amendments: { one: { title: Amendment 1, ${more}, changes: { ${changes} }, cite: { article: 7 } } }\n`,
    {
      term,
    },
  );

/** Facts as the command line takes them, played on XState and on the table, which must make the same of them. */
function play(compiled: Compiled, lines: readonly string[], until?: IsoDate) {
  const recorded = factsOf(compiled, ['signed=2025-12-01', ...lines].map(readFactOption));
  expect(playedByTable(playerOf(compiled), compiled, recorded, until)).toEqual(
    playedByXState(compiled, recorded, until),
  );
  const played = timeline(compiled, recorded, until);
  const { resolver, convention } = played.state.compiled;
  return {
    ...played,
    convention,
    codes: played.refusals.map(({ code }) => code),
    lastDay: resolver.term(played.state.context).end?.date,
    cautions: played.entries.filter(({ kind }) => kind === 'caution'),
  };
}

describe('an amendment that needs something', () => {
  test.each([
    ['is refused without it', ['amended:one=2026-06-15'], ['condition-not-met'], '2027-12-31'],
    ['is agreed once it has come', ['vote=2026-06-10', 'amended:one=2026-06-15'], [], '2028-12-31'],
    ['also on the same day', ['amended:one=2026-06-15', 'vote=2026-06-15'], [], '2028-12-31'],
    [
      'not once it is annulled',
      ['vote=2026-06-10', 'revoked:vote=2026-06-12', 'amended:one=2026-06-15'],
      ['condition-not-met'],
      '2027-12-31',
    ],
  ] as const)('%s', (_what, lines, expected, lastDay) => {
    const { codes, lastDay: last } = play(amended('when: vote'), lines, '2026-07-01');
    expect(codes).toEqual(expected);
    expect(last).toBe(lastDay);
  });
});

test('it may take away what it itself needed', () => {
  const compiled = amended('when: vote', 'milestones: { vote: null }');
  const { codes, convention } = play(compiled, ['vote=2026-06-10', 'amended:one=2026-06-15'], '2026-07-01');
  expect(codes).toEqual([]);
  expect(convention.milestones.size).toBe(0);
});

describe('an amendment of a scenario', () => {
  const scenario = (more: string) =>
    readScenario(
      `scenario: a\namendments: { two: { title: Two, ${more}, changes: { title: Changed }, cite: practice } }\nfacts: [{ fact: signed, on: 2025-12-01 }]\n`,
      'a.yaml',
      amended('note: x'),
    ).diagnostics.map(({ message }) => message.en);

  test.each([
    ['waits for what the convention has', 'when: vote, effective: { period: P15D, after: communication }', []],
    ['and for nothing else', 'when: vite', ['“vite” is not the name of an event.']],
    [
      'nor on a day of something else',
      'effective: { on: comunication }',
      ['“comunication” is not the name of an event or a date.'],
    ],
    ['nor by somebody else', 'by: c', ['“c” is not the name of a party.']],
  ])('%s', (_what, more, expected) => {
    expect(scenario(more)).toEqual(expected);
  });
});

describe('an amendment that one party decides', () => {
  test.each([
    ['any of them', 'by: { any: [a, b] }', 'amended:one=2026-06-15,by=b', [], '2028-12-31'],
    ['the one that may', 'by: a', 'amended:one=2026-06-15,by=a', [], '2028-12-31'],
    ['and no other', 'by: a', 'amended:one=2026-06-15,by=b', ['not-entitled'], '2027-12-31'],
    ['all of them where the text says no more', 'note: x', 'amended:one=2026-06-15,by=b', [], '2027-12-31'],
  ] as const)('%s', (_what, more, line, expected, lastDay) => {
    const { codes, lastDay: last } = play(amended(more), [line], '2026-07-01');
    expect(codes).toEqual(expected);
    expect(last).toBe(lastDay);
  });
});

describe('an amendment that takes effect on a day of its own', () => {
  const raised = 'payments: { fee: { amount: { value: 120 } } }';
  const priceOn = (effective: string, lines: readonly string[], until: IsoDate) => {
    const { convention, codes } = play(amended(`effective: ${effective}`, raised), lines, until);
    expect(codes).toEqual([]);
    return convention.obligations.get('fee')?.amount?.value;
  };
  const afterCommunication = '{ period: P15D, after: communication }';

  test.each([
    ['an agreed day: the eve', '{ on: 2026-09-01 }', [], '2026-08-31', '100'],
    ['an agreed day', '{ on: 2026-09-01 }', [], '2026-09-01', '120'],
    ['fifteen days after the communication: not without it', afterCommunication, [], '2026-12-31', '100'],
    [
      'fifteen days after the communication: on the fourteenth',
      afterCommunication,
      ['communication=2026-07-01'],
      '2026-07-15',
      '100',
    ],
    ['fifteen days after the communication', afterCommunication, ['communication=2026-07-01'], '2026-07-16', '120'],
    ['counted from its own agreement', '{ period: P1M, after: amended:one }', [], '2026-07-15', '120'],
    ['a day that has passed: at once', '{ on: 2026-03-01 }', [], '2026-06-15', '120'],
  ] as const)('%s', (_what, effective, lines, until, price) => {
    expect(priceOn(effective, ['amended:one=2026-06-15', ...lines], until)).toBe(price);
  });

  test('until then the old convention governs: a rent that fell due meanwhile is the old one', () => {
    const { convention, entries } = play(
      amended('effective: { on: 2027-01-01 }', raised),
      ['amended:one=2026-06-15', 'paid:fee=2026-11-30,100'],
      '2027-01-02',
    );
    expect(entries.filter(({ kind }) => kind === 'caution' || kind === 'overdue')).toEqual([]);
    expect(convention.version).toEqual(['one']);
  });

  test('the timeline tells both days', () => {
    const { entries } = play(amended('effective: { on: 2026-09-01 }'), ['amended:one=2026-06-15'], '2026-09-02');
    expect(entries.filter(({ kind }) => kind === 'amended').map(({ date, detail }) => [date, detail?.en])).toEqual([
      ['2026-06-15', 'The amendment takes effect on 1 September 2026. Until then, the agreement applies unchanged.'],
      ['2026-09-01', 'The amendment takes effect. The last day moves from 31 December 2027 to 31 December 2028.'],
    ]);
  });

  test('it never does once the agreement has ended', () => {
    const { convention } = play(amended('effective: { on: 2028-01-01 }'), ['amended:one=2026-06-15'], '2028-02-01');
    expect(convention.version).toEqual([]);
  });

  test('its effect is a moment that others may wait for', () => {
    const { entries } = play(
      agreement(
        `${clauses}phases: { more: { title: More, opens: { when: effective:one }, optional: true, cite: { article: 2 } } }\namendments: { one: { title: Amendment 1, effective: { on: 2026-09-01 }, changes: { ${raised} }, cite: { article: 7 } } }\n`,
        { term },
      ),
      ['amended:one=2026-06-15'],
      '2026-10-01',
    );
    expect(entries.filter(({ kind }) => kind === 'opened').map(({ date }) => date)).toEqual(['2026-09-01']);
  });
});

describe('an amendment that brings values', () => {
  const parameters =
    'parameters: { price: { title: The new price, example: 110 }, last: { title: The new last day, example: 2028-06-30 } }';
  const changes =
    'payments: { fee: { amount: { value: { parameter: price } } } }, term: { ends: { on: { parameter: last } } }';
  const compiled = amended(parameters, changes);

  test.each([
    ['those that were agreed', 'amended:one=2026-06-15,price=131.5,last=2029-03-31', [], '131.5', '2029-03-31'],
    [
      'what would not hold together is refused',
      'amended:one=2026-06-15,price=131.5,last=soon',
      ['amendment-invalid'],
      '100',
      '2027-12-31',
    ],
    [
      'nor a price that is none',
      'amended:one=2026-06-15,price=-4,last=2029-03-31',
      ['amendment-invalid'],
      '100',
      '2027-12-31',
    ],
  ] as const)('%s', (_what, line, expected, price, lastDay) => {
    const { convention, codes, lastDay: last } = play(compiled, [line], '2026-07-01');
    expect(codes).toEqual(expected);
    expect(convention.obligations.get('fee')?.amount?.value).toBe(price);
    expect(last).toBe(lastDay);
  });

  test('a refusal says what is wrong with them, and the timeline tells them', () => {
    const { refusals } = play(compiled, ['amended:one=2026-06-15,price=131.5,last=soon'], '2026-07-01');
    expect(refusals[0]?.message.en).toMatch(
      /^With this amendment, the agreement would no longer be consistent\. .*soon/,
    );
    const { entries } = play(compiled, ['amended:one=2026-06-15,price=131.5,last=2029-03-31'], '2026-07-01');
    expect(entries.find(({ kind }) => kind === 'amended')?.detail?.en).toBe(
      'Agreed values: “The new price”: 131.5, “The new last day”: 2029-03-31. The last day moves from 31 December 2027 to 31 March 2029.',
    );
  });

  test.each([
    ['one that is missing', { values: { price: 120 } }, 'needs a value for “last”'],
    ['all of them', {}, 'needs a value for “price”, “last”'],
    ['one that it does not have', { values: { price: 120, last: '2028-06-30', rate: 2 } }, 'no parameter “rate”'],
    ['part of a signature', { values: { price: 120, last: '2028-06-30' }, by: 'a' }, 'recorded once, for all'],
  ] as const)('a fact is told what it lacks: %s', (_what, more, message) => {
    const declared: FactDeclaration = { fact: 'amended:one', on: '2026-06-15', ...more };
    const { faults } = readFacts([declared], compiled);
    expect(faults.map((fault) => fault.message.en).join(' ')).toContain(message);
  });

  test('what has no parameters brings none', () => {
    const { faults } = readFacts([{ fact: 'vote', on: '2026-06-15', values: { price: 1 } }], compiled);
    expect(faults.map(({ message }) => message.en)).toEqual([
      '“reached” has no “values” here: only an amendment with parameters does.',
    ]);
  });

  test('taking effect later, it brings the values that were agreed then', () => {
    const later = amended(`${parameters}, effective: { on: 2026-09-01 }`, changes);
    const line = 'amended:one=2026-06-15,price=140,last=2028-01-31';
    expect(play(later, [line], '2026-08-31').lastDay).toBe('2027-12-31');
    expect(play(later, [line], '2026-09-01').lastDay).toBe('2028-01-31');
    expect(play(later, [line], '2026-09-01').convention.obligations.get('fee')?.amount?.value).toBe('140');
  });

  test('is told by its examples as long as nobody knows its values', () => {
    const told = renderExplanationMarkdown(explain(compiled), 'en').replaceAll('\u00a0', ' ');
    expect(told).toContain(
      'The amendment sets these values: “The new price” and “The new last day”. For example (“The new price”: 110; “The new last day”: 30 June 2028), the changes are as follows.',
    );
  });

  test('a parameter that nobody declared is told of', () => {
    const { diagnostics } = parse(
      `conventio: 1\nid: x\ntitle: X\nlanguage: en\njurisdiction: FR\ntimeZone: Europe/Paris\nparties: { a: { name: A, cite: practice }, b: { name: B, cite: practice } }\nterm: ${term}\namendments: { one: { title: One, changes: { term: { ends: { on: { parameter: last } } } }, cite: practice } }\n`,
    );
    expect(diagnostics.map(({ message }) => message.en)).toContain('The amendment declares no parameter “last”.');
  });
});

describe('a last day that an amendment sets in the past', () => {
  const shortened = (day: string) => amended('note: x', `term: { ends: { on: ${day} } }`);

  test.each([
    [
      'is told with what was done since',
      '2026-03-31',
      ['paid:fee=2026-04-10'],
      'The last day becomes 31 March 2026, which is in the past. Nothing falls due after it. What was done since then stays recorded: “Fee”.',
    ],
    [
      'is told where nothing was',
      '2026-03-31',
      ['paid:fee=2026-02-10'],
      'The last day becomes 31 March 2026, which is in the past. Nothing falls due after it.',
    ],
    [
      'even by a day',
      '2026-06-14',
      [],
      'The last day becomes 14 June 2026, which is in the past. Nothing falls due after it.',
    ],
  ] as const)('%s', (_what, day, lines, detail) => {
    const { cautions } = play(shortened(day), [...lines, 'amended:one=2026-06-15']);
    expect(cautions.map(({ code, date, detail: told }) => [code, date, told?.en])).toEqual([
      ['ends-in-the-past', '2026-06-15', detail],
    ]);
  });

  test.each(['2026-06-15', '2026-12-31'])('not one that is ahead, or the day itself: %s', (day) => {
    expect(play(shortened(day), ['amended:one=2026-06-15']).cautions).toEqual([]);
  });
});
