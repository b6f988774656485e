import { expect, test } from '@jest/globals';
import { addDays } from '../../../src/calendar/day.ts';
import { isDeep } from '../../support/deep.ts';
import { addTo, deskOn, findings, recordIn, textOf } from '../../support/kept.ts';

const many = isDeep ? 300 : 20;

test('case 44: very many agreements of one convention: every notice is one of its own, and reaches its own people', async () => {
  const desk = deskOn('2022-11-01');
  const text = textOf();
  const ids = Array.from({ length: many }, (_, index) => `town-${index}`);
  for (const [index, id] of ids.entries()) {
    await addTo(desk, { id, text, contacts: { cress: [{ mail: `${id}@example.org` }] } });
    const signed = addDays('2022-10-01', index % 30);
    await recordIn(desk, id, `signed ${signed}`, `notified ${addDays(signed, 1)}`);
  }
  // Each round catches up with what its agreements have had since the last.
  for (const day of ['2022-12-20', '2023-08-20', '2023-12-01']) await desk.tickOn(day);

  const unique = new Set(desk.arrived.map(({ notice }) => `${notice.source} ${notice.id}`));
  expect(unique.size).toBe(desk.arrived.length);
  const counts = new Map(ids.map((id) => [id, 0]));
  for (const { notice } of desk.arrived) {
    const { agreement } = notice.data;
    counts.set(agreement, (counts.get(agreement) ?? 0) + 1);
  }
  expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(13);
  const astray = desk.arrived.filter(
    ({ notice: { source, data }, contacts }) =>
      source !== `urn:conventio:cress-roumois-seine:${data.agreement}` ||
      contacts.cress?.[0]?.mail !== `${data.agreement}@example.org`,
  );
  expect(astray).toEqual([]);
  // Only one text is kept for all of them.
  expect(await desk.store.conventions()).toHaveLength(1);
  expect(await findings(desk.register, 'town-7')).toEqual([]);
  expect(desk.errors).toEqual([]);
});
