import { describe, expect, test } from '@jest/globals';
import type { Analysis } from '../../../src/surfaces/editor/analysis.ts';
import { analyseConvention, analyseScenario } from '../../../src/surfaces/editor/analysis.ts';
import { hoverAt } from '../../../src/surfaces/editor/hover.ts';
import { runOf } from '../../../src/surfaces/editor/run.ts';
import { conventionWith, folderOf, small, withCursor } from '../../support/editor.ts';

/** What is told of the place behind some words, in English and in French. */
function told(words: string, text = small): { readonly en: readonly string[]; readonly fr: readonly string[] } {
  const { file, offset } = withCursor(text.replace(words, () => `${words}|`));
  const hover = hoverAt(file, offset, undefined);
  const lines = hover ? [hover.heading, ...hover.lines] : [];
  return { en: lines.map(({ en }) => en), fr: lines.map(({ fr }) => fr) };
}

const noScenario = 'The date depends on facts, and none are known: there is no scenario beside this file.';

const withProperty = `${small}properties:
  in-time: { title: In time, when: delivered:report, leadsTo: plan, within: P30D, cite: practice }
`;

test('a property and its period are told', () => {
  expect(told('  in-tim', withProperty).en.slice(0, 3)).toEqual([
    'in-time: property “In time”',
    'Practice: not in the signed text.',
    '30 days after the day on which the wait began under “In time”.',
  ]);
  expect(told('within: P3', withProperty).fr.slice(0, 2)).toEqual([
    '30 jours',
    '30 jours après le jour où l’attente a commencé selon « In time ».',
  ]);
});

const english: readonly (readonly [what: string, words: string, told: readonly string[]])[] = [
  [
    'a key',
    '    nat',
    [
      'nature',
      expect.stringContaining('Owed once'),
      'One of: once, on-event, recurring, continuous, prohibition.',
      'Required.',
    ] as string[],
  ],
  ['a section', 'deliver', ['deliverables', 'What is delivered.']],
  [
    'the id of a clause',
    '  rep',
    ['report: deliverable “The report”', 'art. 4', '= 1 March 2024 (2024-03-01)', 'Date set by the agreement.'],
  ],
  [
    'a party',
    'due: { on: 2024-03-01 }\n    cite: { article: 4 }\ndatasets:\n  register: { title: The register, by: to',
    ['town: party “The town”', 'art. 1'],
  ],
  [
    'a phase, with what opens it',
    '    phase: stu',
    ['study: phase “The study”', 'art. 3', 'Opens with: the entry into force and “The plan is adopted”.'],
  ],
  [
    'a word of every agreement',
    '    after: noti',
    [
      'notified: the notification',
      'art. 2',
      '12 months after the notification, to the corresponding date.',
      noScenario,
    ],
  ],
  [
    'a period whose anchor is a fact',
    '    period: P1',
    ['12 months', '12 months after the notification, to the corresponding date.', noScenario],
  ],
  [
    'a period of working days',
    'due: { period: P1',
    ['10 days', 'At least 10 days (working days) before the last day of the agreement.', noScenario],
  ],
  [
    'a day',
    'on: 2024-03',
    ['1 March 2024', 'Fri 1 Mar 2024', '= 1 March 2024 (2024-03-01)', 'Date set by the agreement.'],
  ],
  ['an article, with what is quoted', 'article: 2, quote: for tw', ['article 2', '“for twelve months”']],
  ['a word of the schema', 'nature: on', ['once', expect.stringContaining('Owed once')] as string[]],
  [
    'what an amendment changes',
    'phases: { stu',
    ['study: phase “The study”', 'art. 3', 'Opens with: the entry into force and “The plan is adopted”.'],
  ],
];

test.each(english)('%s', (_what, words, expected) => {
  expect(told(words).en).toEqual(expected);
});

test.each([
  [
    'the id of a clause',
    '  rep',
    ['report : livrable « The report »', 'art. 4', '= 1er mars 2024 (2024-03-01)', 'Date fixée par la convention.'],
  ],
  [
    'a period',
    '    period: P1',
    [
      '12 mois',
      '12 mois après la notification, de quantième à quantième.',
      'La date dépend de faits, et aucun n’est connu : il n’y a pas de scénario à côté de ce fichier.',
    ],
  ],
])('in French: %s', (_what, words, expected) => {
  expect(told(words).fr).toEqual(expected);
});

test.each([
  ['a title', 'title: The rep'],
  ['a comment', '# a rem'],
])('nothing is told of %s', (_what, words) => {
  expect(told(words, `# a remark\n${small}`).en).toEqual([]);
});

test('a right, its notice, and what is counted from it', () => {
  const withRight = `${small}rights:
  audit: { title: Audit the accounts, by: town, notice: P15D, cite: { article: 6 } }
dates:
  expiry: { title: Expiry, at: { period: P1M, after: first:audit }, cite: { article: 6 } }
`;
  expect(told('  audi', withRight).en.slice(0, 2)).toEqual(['audit: right “Audit the accounts”', 'art. 6']);
  expect(told('  audi', withRight).en[2]).toContain('15 days before “Audit the accounts”');
  expect(told('after: first:aud', withRight).en[0]).toBe('first:audit: the first “Audit the accounts”');
});

test('the key of an occurrence is told with its clause', () => {
  const convention = analyseConvention(
    `${small}payments:\n  rent: { title: Rent, by: school, to: town, amount: { value: 1, currency: EUR }, every: { cycle: month }, cite: { article: 3 } }\n`,
    'convention.yaml',
  );
  const toldAt = (marked: string): string | undefined => {
    const offset = marked.indexOf('|');
    const file = analyseScenario(marked.replace('|', ''), 'one.yaml', convention);
    return hoverAt(file, offset, undefined)?.heading.en;
  };
  const facts = 'scenario: one\nfacts:\n  - { on: 2023-05-10, fact: paid:rent, for: 2023|-05 }\n';
  expect(toldAt(facts)).toBe('2023-05: “Rent”');
  expect(toldAt(facts.replace('2023|-05', 'ren|t@2023-05'))).toBe('rent@2023-05: payment “Rent”');
});

describe('a time', () => {
  const timings: readonly (readonly [what: string, timing: string, said: string])[] = [
    ['the very day', '{ on: delivered:report }', 'The day of the delivery of “The report”.'],
    ['the day before', '{ eveOf: 2025-04-30 }', 'The day before 30 April 2025.'],
    [
      'the end of a year',
      '{ endOf: school-year, containing: notified }',
      'The end of the school year that contains the notification.',
    ],
    [
      'a duration',
      '{ period: P1Y, beginning: notified }',
      '12 months from and including the notification, to the day before the corresponding date.',
    ],
    [
      'a day after another time',
      '{ period: P15D, after: { endOf: year, containing: notified } }',
      '15 days after [the end of the calendar year that contains the notification].',
    ],
    [
      'a day of each year after another day',
      '{ on: 04-30, following: { endOf: year, containing: notified } }',
      'The first 30 April after [the end of the calendar year that contains the notification].',
    ],
    [
      'the first of several',
      '{ earliest: [{ on: plan }, { on: 2025-01-01 }] }',
      'The earliest of these dates: the day of “The plan is adopted”; 1 January 2025.',
    ],
  ];

  test.each(timings)('%s', (_what, timing, said) => {
    const text = conventionWith('due: { on: 2024-03-01 }', `due: ${timing}`);
    expect(told('    du', text).en).toContain(said);
  });

  test('whose date the words give is told with its derivation', () => {
    const text = conventionWith('due: { on: 2024-03-01 }', 'due: { period: P2M, after: 2024-02-29 }');
    expect(told('due: { per', text).en).toEqual(
      expect.arrayContaining([
        '2 months after 29 February 2024, to the corresponding date.',
        '= 29 April 2024 (2024-04-29)',
        '→ 29 April 2024: 2 months, to the corresponding date.',
      ]),
    );
  });

  test('of a file with errors has no date', () => {
    const text = conventionWith('party: school', 'party: schol');
    expect(told('    period: P1', text).en).toEqual([
      '12 months',
      '12 months after the notification, to the corresponding date.',
      'The date will be shown once the file has no errors.',
    ]);
  });
});

describe('with a scenario', () => {
  const { convention, scenarios } = folderOf('cress-roumois-seine');
  const run = runOf(scenarios.find(({ source }) => source === 'a-completed.yaml') as Analysis);
  const toldOf = (words: string): readonly string[] =>
    hoverAt(convention, convention.text.indexOf(words) + words.length, run)?.lines.map(({ en }) => en) ?? [];

  test('the last day is told, by both readings', () => {
    const lines = toldOf('  ends:\n    peri');
    expect(lines).toContain('In the scenario “a-completed”:');
    expect(lines).toContain('= 15 November 2023 (2023-11-15)');
    expect(lines).toContain('Read as a duration instead, the last certain day would be 14 November 2023 (2023-11-14).');
  });

  test('the state of a clause is told', () => {
    expect(toldOf('\n  supp')).toContain('At the end of the scenario “a-completed”: done.');
  });
});
