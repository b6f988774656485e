import { Register, type Store } from '../../../src/index.ts';
import { line } from '../figures.ts';
import { clockAt } from './clock.ts';
import { inHaste, withFile } from './file.ts';
import { costOf, rate } from './measure.ts';
import { firstConvention, populate, today } from './population.ts';

/** What it costs to take a corrected convention for every agreement of it. */
export async function reportVersions(count: number): Promise<void> {
  const clock = clockAt(today, '12:00');
  const registerOf = (store: Store) => new Register({ store, now: () => clock.now() });
  await withFile(async (path) => {
    await inHaste(path, (store) => populate(registerOf(store), 0, count, () => firstConvention));
    await inHaste(path, async (store) => {
      const cost = await costOf(() => adoptAll(registerOf(store), count));
      line(`${count.toLocaleString('en')}: taken to a new version`, `${rate(count, cost)} agreements a second`);
    });
  });
}

/** One reminder comes on other days. */
const corrected = firstConvention.text.replace(
  '{ period: P7D, before: term.end }',
  '{ period: P10D, before: term.end }',
);

async function adoptAll(register: Register, count: number): Promise<void> {
  let adopted = 0;
  for await (const { adoption } of register.adoptAll({ text: corrected }, { by: 'bench' })) {
    if (adoption.status === 'adopted') adopted += 1;
  }
  if (adopted !== count) throw new Error(`${count - adopted} agreements did not take the new version`);
}
