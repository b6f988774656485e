import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holidayZones } from '../src/calendar/index.ts';
import * as conventio from '../src/checked.ts';
import * as delivery from '../src/register/delivery/checked.ts';
import * as postgres from '../src/register/postgres/checked.ts';
import * as contract from '../src/register/store/contract.ts';
import * as sqlite from '../src/register/store/sqlite/checked.ts';
import * as web from '../src/surfaces/web/checked.ts';
import { agreement } from './support/agreement.ts';
import { assertLawInTime } from './support/deep.ts';
import { scenarioOf } from './support/every-scenario.ts';

/**
 * What a program in JavaScript may get wrong: whatever the entry points are given, they give a value, or throw a TypeError
 * that says which function was given what for which parameter.
 */
const { compiled, facts, until } = scenarioOf('cress-roumois-seine', 'a-completed');
const { convention } = compiled;
const timeline = conventio.timeline(compiled, facts, until);
const schedule = conventio.scheduleOf({ compiled, facts, timeline }, '2023-04-12');
const scenario = scenarioOf('cress-roumois-seine', 'a-completed');
const sections = conventio.sectionsOf(compiled);
const store = new conventio.MemoryStore();
const register = new conventio.Register({ store, now: () => 0 });
const small = agreement('');
const lang = 'en';
const day = '2023-04-12';
const text = 'conventio: 1\n';
const period = { months: 1, weeks: 0, days: 0 };
const computation = {
  anchor: day,
  period,
  direction: 'forward',
  rules: 'fr-contract',
  clock: 'deadline',
  days: 'calendar',
};
const vary = conventio.vary(facts, [{ name: 'plpdma-validated', days: [day] }], compiled);
const whatIf = new conventio.WhatIf(compiled, facts, [], { runs: 1, seed: 1 });
const report = conventio.whatIfReport(whatIf);
const why = conventio.why(timeline, 'term.end');
const shownAgenda = { lines: [], names: new Map(), today: day, from: day, to: day, onlyOpen: false, lang };
const machine = { view: 'phases', lang };
const diagnostic = conventio.parse('x').diagnostics[0];
const bilingual = { en: 'a', fr: 'b' };
const options = { register, clock: new conventio.VirtualClock(0), channels: [] };
const { snapshot } = timeline.state;

/** Arguments that are right, by the name of each function and class. */
const right: Readonly<Record<string, readonly unknown[]>> = {
  Calendar: [],
  ClockError: [0],
  DeliveryError: [bilingual],
  Keeper: [options],
  KeptTimeline: [compiled],
  MemoryStore: [],
  PostgresKeeper: [],
  PostgresStore: [{}, {}],
  Register: [{ store, now: () => 0 }],
  ScheduleChart: [{ schedule, lang }],
  ScheduleTable: [{ schedule, lang }],
  SqliteStore: [{}],
  StoreError: ['newer', bilingual],
  VirtualClock: [0],
  WhatIf: [compiled, facts, [], { runs: 1, seed: 1 }],
  agenda: [compiled, facts, day, 10],
  amendedMachine: [compiled, snapshot, { type: 'signed', on: day }],
  applyFixes: [text, []],
  calendarFeed: [register, {}, new Map()],
  changedDates: [compiled, compiled, facts, facts],
  command: [{ program: 'true' }],
  compareConventions: [convention, convention],
  compile: [convention],
  compute: [computation, new conventio.Calendar()],
  conventionOn: [compiled, facts, day],
  coverChart: [small, 1],
  createMachine: [compiled.chart],
  createSite: [
    { register, now: () => 0, timeZone: 'Europe/Paris', token: 'abcdefghijklmnopqrstuv', hosts: ['a.example'] },
  ],
  declarationOf: [facts[0]],
  differencesOf: [sections, sections],
  documentationOf: ['yaml-empty'],
  dueEvents: [compiled, snapshot, day, day],
  eventOfFact: [compiled, snapshot, facts[0]],
  explain: [compiled, { facts, on: day, signedText: 'Article 1' }],
  explainDerivation: [timeline.state.compiled.resolver.term(timeline.state.context).end?.derivation, bilingual],
  exportRegister: [store],
  factFromDeclaration: [{ fact: 'signed', on: day }],
  importRegister: [store, []],
  knownPaths: [convention],
  lookAheadOf: [timeline.state, day],
  machineGraph: [compiled, { view: 'phases' }],
  mail: [{ from: 'a@b.example', url: 'smtps://b.example' }],
  matrixOf: [{ compiled, facts, timeline }],
  namesIn: [convention],
  newToken: [],
  openPostgres: [],
  openSqlite: [],
  parse: [text, { source: 'a.yaml' }],
  passedThrough: [timeline.run.steps],
  pipeline: [text, 'a.yaml', [{ fact: 'signed', on: day }], day],
  play: [scenario],
  prove: [],
  proveCalendar: [],
  readDay: [day],
  readFacts: [[{ fact: 'signed', on: day }], compiled, facts],
  readPeriod: ['P1M'],
  readScenario: ['scenario: x', 'x.yaml', compiled],
  renderAgendaHtml: [shownAgenda],
  renderAgendaMarkdown: [shownAgenda],
  renderConvention: [convention, day, lang],
  renderCounterexample: [{ id: 'a', title: bilingual, facts: [], expect: [] }, lang],
  renderDiagnostic: [diagnostic, 'x', lang],
  renderDifferencesMarkdown: [{ clauses: [], dates: [] }, lang],
  renderDifferencesText: [{ clauses: [], dates: [] }, lang],
  renderExplanationHtml: [conventio.explain(compiled), lang],
  renderExplanationMarkdown: [conventio.explain(compiled), lang],
  renderFeed: [{ events: [], about: {} }, { lang }],
  renderICalendar: [{ name: 'a', lang, refreshHours: 1, events: [] }],
  renderMachineMermaid: [compiled, machine],
  renderMachineSvg: [],
  renderScheduleSvg: [schedule, lang],
  renderTimeline: [timeline, compiled, lang, 'title'],
  renderTimelineHtml: [{ schedule, timeline, lang }],
  renderTimelineMarkdown: [{ schedule, timeline, lang }],
  renderWhatIf: [report, 'title', lang],
  renderWhy: [why, compiled, lang],
  replay: [compiled, facts, day],
  restoreConvention: [convention],
  sayDated: [timeline.state.compiled.resolver.term(timeline.state.context).end, compiled],
  scheduleOf: [{ compiled, facts, timeline }, day],
  sectionsOf: [compiled],
  slackOf: [],
  standardOutput: [{ write: () => undefined }],
  summarise: [timeline.state],
  timeline: [compiled, facts, day],
  timelineData: [timeline, compiled, lang],
  vary: [facts, [{ name: 'plpdma-validated', days: [day] }], compiled],
  verifyWebhook: ['{}', {}, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 0, 1],
  webhook: [{ url: 'https://a.example' }],
  whatIfData: [report, convention, lang],
  whatIfReport: [whatIf],
  why: [timeline, 'term.end'],
};

const modules: readonly Readonly<Record<string, unknown>>[] = [conventio, web, delivery, postgres, sqlite, contract];
const callables = new Map(modules.flatMap((all) => Object.entries(all)).filter(([, one]) => typeof one === 'function'));
// The suite throws it, and nobody else makes one.
callables.delete('ContractError');

const junk: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  7,
  -1,
  'x',
  true,
  [],
  {},
  () => 7,
  Symbol('s'),
  7n,
  new Date(0),
  new Map(),
  [undefined],
  [{}],
  [7],
];

/** What comes of a call: nothing where it gives a value, a TypeError of ours where it does not. */
async function faultOf(name: string, args: readonly unknown[]): Promise<string | undefined> {
  // What is a path, or an address, would be opened.
  if (name === 'openSqlite' && typeof args[0] === 'string') return undefined;
  const called = callables.get(name) as ((...args: readonly unknown[]) => unknown) & { prototype?: object };
  try {
    const isClass = /^[A-Z]/.test(name) && !name.startsWith('Schedule');
    const given = isClass
      ? new (called as never as new (...args: readonly unknown[]) => unknown)(...args)
      : called(...args);
    await given;
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    // What may be typed wrong rather than be of a wrong type has words of its own, in both languages.
    if (error instanceof delivery.DeliveryError && error.text.fr !== '') return message;
    const start = /^[A-Z]/.test(name) && !name.startsWith('Schedule') ? `new ${name}()` : `${name}()`;
    if (error instanceof TypeError && message.startsWith(`${start}: `)) return message;
    return `LEAK ${String((error as Error).stack)}`;
  }
}

test('every function and class of the package is listed here', () => {
  expect([...callables.keys()].sort()).toEqual(Object.keys(right).sort());
});

test.each([...callables.keys()])('%s says what it was given instead of what it needs', async (name) => {
  const args = right[name] ?? [];
  if (args.length > 0) expect(await faultOf(name, args)).toBeUndefined();
  const leaks: string[] = [];
  for (let place = 0; place < Math.max(args.length, 1); place += 1) {
    for (const one of junk) {
      const fault = await faultOf(name, args.length === 0 ? [one] : args.with(place, one));
      if (fault?.startsWith('LEAK'))
        leaks.push(`${place} ${typeof one === 'object' ? JSON.stringify(one) : String(one)}: ${fault.slice(0, 300)}`);
    }
  }
  expect(leaks).toEqual([]);
});

test('so it does whatever it is given', async () => {
  const call = fc.record({
    name: fc.constantFrom(...callables.keys()),
    place: fc.nat(3),
    value: fc.anything({ withDate: true, withMap: true, withBigInt: true, maxDepth: 2 }),
  });
  await assertLawInTime(
    fc.asyncProperty(call, async ({ name, place, value }) => {
      const args = right[name] ?? [];
      const fault = await faultOf(name, place < args.length ? args.with(place, value) : [value]);
      expect(fault ?? '').not.toContain('LEAK');
    }),
    { numRuns: 400 },
  );
});

describe('it says which function, which parameter, what is expected and what was given', () => {
  test.each<[() => unknown, string]>([
    [
      () => conventio.compile(undefined as never),
      'compile(): convention must be a convention, as parse() gives it, or a copy of one, not undefined',
    ],
    [
      () => conventio.timeline(convention as never, facts),
      'timeline(): compiled must be what compile() gives, not an object with the members id, title, language, jurisdiction, timeZone, …',
    ],
    [
      () => conventio.timeline(compiled, [{ fact: 'signed', on: 20240131 }] as never),
      'timeline(): facts[0].id must be a string, not undefined',
    ],
    [
      () => conventio.agenda(compiled, facts, new Date(0) as never),
      'agenda(): after must be a day, as YYYY-MM-DD, not a Date',
    ],
    [
      () => conventio.renderConvention(convention, day, 'de' as never),
      "renderConvention(): lang must be 'en' or 'fr', not the text \"de\"",
    ],
    [
      () => new conventio.Keeper({ ...options, channels: [{}] } as never),
      'new Keeper(): options.channels[0].name must be a string, not undefined',
    ],
    [
      () => conventio.parse(new Uint8Array() as never),
      'parse(): text must be a string, not bytes, which have to be decoded first',
    ],
  ])('%#', (call, message) => {
    expect(call).toThrow(new TypeError(message));
  });
});

test.each(['none', ...holidayZones] as const)('a calendar takes the holidays of %s', (holidays) => {
  const { settings } = timeline.state.compiled.calendar;
  expect(new conventio.Calendar({ ...settings, holidays }).settings.holidays).toBe(holidays);
});

test('what a checked class makes is an instance of the class, and one can extend it', () => {
  class Mine extends conventio.VirtualClock {}
  expect(new Mine(0)).toBeInstanceOf(conventio.VirtualClock);
  expect(new Mine(0)).toBeInstanceOf(Mine);
  expect(timeline.state.compiled.calendar).toBeInstanceOf(conventio.Calendar);
  expect(conventio.Register.name).toBe('Register');
  expect(vary).toMatchObject({});
});
