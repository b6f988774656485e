import { describe, expect, test } from '@jest/globals';
import { analyseConvention, analyseScenario } from '../../../src/surfaces/editor/analysis.ts';
import { completionsAt } from '../../../src/surfaces/editor/completion.ts';
import { conventionWith, small, withCursor } from '../../support/editor.ts';

/** What is offered where a bar stands. */
function offered(marked: string): readonly string[] {
  const { file, offset } = withCursor(marked);
  return completionsAt(file, offset).map(({ label }) => label);
}

const timingKeys = [
  'on',
  'period',
  'after',
  'before',
  'beginning',
  'eveOf',
  'endOf',
  'containing',
  'earliest',
  'latest',
];
const deliverableKeys = [
  ...['interpretation', 'aims', 'note', 'during', 'components', 'every', 'event', 'expected', 'optional', 'afterEnd'],
  'acceptance',
];
const conditionKeys = [
  ...['all', 'any', 'not', 'budget', 'reaches', 'thisCycle', 'lastCycle', 'ever', 'everySoFar', 'count', 'atLeast'],
  ...['atMost', 'per'],
];
const parties = ['town', 'school'];

const keys: readonly (readonly [what: string, from: string, to: string, offered: readonly string[]])[] = [
  ['on an empty line inside a clause', '    phase: study\n', '    phase: study\n    |\n', [...deliverableKeys]],
  [
    'while a key is typed, whatever has been typed of it',
    '    phase: study\n',
    '    phase: study\n    acc|\n',
    [...deliverableKeys],
  ],
  [
    'under a key that has nothing yet',
    '    opens: { when: { all: [in-force, plan] } }',
    '    opens:\n      |',
    ['when', 'onRevocation', 'cite', 'interpretation'],
  ],
  [
    'in brackets that are open',
    '  starts: { on: notified, cite: { article: 2 } }',
    '  starts: { |',
    [...timingKeys, 'following', 'time', 'days', 'roll', 'rules', 'cite', 'interpretation'],
  ],
  [
    'but those that do not go with what is there',
    '{ period: P10D, before: term.end, days: working }',
    '{ period: P10D, | }',
    ['after', 'before', 'beginning', 'time', 'days', 'roll', 'rules', 'cite', 'interpretation'],
  ],
  [
    'but those of another nature',
    '    nature: once\n',
    '    nature: continuous\n    |\n',
    ['interpretation', 'aims', 'note', 'standard', 'during', 'survives', 'about'],
  ],
  ['in a citation', 'cite: { article: 2, quote: for twelve months }', 'cite: { article: 2, | }', ['quote']],
  [
    'of the condition of what is handed over',
    '    phase: study\n',
    '    phase: study\n    during: { | }\n',
    conditionKeys,
  ],
  ['of a condition', '{ all: [in-force, plan] }', '{ | }', conditionKeys],
  [
    'in what an amendment changes',
    '{ period: P18M }',
    '{ period: P18M, | }',
    ['after', 'before', 'beginning', 'time', 'days', 'roll', 'rules', 'cite', 'interpretation'],
  ],
  [
    'of the clauses that an amendment can change',
    'phases: { study: { budget: { max: 10 } } }',
    'deliverables: { | }',
    ['report'],
  ],
  [
    'of a section that is broken elsewhere',
    '    title: The study\n',
    '    title: The: study\n    |\n',
    ['interpretation', 'aims', 'note', 'done', 'expected', 'due', 'optional'],
  ],
  [
    'below brackets that were never closed',
    '    title: The study\n',
    '    title: [The study\n    |\n',
    ['interpretation', 'aims', 'note', 'done', 'expected', 'due', 'optional'],
  ],
];

describe('keys', () => {
  test.each(keys)('%s', (_what, from, to, expected) => {
    expect([...offered(conventionWith(from, to))].sort()).toEqual([...expected].sort());
  });

  test('in place of a key that is there', () => {
    expect(offered(conventionWith('    phase: study', '    pha|se: study'))).toContain('phase');
  });

  test('of the whole file, those that it needs first', () => {
    expect(offered('|').slice(0, 4)).toEqual(['conventio', 'id', 'title', 'language']);
    expect(offered(`${small}|`)).toContain('terminations');
    expect(offered(`${small}|`)).not.toContain('term');
  });

  test('come with what the schema says of them, and with their colon', () => {
    const { file, offset } = withCursor(conventionWith('    phase: study\n', '    phase: study\n    |\n'));
    const found = completionsAt(file, offset);
    expect(found.find(({ label }) => label === 'acceptance')).toMatchObject({
      documentation: { en: 'How it is accepted.', fr: 'Comment il est accepté.' },
      insert: 'acceptance:\n      ',
    });
    expect(found.find(({ label }) => label === 'note')).toMatchObject({ insert: 'note: ' });
  });
});

const values: readonly (readonly [what: string, from: string, to: string, offered: readonly string[]])[] = [
  ['a party where nothing stands yet', '    by: school\n', '    by: |\n', parties],
  [
    'a party of a clause that is not whole',
    '    by: school\n    to: town\n    due: { on: 2024-03-01 }\n',
    '    by: |\n',
    parties,
  ],
  ['a party in brackets', 'by: town, to: school, cite: { article: 5 }', 'by: |', parties],
  ['the other party of a list', '    party: school\n', '    party: [town, |\n', ['school']],
  ['a party or a third party', 'to: [town, region]', 'to: [town, |]', ['school', 'region']],
  ['a phase', '    phase: study\n', '    phase: |\n', ['study']],
  [
    'a word of the schema',
    '    nature: once\n',
    '    nature: |\n',
    ['once', 'on-event', 'recurring', 'continuous', 'prohibition'],
  ],
  ['practice', 'to: [town, region], cite: practice', 'to: [town, region], cite: |', ['practice']],
  ['a dataset', '    nature: once\n', '    nature: once\n    about: [|\n', ['register']],
];

describe('values', () => {
  test.each(values)('%s', (_what, from, to, expected) => {
    const labels = offered(conventionWith(from, to)).filter(
      (label) => !['each', 'any', 'article', 'law', 'quote'].includes(label),
    );
    expect(labels).toEqual(expected);
  });

  const moments = ['signed', 'notified', 'plan', 'open-day', 'delivered:report', 'opened:study', 'performed:inform'];

  test.each([
    ['a moment to count from', 'after: notified', 'after: |', [...moments, 'term.start', 'due:report']],
    ['a moment that is half typed', 'after: notified', 'after: delivered:r|', [...moments, 'term.end']],
    ['a moment in brackets that are open', '{ on: notified, cite: { article: 2 } }', '{ on: |', moments],
    ['a moment to wait for', '[in-force, plan]', '[in-force, |]', moments],
    [
      'a moment of a clause that is not whole',
      '    opens: { when: { all: [in-force, plan] } }\n',
      '    done: { when: | }\n',
      ['opened:study', 'delivered:report'],
    ],
  ])('%s', (_what, from, to, expected) => {
    expect(offered(conventionWith(from, to))).toEqual(expect.arrayContaining(expected));
  });

  test('no condition waits for a day that is only counted from', () => {
    expect(offered(conventionWith('[in-force, plan]', '[in-force, |]'))).not.toContain('term.end');
  });

  test('come with the title of their clause', () => {
    const { file, offset } = withCursor(conventionWith('after: notified', 'after: |'));
    expect(completionsAt(file, offset).find(({ label }) => label === 'delivered:report')).toMatchObject({
      detail: { en: 'The report' },
      replaces: { start: offset, end: offset },
    });
  });

  test('replace the whole word', () => {
    const { file, offset } = withCursor(conventionWith('after: notified', 'after: deliv|ered:report'));
    const { replaces } = completionsAt(file, offset)[0] ?? {};
    expect(file.text.slice(replaces?.start, replaces?.end)).toBe('delivered:report');
  });
});

test.each([
  ['a title', '    title: The |study\n'],
  ['a comment', '    title: The study # |\n'],
  ['a reading', '    title: >-\n      The study |of\n'],
])('nothing is offered in %s', (_what, to) => {
  expect(offered(conventionWith('    title: The study\n', to))).toEqual([]);
});

describe('a scenario', () => {
  const convention = analyseConvention(small, 'convention.yaml');
  const inScenario = (marked: string): readonly string[] => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    return completionsAt(analyseScenario(text, 'one.yaml', convention), offset).map(({ label }) => label);
  };

  test.each([
    [
      'facts',
      'scenario: one\nfacts:\n  - { on: 2023-01-02, fact: | }\n',
      ['signed', 'worked:study', 'delivered:report', 'amended:longer'],
    ],
    ['who recorded one', 'scenario: one\nfacts:\n  - { on: 2023-01-02, fact: signed, by: |\n', parties],
    ['clauses whose state is expected', 'scenario: one\nfacts: []\nexpect:\n  - phases: { |\n', ['study']],
    ['states of a clause', 'scenario: one\nfacts: []\nexpect:\n  - phases: { study: |\n', ['locked', 'open', 'lapsed']],
    ['outcomes', 'scenario: one\nfacts: []\nexpect:\n  - outcome: |\n', ['completed', 'terminated-fault']],
    ['kinds of lines', 'scenario: one\nfacts: []\nexpect:\n  - entries: [{ kind: |\n', ['opened', 'reminder']],
  ])('%s', (_what, marked, expected) => {
    expect(inScenario(marked)).toEqual(expect.arrayContaining([...expected]));
  });
});

describe('what happens more than once', () => {
  const clauses = `events:
  key-lost: { title: A key is lost, cite: { article: 3 } }
rights:
  audit: { title: Audit the accounts, by: town, notice: P15D, cite: { article: 3 } }
payments:
  rent: { title: Rent, by: school, to: town, amount: { value: 1, currency: EUR }, every: { cycle: month }, cite: { article: 3 } }
  deposit: { title: Deposit, by: school, to: town, amount: { value: 1, currency: EUR }, event: key-lost, cite: { article: 3 } }
`;
  const file = `${small.replace(/events:\n.*\n/, '')}${clauses}`;

  test('the keys of a right, and never what is owed', () => {
    const found = offered(file.replace('rights:\n', 'rights:\n  visit: { | }\n'));
    expect(found).toEqual(expect.arrayContaining(['title', 'by', 'when', 'atMost', 'notice', 'until']));
    expect(found).not.toContain('due');
  });

  test('what a right brings about, and the first time of an event', () => {
    const moments = offered(file.replace('    after: notified', '    after: |'));
    expect(moments).toEqual(expect.arrayContaining(['audit', 'announced:audit', 'first:audit', 'first:key-lost']));
    const conditions = offered(file.replace('[in-force, plan]', '[in-force, { count: | }]'));
    expect(conditions).toEqual(expect.arrayContaining(['audit', 'key-lost', 'paid:rent']));
    expect(conditions).not.toContain('first:key-lost');
  });

  test('an event or a right that a payment is owed for', () => {
    expect(offered(file.replace('event: key-lost', 'event: |'))).toEqual(['key-lost', 'audit']);
  });

  const convention = analyseConvention(file, 'convention.yaml');
  const inScenario = (marked: string): readonly string[] => {
    const offset = marked.indexOf('|');
    return completionsAt(analyseScenario(marked.replace('|', ''), 'one.yaml', convention), offset).map(
      ({ label }) => label,
    );
  };
  const facts = 'scenario: one\nfacts:\n  - { on: 2023-05-02, fact: key-lost }\n';

  test.each([
    ['a month', `${facts}  - { on: 2023-05-10, fact: paid:rent, for: | }\n`, ['2023-05', '2023-04']],
    ['the day of an event', `${facts}  - { on: 2023-05-10, fact: paid:deposit, for: | }\n`, ['2023-05-02']],
    ['none of what applies once', `${facts}  - { on: 2023-05-10, fact: notified, for: | }\n`, []],
    [
      'those whose state is expected',
      `${facts}expect:\n  - { on: 2023-05-31, occurrences: { | } }\n`,
      ['rent@2023-05', 'rent@2023-04', 'deposit@2023-05-02'],
    ],
  ])('keys of occurrences: %s', (_what, marked, expected) => {
    expect(inScenario(marked)).toEqual(expected);
  });
});
