import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../../src/calendar/day.ts';
import { instantAt } from '../../../../src/calendar/instant.ts';
import { readFacts } from '../../../../src/engine/lifecycle/facts/read-facts.ts';
import { summarise } from '../../../../src/insight/agenda/summary.ts';
import { timeline } from '../../../../src/insight/agenda/timeline.ts';
import { factsOf as recordedOf } from '../../../../src/register/agreement/journal.ts';
import type { Register } from '../../../../src/register/operations/register.ts';
import { dayKnown, togetherByDay } from '../../../../src/surfaces/cli/register/together.ts';
import {
  emptyFolder,
  type FactsOf,
  keep,
  type OpenedFolder,
  openFolder,
} from '../../../../src/surfaces/cli/sources/open-folder.ts';
import { openScenario } from '../../../../src/surfaces/cli/sources/open-scenario.ts';
import { assertLawInTime, sample } from '../../../support/deep.ts';
import { compiledConvention, root } from '../../../support/first-convention.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { everyScenario, journalOf, type KnownScenario } from '../../../support/journals.ts';
import { deskOn } from '../../../support/kept.ts';
import { factsAtRandom } from '../../../support/random-facts.ts';

const ids = ['cress-roumois-seine', 'salle-du-vieux-port', 'mou-three-rivers'];

function when(today: IsoDate) {
  return { today, now: instantAt(today, '10:30', 'UTC'), latest: today };
}

/** What anybody can ask of an agreement. */
async function answersOf(register: Register, id: string, today: IsoDate) {
  const agreement = await register.agreement(id);
  // A register promises a year: how much more it knows depends on when it looked last.
  const lines = await register.agenda({ agreement: id, to: addDays(today, 365), limit: 10_000 });
  const opening = await register.open(id);
  return { standing: agreement?.standing, lines: lines.items, entries: opening?.timeline.entries };
}

test.each(ids)('a folder answers as a register that was kept day by day: %s', async (id) => {
  const compiled = compiledConvention(id);
  const text = readFileSync(`${root}conventions/${id}/convention.yaml`, 'utf8');
  await assertLawInTime(
    fc.asyncProperty(factsAtRandom(compiled), fc.integer({ min: 0, max: 1500 }), async (declared, count) => {
      const today = addDays('2022-11-01', count);
      const { facts } = readFacts(declared, compiled);
      const place = { offset: 0, line: 1, column: 1 };
      const source: FactsOf = {
        facts,
        by: 'journal',
        placeOf: () => ({ source: '', start: place, end: place }),
        text,
        compiled,
      };
      const { register, faults } = await keep(
        '.',
        [{ source: 'convention.yaml', facts: source }],
        emptyFolder(1, when(today)),
        [],
      );

      // Whatever its facts are, each is recorded, refused for a reason, or still to come.
      const recorded = recordedOf(await register.journal(id));
      const left = faults.flatMap((fault) =>
        fault.kind === 'refused' ? fault.setAside.fact : fault.kind === 'to-come' ? fault.fact.id : [],
      );
      expect([...recorded.map((fact) => fact.id), ...left].sort()).toEqual(facts.map((fact) => fact.id).sort());

      const desk = deskOn('2022-10-01', { zone: compiled.convention.timeZone });
      expect((await desk.register.add({ id, text }, { by: 'somebody' })).status).toBe('added');
      for (const { day, facts: together } of togetherByDay('', recorded, new Map())) {
        await desk.passTo(day);
        expect((await desk.register.record(id, together, { by: 'somebody' })).status).toBe('recorded');
      }
      await desk.passTo(today);
      expect(await answersOf(register, id, today)).toEqual(await answersOf(desk.register, id, today));
    }),
    { numRuns: 4, deepRuns: 120 },
  );
});

const folder = scratchFolder();

/** Where an agreement stands that was opened, and where it must stand with some facts. */
async function expectStanding(opened: OpenedFolder, { convention, name, scenario }: KnownScenario, last: IsoDate) {
  const opening = await opened.register.open(convention);
  const facts = scenario.facts.filter(({ id }) => !scenario.refused.has(id));
  const played = timeline(scenario.compiled, facts, last);
  expect([name, opened.faults]).toEqual([name, []]);
  expect([name, opening && summarise(opening.timeline.state)]).toEqual([name, summarise(played.state)]);
}

test.each(sample(everyScenario(), { of: 6 }).map((known) => [`${known.convention} ${known.name}`, known] as const))(
  'a scenario stands where it ends, with its own amendments, and left as a journal: %s',
  async (_name, known) => {
    const { convention, name, text, scenario } = known;
    const last = scenario.facts.map(dayKnown).sort().at(-1) ?? '2023-01-01';
    await expectStanding(await openScenario(`${root}conventions/${convention}`, name, when(last)), known, last);
    const { amendments } = compiledConvention(convention).convention;
    if (scenario.compiled.convention.amendments.size > amendments.size) return;
    folder.write(`${convention}.${name}/convention.yaml`, text);
    folder.write(`${convention}.${name}/journal.yaml`, journalOf(scenario));
    await expectStanding(await openFolder(`${folder.path}/${convention}.${name}`, when(last)), known, last);
  },
);
