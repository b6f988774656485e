import { describe, expect, test } from '@jest/globals';
import { compile } from '../../src/engine/lifecycle/compile.ts';
import { conventionOn } from '../../src/engine/lifecycle/convention-on.ts';
import { readFacts } from '../../src/engine/lifecycle/facts/read-facts.ts';
import { readScenario } from '../../src/insight/agenda/scenario.ts';
import { explain } from '../../src/insight/explain/explain.ts';
import { parse } from '../../src/pipeline.ts';
import { renderConvention } from '../../src/render/convention-yaml.ts';
import { renderExplanationMarkdown } from '../../src/render/explain/markdown.ts';
import { compiledText } from '../support/first-convention.ts';
import { minimal } from '../support/texts.ts';

function parsed(clauses: string) {
  return parse(minimal + clauses);
}

/** Values of another shape where words are asked for: what is said of them, in both languages. */
const otherShapes: readonly (readonly [clauses: string, said: string, help: string])[] = [
  [
    'phases: { s: { title: S, opens: { on: { on: signed } }, cite: practice } }',
    '“phases.s.opens” has no key “on”.',
    'It needs: when. It can also have: onRevocation, cite, interpretation.',
  ],
  [
    'phases: { s: { title: S, opens: { on: [{ a: b }] }, cite: practice } }',
    '“phases.s.opens” has no key “on”.',
    'It needs: when. It can also have: onRevocation, cite, interpretation.',
  ],
  [
    'reminders: { r: { title: R, on: { period: P1M, before: { on: term.end } }, to: [town], cite: practice } }',
    '“reminders.r” has no key “on”.',
    'Write “at: { period: P1M, before: { on: term.end } }” instead.',
  ],
  [
    'reminders: { r: { title: R, on: { period: [P1M], before: null }, to: [town], cite: practice } }',
    '“reminders.r” has no key “on”.',
    'Write “at: { period: [P1M], before: null }” instead.',
  ],
  [
    'obligations: { o: { title: O, party: town, nature: { a: b }, event: signed, cite: practice } }',
    '“obligations.o.nature” is a group of keys.',
    'It can be: once, on-event, recurring, continuous, prohibition.',
  ],
  [
    'reminders: { r: { title: R, at: { period: P1M, before: term.end }, to: { each: [{ a: b }] }, cite: practice } }',
    '“reminders.r.to” is a group of keys.',
    'Expected a list of ids: [a, b].',
  ],
  [
    'milestones: { m: { title: M, by: [], cite: practice } }',
    '“milestones.m.by” is a list.',
    'Expected one party, { each: [a, b] } if all of them must, or { any: [a, b] } if one is enough.',
  ],
];

describe('cases 40 and 55: a value of another shape is told, whatever its shape', () => {
  test.each(otherShapes)('%s', (clauses, said, help) => {
    const { ok, diagnostics } = parsed(`${clauses}\n`);
    expect(ok).toBe(false);
    const told = diagnostics.find(({ message }) => message.en === said);
    expect([diagnostics.map(({ message }) => message.en), told?.help?.en]).toEqual([
      expect.arrayContaining([said]),
      help,
    ]);
    expect(told?.message.fr).not.toMatch(/\[object|undefined/);
  });
});

/** Names that every object has, in places where a table is looked up by them. */
const everyObject = ['constructor', 'tostring', 'valueof', 'hasownproperty', '__proto__', 'toString', 'hasOwnProperty'];

const places: readonly (readonly [what: string, clauses: (name: string) => string])[] = [
  [
    'a unit',
    (name) =>
      `phases: { s: { title: S, opens: { when: signed }, budget: { unit: ${name}, max: 8, by: town }, cite: practice } }`,
  ],
  [
    'a currency',
    (name) =>
      `payments: { p: { title: P, by: town, to: trust, amount: { value: 5, currency: ${name} }, cite: practice } }`,
  ],
  ['a condition', (name) => `phases: { s: { title: S, opens: { when: ${name} }, cite: practice } }`],
  ['a fact of another', (name) => `phases: { s: { title: S, opens: { when: '${name}:${name}' }, cite: practice } }`],
  [
    'a budget',
    (name) => `phases: { s: { title: S, opens: { when: { budget: ${name}, reaches: max } }, cite: practice } }`,
  ],
  ['a key', (name) => `phases: { s: { title: S, opens: { when: signed }, cite: practice, ${name}: 1 } }`],
  ['a section', (name) => `${name}: { s: { title: S } }`],
  ['an anchor', (name) => `dates: { d: { title: D, at: { after: ${name}, period: P1M }, cite: practice } }`],
  ['a period', (name) => `dates: { d: { title: D, at: { after: signed, period: ${name} }, cite: practice } }`],
  [
    'a cycle',
    (name) =>
      `obligations: { o: { title: O, party: town, nature: recurring, every: { cycle: ${name} }, cite: practice } }`,
  ],
  ['rules', (name) => `calendar: { rules: ${name}, holidays: ${name} }`],
  [
    'an id',
    (name) =>
      `milestones: { ${name}: { title: M, cite: practice } }\nphases: { s: { title: S, opens: { when: ${name} }, cite: practice } }`,
  ],
  ['a change', (name) => `amendments: { m: { title: M, cite: practice, changes: { ${name}: { ${name}: ${name} } } } }`],
];

describe('case 40: a name that every object has is a name like others', () => {
  test.each(places)('%s', (_what, clauses) => {
    for (const name of everyObject) {
      const { convention, diagnostics } = parsed(`${clauses(name)}\n`);
      const words = diagnostics.flatMap(({ message, help }) => [
        message.en,
        message.fr,
        help?.en ?? '',
        help?.fr ?? '',
      ]);
      if (convention) words.push(renderExplanationMarkdown(explain(compile(convention)), 'en'));
      for (const said of words) expect(said).not.toMatch(/native code|\[object|undefined|=>/);
      expect(convention !== undefined || diagnostics.length > 0).toBe(true);
    }
  });
});

test('case 40: the first key of a time is told, and no function of every object', () => {
  const { diagnostics } = parse(minimal.replace('starts: { on: signed }', 'starts: { constructor: 1 }'));
  expect(diagnostics.map(({ message, help }) => [message.en, help?.en])).toEqual([
    ['“term.starts” has no key “constructor”.', expect.stringMatching(/^It can have: on, period, after, /)],
  ]);
});

/** Texts whose fault is found at their end, or behind it. */
const ends = [
  '[',
  '{',
  '"',
  '- [',
  ': {',
  '---\n[',
  'a: "\n---\n',
  'title: [a, b\n---\nid: x\n',
  '  x: |\n  ---\nb: [',
  '\n...\n[',
];

test('lines that end with a carriage return alone are told as such, and as nothing else', () => {
  for (const text of [minimal, JSON.stringify({ conventio: 1 }, null, 1)]) {
    const { diagnostics } = parse(text.replaceAll('\n', '\r'));
    expect(diagnostics.map(({ message, help }) => [message.en, help?.en])).toEqual([
      [
        'The lines of this file end with a carriage return alone.',
        'Save the file with the line ends LF (Unix) or CR LF (Windows).',
      ],
    ]);
  }
});

test('what a patch takes from the whole convention is told at its changes', () => {
  for (const changes of ['{ term: null }', '{ title: null, parties: null }']) {
    const { diagnostics } = parsed(`amendments: { m: { title: M, cite: practice, changes: ${changes} } }\n`);
    expect(diagnostics.map(({ rule, span }) => [rule, span.start.line, span.start.column])).toEqual([
      ['amendment-invalid', 14, 46],
    ]);
  }
});

test('a fix that puts the rest of a file between quotes has a title of one line’s length', () => {
  const { diagnostics } = parsed(`note: ${'x: y, '.repeat(500)}\n`);
  const titles = diagnostics.flatMap(({ fix }) => (fix ? [fix.title.en.length, fix.title.fr.length] : []));
  expect(Math.max(...titles)).toBeLessThan(250);
});

test.each([`a ${':'.repeat(200)} b`, `${'x'.repeat(300)}: # "`, `"${'::'.repeat(70)}\u202e" ${'y'.repeat(200)}  `])(
  'a word that is longer than a line is written as it is: %j',
  (name) => {
    const { convention } = parse(minimal.replace('Town of Bellerive', () => JSON.stringify(name)));
    if (!convention) throw new Error('it is sound');
    const written = renderConvention(convention, '2023-01-02', 'en');
    const again = parse(written).convention;
    expect(again?.parties.get('town')?.name).toBe(convention.parties.get('town')?.name);
  },
);

test('a text that is nothing but invisible characters is left to its author', () => {
  const { diagnostics } = parse(minimal.replace('Town of Bellerive', '"\\udf1e"'));
  const told = diagnostics.filter(({ rule }) => rule === 'character-invisible');
  expect(told.map(({ fix }) => fix)).toEqual([undefined]);
});

describe('a consolidated text keeps an agreed amendment that is still named', () => {
  const one = 'one: { title: One, cite: practice, changes: { title: Changed } }';
  test.each([
    [
      'by a gate',
      `amendments: { ${one} }\nphases: { p: { title: P, cite: practice, opens: { when: amended:one } } }\n`,
      ['one'],
    ],
    [
      'by an amendment that is open',
      `amendments: { ${one}, two: { title: Two, cite: practice, changes: { phases: { p: { title: P, cite: practice, opens: { when: amended:one } } } } } }\n`,
      ['one', 'two'],
    ],
    ['by nothing', `amendments: { ${one} }\n`, []],
  ])('%s', (_by, clauses, kept) => {
    const compiled = compiledText(minimal + clauses);
    const { facts } = readFacts(
      [
        { fact: 'signed', on: '2023-01-02' },
        { fact: 'amended:one', on: '2023-02-01' },
      ],
      compiled,
    );
    const again = parse(renderConvention(conventionOn(compiled, facts, '2023-03-01'), '2023-03-01', 'en'));
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...(again.convention?.amendments.keys() ?? [])]).toEqual(kept);
    expect(again.convention?.title).toBe('Changed');
  });
});

describe('case 57: what is told of a text stands in it', () => {
  test.each(ends)('%j', (end) => {
    for (const text of [end, minimal + end, `${minimal.slice(0, 150)}${end}`]) {
      for (const { span, fix } of parse(text).diagnostics) {
        const offsets = [span, ...(fix?.edits.map((edit) => edit.span) ?? [])].flatMap(({ start, end: last }) => [
          start.offset,
          last.offset,
        ]);
        expect(Math.max(...offsets)).toBeLessThanOrEqual(text.length);
        expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
        expect(span.start.line).toBeLessThanOrEqual(text.split('\n').length);
      }
    }
  });

  test.each(['Zz', '__proto__', 'a b'])('an amendment of a scenario that calls a party %s is told there', (name) => {
    const scenario = `scenario: a\namendments: { m: { title: M, cite: practice, changes: { parties: { ${name}: {} } } } }\nfacts: []\n`;
    const { diagnostics } = readScenario(scenario, 'scenario.yaml', compiledText(minimal));
    expect(diagnostics.map(({ span }) => [span.source, span.start.line, span.start.column])).toEqual([
      ['scenario.yaml', 2, 68],
      ['scenario.yaml', 2, 68],
    ]);
  });
});
