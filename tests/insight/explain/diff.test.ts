import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compareConventions } from '../../../src/insight/explain/compare.ts';
import { differencesOf } from '../../../src/insight/explain/differences.ts';
import { sectionsOf } from '../../../src/insight/explain/explain.ts';
import { consolidations } from '../../../src/language/rules/consolidate.ts';
import { compiledConvention, compiledText, root } from '../../support/first-convention.ts';
import { expectGolden } from '../../support/golden.ts';
import { runCli } from '../../support/run-cli.ts';

const text = readFileSync(`${root}tests/cases/ok/every-key.yaml`, 'utf8');

function changesOf(from: string, to: string): readonly string[] {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const differences = differencesOf(sectionsOf(compiledText(text)), sectionsOf(compiledText(changed)));
  return differences.flatMap(({ kind, at, changes }) => [
    `${kind} ${at}`,
    ...changes.map(({ before, after }) => [before?.en, after?.en].filter(Boolean).join(' → ')),
  ]);
}

describe('one change is told as one change', () => {
  test.each([
    [
      'a party that owes',
      'title: Insure the venue\n    party: trust',
      'title: Insure the venue\n    party: council',
      [
        'changed /obligations/insure',
        'No later than ten working days before the last day of the agreement, Brookford Trust must insure the venue. → ' +
          'No later than ten working days before the last day of the agreement, the Council must insure the venue.',
      ],
    ],
    [
      'a clause that is gone',
      '  register: { title: The register, by: council, to: trust, during: in-force, cite: { article: 4 } }',
      '  register: { title: The register, by: council, to: trust, during: in-force, permitted: [Study], cite: { article: 4 } }',
      ['changed /datasets/register', 'These uses are permitted: Study'],
    ],
    [
      'a citation',
      'cite: { article: 3 } }',
      'cite: { article: 3.1 } }',
      ['changed /roles/liaison', 'Source: article 3. → Source: article 3.1.'],
    ],
  ] as const)('%s', (_name, from, to, expected) => {
    expect(changesOf(from, to)).toEqual(expected);
  });

  test('what is added stands on its own, what is taken out as well', () => {
    const added = '  object: { title: Object, text: What it is about., cite: { article: 1 } }\n';
    expect(changesOf(added, `${added}  more: { text: And more., cite: { article: 1 } }\n`)).toEqual([
      'new /informative/more',
      'And more.',
      'Source: article 1.',
    ]);
    expect(changesOf(`informative:\n${added}`, '')[0]).toBe('gone /informative/object');
  });
});

describe('what bears another name is told where the name is given, and nowhere else', () => {
  test.each([
    ['a party', 'shortName: the Council', 'shortName: the Borough', '/parties/council'],
    [
      'a phase that a deliverable and a gate name',
      '  study:\n    title: Study',
      '  study:\n    title: Survey',
      '/phases/study',
    ],
    ['a milestone', 'title: The plan is adopted', 'title: The plan is voted', '/milestones/plan-adopted'],
    ['a duty', 'title: Insure the venue', 'title: Insure the hall', '/obligations/insure'],
  ] as const)('%s', (_name, from, to, at) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const differences = compareConventions(compiledText(text).convention, compiledText(changed).convention);
    expect(differences.map((one) => one.at)).toEqual([at]);
  });
});

test('nothing differs of a convention and itself', async () => {
  for (const id of readdirSync(`${root}conventions`)) {
    const sections = sectionsOf(compiledConvention(id));
    expect(differencesOf(sections, sectionsOf(compiledConvention(id)))).toEqual([]);
  }
  const { output, exitCode } = await runCli('diff conventions/mou-three-rivers conventions/mou-three-rivers --lang fr');
  expect([output, exitCode]).toEqual(['Aucune différence.\n', 0]);
});

const amendments = readdirSync(`${root}conventions`).flatMap((id) =>
  consolidations(compiledConvention(id).convention).map(({ amendment }) => [id, amendment.id] as const),
);

describe('what an amendment changes, dates included', () => {
  const lived: Readonly<Record<string, string>> = {
    'mou-three-rivers': '--fact signed=2024-01-31',
    'programme-littoral-2035': '--fact signed=2026-01-05 --fact published=2026-01-10',
  };
  test.each(amendments)('%s %s', async (id, amendment) => {
    for (const lang of ['en', 'fr']) {
      const line = `diff conventions/${id} --amendment ${amendment} ${lived[id] ?? ''} --lang ${lang}`;
      const { out, exitCode } = await runCli(line);
      expect(exitCode).toBe(1);
      expectGolden(`${root}tests/cases/explain/${id}.${amendment}.${lang}.txt`, out);
    }
  });
});

test('a pair is told or refused: two files, or one and an amendment', async () => {
  const neither = await runCli('diff conventions/mou-three-rivers --lang en');
  expect([neither.exitCode, neither.err]).toEqual([
    2,
    'conventio: Give another convention to compare with, or --amendment with one of its own.\n',
  ]);
  const unknown = await runCli('diff conventions/mou-three-rivers --amendment none --lang en');
  expect(unknown.err).toContain('The amendments are: two-more-years.');
});
