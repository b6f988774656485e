import { expect, test } from '@jest/globals';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { timelineData } from '../../../src/render/timeline-json.ts';
import { agreement } from '../../support/agreement.ts';
import { facts } from '../../support/first-convention.ts';

const compiled = agreement(`
deliverables: { request: { title: Request, by: b, to: a, optional: true, acceptance: { by: a }, cite: { article: 2 } } }
events: { act: { title: Act, by: b, when: accepted:request, cite: { article: 2 } } }
`);
const played = timeline(
  compiled,
  facts(
    compiled,
    'signed 2026-01-15',
    'delivered:request 2026-02-01',
    'accepted:request 2026-02-02',
    'act 2026-02-03',
    'act 2026-03-03',
    'delivered:request 2026-04-01',
  ),
);

test('an approval covers one act, and a request that nobody answered is owed by nobody', () => {
  expect(played.refusals.map(({ fact, code }) => [fact.on, code])).toEqual([['2026-03-03', 'condition-not-met']]);
  const { deliverables, open, outcome } = summarise(played.state);
  expect(deliverables.request?.occurrences?.map(({ key, state }) => [key, state])).toEqual([
    ['2026-02-01', 'used'],
    ['2026-04-01', 'delivered'],
  ]);
  expect([deliverables.request?.state, open, outcome]).toEqual(['delivered', [], 'expired-complete']);
});

test('a line in JSON says which occurrence it is about', () => {
  const { entries } = timelineData(played, compiled, 'en');
  expect(entries.filter(({ kind }) => kind === 'delivered').map(({ occurrence }) => occurrence)).toEqual([
    '2026-02-01',
    '2026-04-01',
  ]);
});
