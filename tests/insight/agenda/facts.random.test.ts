import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { renderTimeline } from '../../../src/render/timeline-text.ts';
import { agreement } from '../../support/agreement.ts';
import { isDeep } from '../../support/deep.ts';
import { deepFacts, holdLaws } from '../../support/facts/tries.ts';
import { compiledConvention, compiledText, root } from '../../support/first-convention.ts';

/**
 * Laws of facts, whatever they are and in whatever order (tests/support/facts/laws.ts): some lists of each convention here,
 * and half of ten million facts with `npm run test:deep -- tests/insight/agenda/facts.random`.
 */

/** An agreement whose amendments change everything that facts were recorded under. */
const amended = () =>
  agreement(
    `
phases: { work: { title: Work, opens: { when: in-force }, budget: { unit: day, min: 2, max: 8, maxKind: cap, by: a, cite: { article: 2 } }, cite: { article: 2 } } }
milestones: { vote: { title: Vote, cite: { article: 3 } } }
dates: { half: { title: Half, at: { after: signed, period: P6M }, cite: { article: 4 } }, books: { title: Books, at: { after: term.end, period: P2M }, cite: { article: 4 } } }
deliverables: { report: { title: Report, by: a, to: b, components: { one: One, two: Two }, due: { after: vote, period: P1M }, cite: { article: 5 } } }
obligations: { tell: { title: Tell, party: a, nature: recurring, every: { cycle: year }, cite: { article: 6 } } }
terminations: { notice: { title: Notice, ground: convenience, by: { any: [a, b] }, effective: { after: terminated:notice, period: P1M }, cite: { article: 7 } } }
amendments:
  sooner: { title: Sooner, cite: { article: 8 }, changes: { term: { ends: { on: 2022-12-31, period: null, beginning: null } } } }
  longer: { title: Longer, cite: { article: 8 }, changes: { term: { ends: { period: P3Y } } } }
  later: { title: Later, cite: { article: 8 }, changes: { term: { starts: { on: null, after: signed, period: P8M } } } }
  less: { title: Less, cite: { article: 8 }, changes: { phases: { work: { budget: { min: 1, max: 2 } } } } }
  none: { title: None, cite: { article: 8 }, changes: { phases: { work: { budget: null } } } }
  other: { title: Other, cite: { article: 8 }, changes: { obligations: { tell: null }, deliverables: { report: null } } }
`,
    { term: '{ starts: { on: signed }, ends: { period: P1Y, beginning: signed }, cite: { article: 1 } }' },
  );

const ofCases = ['ok', 'explain'].flatMap((folder) =>
  readdirSync(`${root}tests/cases/${folder}`).flatMap((name) =>
    name.endsWith('.yaml') ? [`tests/cases/${folder}/${name}`] : [],
  ),
);

const agreements: readonly (readonly [name: string, compile: () => Compiled])[] = [
  ...readdirSync(`${root}conventions`).map((id) => [id, () => compiledConvention(id)] as const),
  ...ofCases.map((path) => [path, () => compiledText(readFileSync(`${root}${path}`, 'utf8'))] as const),
  ['an agreement that is amended in all its parts', amended],
];

test.each(agreements)('the laws of facts: %s', (_name, compile) => {
  const share = deepFacts / 2 / agreements.length;
  const tried = holdLaws(compile(), isDeep ? 200 : 2, share);
  expect(tried).toBeGreaterThan(isDeep ? share - 1 : 2);
});

test.each(agreements)('nothing unsaid is said: %s', (_name, compile) => {
  const compiled = compile();
  const facts = [...compiled.facts.values()].map(({ name }, index) => ({
    id: `f${index}`,
    fact: name,
    on: `2023-0${1 + (index % 9)}-15` as IsoDate,
    ...(index % 2 > 0 && { quantity: '1', name: 'Name', of: 'f0' }),
  }));
  for (const lang of ['en', 'fr'] as const) {
    const text = renderTimeline(timeline(compiled, facts, '2028-12-31'), compiled, lang);
    expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
  }
});
