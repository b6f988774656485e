import { describe, expect, test } from '@jest/globals';
import { Register } from '../../../src/register/operations/register.ts';
import { corrections, milestone, recorded } from '../../support/corrections.ts';
import {
  addTo,
  correctedBy,
  type Desk,
  deskOn,
  findings,
  kindsOf,
  me,
  recordIn,
  textWith,
} from '../../support/kept.ts';

const before = `${milestone}
phases: { field: { title: Field, opens: { when: vote }, budget: { unit: day, max: 8, maxKind: cap, by: a, cite: { article: 3 } }, cite: { article: 3 } } }
deliverables: { report: { title: Report, by: a, to: b, components: { one: One, two: Two }, cite: { article: 4 } } }`;

/** An agreement with the facts that the corrected files no longer admit. */
async function desk(): Promise<Desk> {
  const made = deskOn('2023-06-01');
  await addTo(made, { id: 'kept', text: textWith(before), since: '2023-01-01' });
  const facts = recorded.map(({ id, fact, on, by, quantity, component }) => ({
    ...(id !== `${fact}@${on}` && { id }),
    fact,
    on,
    ...(by && { by }),
    ...(quantity && { quantity }),
    ...(component && { component }),
  }));
  await recordIn(made, 'kept', ...facts);
  await made.keeper.tickThrough();
  return made;
}

const toldOf = ({ arrived }: Desk) => arrived.map(({ notice }) => notice).filter(({ data }) => data.kind === 'refused');

describe.each(corrections.map((one) => [one.what, one] as const))('case 43: a corrected file: %s', (_what, one) => {
  const text = textWith(one.clauses);

  test('is not taken unawares', async () => {
    const { register, store } = await desk();
    const { agreement } = { agreement: await store.agreement('kept') };
    const answer = await register.adopt('kept', { text }, me);
    expect(answer).toMatchObject({
      status: 'would-refuse',
      trial: { refused: one.refused.map(([id, code]) => ({ fact: { id }, code })) },
    });
    expect(await store.agreement('kept')).toEqual(agreement);
  });

  test('goes on where it is taken, and tells of each fact once', async () => {
    const made = await desk();
    expect(await made.register.adopt('kept', { text }, { ...me, despiteRefused: true })).toMatchObject({
      status: 'adopted',
    });
    await made.keeper.tickThrough();
    expect(toldOf(made).map(({ id, data }) => [id, data.words.en.detail, data.words.en.reason])).toEqual(
      one.refused.map(([id, , message, remedy]) => [`refused:${id}`, message, remedy]),
    );
    for (const register of [made.register, new Register({ store: made.store, now: () => made.clock.now() })]) {
      const renamed = { fact: 'renamed:a', on: '2023-05-01', name: 'A and Co' };
      expect(await register.record('kept', [renamed], me)).toMatchObject({ status: 'recorded' });
    }
    await made.passTo('2023-07-01');
    expect(toldOf(made)).toHaveLength(one.refused.length);
    expect((await made.register.open('kept'))?.timeline.refusals).toHaveLength(one.refused.length);
    expect(await findings(made.register)).toEqual([]);
    expect(made.errors).toEqual([]);
  });

  test('whose facts are taken back then is corrected, also by whoever has it in memory', async () => {
    const made = await desk();
    await made.register.adopt('kept', { text }, { ...me, despiteRefused: true });
    await made.keeper.tickThrough();
    for (const [id] of one.refused) {
      expect(await made.register.withdraw('kept', id, me)).toMatchObject({ status: 'recorded' });
    }
    await made.keeper.tickThrough();
    const corrected = made.arrived.flatMap(({ notice }) => correctedBy(notice));
    expect(corrected).toEqual(expect.arrayContaining(one.refused.map(([id]) => `refused:${id}`)));
    expect(await findings(made.register)).toEqual([]);
  });

  test('is taken back like any other', async () => {
    const made = await desk();
    await made.register.adopt('kept', { text }, { ...me, despiteRefused: true });
    await made.keeper.tickThrough();
    expect(await made.register.adopt('kept', { text: textWith(before) }, me)).toMatchObject({ status: 'adopted' });
    await made.keeper.tickThrough();
    expect((await made.register.open('kept'))?.timeline.refusals).toEqual([]);
    expect(kindsOf(made.arrived.map(({ notice }) => notice))).toContain('corrected');
    expect(await findings(made.register)).toEqual([]);
  });
});

describe('ids that a new version calls otherwise', () => {
  const vote = 'milestones: { vote: { title: Vote, cite: { article: 2 } } }';
  const phases = (...ids: readonly string[]): string =>
    textWith(
      `${vote}\nphases: { ${ids.map((id) => `${id}: { title: ${id}, opens: { when: vote }, cite: { article: 3 } }`).join(', ')} }`,
    );

  async function voted(...ids: readonly string[]): Promise<Desk> {
    const made = deskOn('2023-06-01');
    await addTo(made, { id: 'kept', text: phases(...ids), since: '2023-01-01' });
    await recordIn(made, 'kept', 'signed 2023-01-02', 'vote 2023-02-01');
    await made.keeper.tickThrough();
    return made;
  }

  test('are the same clauses: nothing is sent again, and nothing corrected', async () => {
    const made = await voted('field');
    const sent = made.ids();
    await made.register.adopt('kept', { text: phases('fields'), renames: { field: 'fields' } }, me);
    await made.keeper.tickThrough();
    expect(made.ids()).toEqual(sent);
    // What is told of them later on still finds the notices that were sent before.
    await made.register.withdraw('kept', 'vote@2023-02-01', me);
    await made.keeper.tickThrough();
    expect(correctedBy(made.arrived.at(-1)?.notice)).toEqual(['opened:field@2023-02-01']);
    expect(await findings(made.register)).toEqual([]);
  });

  test('may be given to other clauses: their notices have ids of their own', async () => {
    const made = await voted('field');
    await made.register.adopt('kept', { text: phases('fields', 'field'), renames: { field: 'fields' } }, me);
    await made.keeper.tickThrough();
    expect(made.ids()).toEqual(['in-force:term@2023-01-02', 'opened:field@2023-02-01', 'opened:field@2023-02-01#2']);
    expect(await findings(made.register)).toEqual([]);
  });

  test('may be given to other clauses of which something is told much later', async () => {
    const made = await voted('field');
    const more = phases('fields').replace(
      'phases: { ',
      'phases: { field: { title: field, opens: { when: zoned }, cite: { article: 3 } }, ',
    );
    const text = more.replace('milestones: { ', 'milestones: { zoned: { title: Zoned, cite: { article: 2 } }, ');
    await made.register.adopt('kept', { text, renames: { field: 'fields' } }, me);
    await made.keeper.tickThrough();
    // On the same day, and after the vote in the order of that day, so that of the vote nothing is told anew.
    await recordIn(made, 'kept', 'zoned 2023-02-01');
    await made.keeper.tickThrough();
    expect(made.ids().slice(1)).toEqual(['opened:field@2023-02-01', 'opened:field@2023-02-01#2']);
    expect(await findings(made.register)).toEqual([]);
  });

  test('may be exchanged', async () => {
    const made = await voted('one', 'two');
    const sent = made.ids();
    await made.register.adopt('kept', { text: phases('two', 'one'), renames: { one: 'two', two: 'one' } }, me);
    await made.keeper.tickThrough();
    expect(made.ids()).toEqual(sent);
    expect(await findings(made.register)).toEqual([]);
  });
});
