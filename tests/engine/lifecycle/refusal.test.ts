import { expect, test } from '@jest/globals';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { agreement } from '../../support/agreement.ts';
import { compiledConvention, facts, factsOf } from '../../support/first-convention.ts';

const compiled = compiledConvention();

const signed: FactDeclaration = { fact: 'signed', on: '2022-11-10' };
const inForce: FactDeclaration[] = [signed, { fact: 'notified', on: '2022-11-15' }];
const open: FactDeclaration[] = [
  ...inForce,
  { fact: 'plpdma-validated', on: '2023-03-30' },
  { fact: 'priorities-validated', on: '2023-03-30' },
];
const work = (on: string, quantity: number, more: Partial<FactDeclaration> = {}): FactDeclaration => ({
  fact: 'worked:support',
  on,
  quantity,
  ...more,
});

/** What happened, what somebody wants to record, why it is refused, by which article, and what the remedy names. */
const cases: readonly (readonly [
  why: string,
  before: readonly FactDeclaration[],
  fact: FactDeclaration,
  code: string,
  article: string | null,
  remedy: RegExp,
])[] = [
  ['notified before it is signed', [], { fact: 'notified', on: '2022-11-15' }, 'not-signed', 'signatures', /signature/],
  ['signed twice', [signed], { fact: 'signed', on: '2022-11-11' }, 'already-recorded', 'signatures', /withdraw/],
  [
    'notified by the wrong party',
    [signed],
    { fact: 'notified', on: '2022-11-15', by: 'cress' },
    'not-entitled',
    '6',
    /Roumois/,
  ],
  ['work before the votes', inForce, work('2023-02-01', 1), 'gate-closed', '2.3', /PLPDMA.*priorités/],
  ['work before anything', [], work('2022-11-01', 1), 'gate-closed', '2.3', /entry into force/],
  [
    'work above the cap',
    [...open, work('2023-04-01', 7)],
    work('2023-04-02', 1.5),
    'cap-exceeded',
    '2.3',
    /at most 1\b/,
  ],
  ['work by the wrong party', open, work('2023-04-02', 1, { by: 'roumois-seine' }), 'not-entitled', '2.3', /CRESS/],
  ['work after the end', open, work('2023-11-16', 1), 'agreement-ended', '6', /amendment concluded before the end/],
  [
    'work in a phase that is done',
    [...open, { fact: 'done:support', on: '2023-05-01' }],
    work('2023-05-02', 1),
    'phase-done',
    '2.3',
    /withdraw/,
  ],
  [
    'an annulment of nothing',
    inForce,
    { fact: 'revoked:plpdma-validated', on: '2023-01-01' },
    'not-reached',
    '2.3',
    /plpdma-validated/,
  ],
  ['a vote twice', open, { fact: 'plpdma-validated', on: '2023-04-30' }, 'already-recorded', '2.3', /withdraw/],
  [
    'a vote after the end',
    inForce,
    { fact: 'plpdma-validated', on: '2023-12-01' },
    'agreement-ended',
    '6',
    /new agreement/,
  ],
  [
    'a delivery before the signature',
    [],
    { fact: 'delivered:first-diagnostic', on: '2022-11-01' },
    'gate-closed',
    '2.2',
    /signature/,
  ],
  [
    'data before the signature',
    [],
    { fact: 'provided:flores', on: '2022-11-01' },
    'not-signed',
    'signatures',
    /signature/,
  ],
  [
    'a duty that does not bind yet',
    inForce,
    { fact: 'performed:hold-mobilisation-sessions', on: '2022-12-01' },
    'not-binding',
    '2.2',
    /Premier diagnostic/,
  ],
  [
    'a performance of nothing',
    inForce,
    { fact: 'performed:credit-funders', on: '2022-12-01' },
    'nothing-owed',
    '5',
    /event/,
  ],
  [
    'an action out of scope',
    inForce,
    { fact: 'out-of-scope-action', on: '2022-12-01' },
    'condition-not-met',
    '7',
    /convention financière/,
  ],
  [
    'the same part twice',
    [...inForce, { fact: 'delivered:first-diagnostic', on: '2022-12-01', component: 'context' }],
    { fact: 'delivered:first-diagnostic', on: '2022-12-02', component: 'context' },
    'already-recorded',
    '2.2',
    /withdraw/,
  ],
  [
    'a letter that was only sent',
    [signed],
    { fact: 'notified', sent: '2022-11-14' },
    'without-effect',
    null,
    /date that counts/,
  ],
];

test.each(cases)('%s', (_why, before, fact, code, article, remedy) => {
  const { refusals, steps } = replay(compiled, factsOf(compiled, [...before, { ...fact, id: 'asked' }]));
  expect(refusals).toHaveLength(1);
  const [refusal] = refusals;
  expect(refusal).toMatchObject({ code, article, fact: { id: 'asked' } });
  expect(refusal?.remedy.en).toMatch(remedy);
  expect(refusal?.message.fr).not.toBe('');
  // Refused is refused: nothing of it is stored.
  expect(steps.some((step) => step.fact?.id === 'asked')).toBe(false);
});

test('an approval that was used is not asked for as if it had never come', () => {
  const asking = agreement(
    'deliverables: { request: { title: Request, by: b, to: a, during: in-force, optional: true, acceptance: { by: a }, cite: practice } }\n' +
      'events: { activity: { title: Activity, by: b, when: accepted:request, cite: practice } }',
  );
  const lines = ['signed 2026-01-15', 'activity 2026-01-20'];
  const answered = ['delivered:request 2026-02-01', 'accepted:request 2026-02-02'];
  const acts = ['activity 2026-02-10', 'activity 2026-02-20'];
  const { refusals } = replay(asking, facts(asking, ...lines, ...answered, ...acts));
  expect(refusals.map(({ fact, remedy }) => [fact.on, remedy.en])).toEqual([
    ['2026-01-20', 'It still needs: the acceptance of “Request”.'],
    ['2026-02-20', 'Each acceptance covers one act: “Request” must be delivered and accepted again.'],
  ]);
});
