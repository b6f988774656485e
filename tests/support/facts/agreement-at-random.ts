import { type Compiled, compile } from '../../../src/engine/lifecycle/compile.ts';
import { Random } from '../../../src/insight/agenda/what-if/random.ts';
import { parse } from '../../../src/pipeline.ts';

/** A small agreement with clauses at random: of each number always the same. */
export interface AgreementAtRandom {
  readonly text: string;
  readonly compiled: Compiled;
}

/**
 * The agreement of a number. Clauses that do not go together are thrown out as `validate` says, one group after the other,
 * so that every number has one.
 */
export function agreementAtRandom(number: number): AgreementAtRandom {
  for (let attempt = 0; ; attempt += 1) {
    const text = textAtRandom(Random.seeded(number, attempt));
    const parsed = parse(text, { source: `agreement-${number}.yaml` });
    if (parsed.ok) return { text, compiled: compile(parsed.convention) };
    if (attempt === 60) throw new Error(`${text}\n${parsed.diagnostics.map(({ message }) => message.en).join('\n')}`);
  }
}

/** Draws words. */
class Draw {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  one<T>(choices: readonly T[]): T {
    return choices[this.#random.below(choices.length)] as T;
  }

  /** Whether something is so that is so once in so many times. */
  isOneIn(count: number): boolean {
    return this.#random.below(count) === 0;
  }

  /** A part of a text that is there once in so many times. */
  maybe(count: number, text: () => string): string {
    return this.isOneIn(count) ? text() : '';
  }

  some<T>(all: readonly T[], share: number): readonly T[] {
    return all.filter(() => this.isOneIn(share));
  }
}

const periods = ['P1D', 'P10D', 'P3W', 'P1M', 'P2M', 'P6M', 'P1Y', 'P1M15D', 'P45D'] as const;
const days = ['2023-02-28', '2024-02-29', '2023-10-29', '2024-03-31', '2023-12-31', '2024-07-14'] as const;
const counted = ['', '', '', ', days: working', ', days: clear', ', roll: following', ', roll: preceding'] as const;
const rules = ['', '', '', '', ', rules: fr-procedure', ', rules: iso'] as const;
const units = ['month', 'quarter', 'half-year', 'year', 'school-year', 'financial-year'] as const;

/** A time that most agreements could have. */
function time(draw: Draw, anchors: readonly string[] = ['signed', 'term.start', 'vote', 'half']): string {
  const [anchor, period] = [draw.one(anchors), draw.one(periods)];
  const inner = draw.maybe(5, () => `{ period: ${draw.one(periods)}, after: ${anchor} }`) || anchor;
  switch (draw.one(['after', 'after', 'beginning', 'before', 'on', 'eve', 'end', 'day', 'among'])) {
    case 'after':
      return `{ period: ${period}, after: ${inner}${draw.one(counted)}${draw.one(rules)} }`;
    case 'beginning':
      return `{ period: ${period}, beginning: ${inner} }`;
    case 'before':
      return `{ period: ${period}, before: term.end${draw.one(['', '', ', days: working'])} }`;
    case 'on':
      return `{ on: ${inner} }`;
    case 'eve':
      return `{ eveOf: ${inner} }`;
    case 'end':
      return `{ endOf: ${draw.one(units)}, containing: ${inner} }`;
    case 'day':
      return `{ on: ${draw.one(days)} }`;
    default:
      return `{ ${draw.one(['earliest', 'latest'])}: [{ period: ${period}, after: ${inner} }, { on: ${draw.one(days)} }] }`;
  }
}

const conditions = [
  'in-force',
  'signed',
  'vote',
  'half',
  '{ all: [in-force, vote] }',
  '{ any: [vote, half] }',
  '{ not: vote }',
  '{ not: in-force }',
  'performed:tell',
  'delivered:report',
  '{ ever: fair }',
  '{ count: fair, atLeast: 2 }',
  'ended',
  'overdue:report',
] as const;

function rhythm(draw: Draw): string {
  const partial = draw.one(['', '', ', partial: counted', ', partial: skipped']);
  return draw.isOneIn(2)
    ? `{ cycle: ${draw.one(units)}${partial} }`
    : `{ period: ${draw.one(['P1M', 'P2M', 'P6M', 'P1Y', 'P45D'])}, beginning: ${draw.one(['term.start', 'signed', '2022-08-31'])}${partial} }`;
}

function cycleDue(draw: Draw): string {
  return draw.maybe(
    2,
    () =>
      `, due: ${draw.one(['{ on: 03-31 }', '{ period: P15D, after: cycle.end }', '{ eveOf: cycle.end }', '{ period: P1M, after: cycle.start }', '{ on: 04-30, following: cycle.end }', '{ eveOf: 07-01 }', '{ on: cycle.start }'])}`,
  );
}

const survives = (draw: Draw): string =>
  draw.maybe(4, () => `, survives: ${draw.one(['for-ever', 'P1Y', 'P3M', 'P10D'])}`);
const unless = (draw: Draw): string => draw.maybe(5, () => `, unless: ${draw.one(['settled', 'vote', 'half'])}`);
const fulfilled = (draw: Draw): string =>
  draw.maybe(6, () => `, fulfilled: { when: ${draw.one(['vote', 'delivered:report', 'half'])} }`);
const by = (draw: Draw): string =>
  draw.one(['', ', by: a', ', by: { any: [a, b] }', ', by: { each: [a, b] }', ', by: { each: [a, b, c] }']);
const money = (draw: Draw): string => `amount: { value: ${draw.one([100, 12345.67, 0.03])}, currency: EUR }`;

type Section = readonly [name: string, clauses: readonly ((draw: Draw) => string)[]];

/** Every section, with clauses that it may have; what others name is always there. */
const sections: readonly Section[] = [
  [
    'terminations',
    [
      (draw) => `notice: { title: Notice, ground: convenience${by(draw)}, effective: ${early(draw, 'notice')} }`,
      (draw) =>
        `fault: { title: Fault, ground: fault, warning: { period: ${draw.one(['P15D', 'P1M'])}, after: warned:fault }, effective: ${early(draw, 'fault')} }`,
      (_draw) => `together: { title: Together, ground: mutual }`,
      (draw) => `dropped: { title: Dropped, ground: event, when: ${draw.one(['vote', 'fair', 'overlong:works'])} }`,
    ],
  ],
  [
    'suspensions',
    [
      (draw) =>
        `works: { title: Works, clock: ${draw.one(['freeze', 'run'])}${draw.maybe(3, () => ', atMost: P3M')}${draw.maybe(4, () => ', until: half')} }`,
      (draw) =>
        `rest: { title: Rest, clock: ${draw.one(['freeze', 'run'])}, of: [${draw.one(['tell', 'rent', 'grant'])}]${draw.maybe(3, () => ', until: vote')}${draw.maybe(3, () => ', overlongAfter: P2M')} }`,
    ],
  ],
  [
    'dates',
    [
      (draw) => `anniversary: { title: Anniversary, at: ${time(draw)} }`,
      (draw) =>
        `books: { title: Books, at: { period: ${draw.one(periods)}, after: ${draw.one(['term.end', 'ended'])} } }`,
      (draw) =>
        `reload: { title: Reload, at: { period: P1M, after: ${draw.one(['fair', 'first:fair', 'last:fair'])} } }`,
      (draw) =>
        `far: { title: Far, at: { period: ${draw.one(['P10Y', 'P30Y'])}, after: ${draw.one(['signed', 'half'])} } }`,
    ],
  ],
  [
    'decisions',
    [
      (draw) => `place: { title: Place${by(draw) || ', by: a'} }`,
      (draw) => `credits: { title: Credits, by: a, every: ${rhythm(draw)} }`,
    ],
  ],
  [
    'rights',
    [
      (draw) =>
        `audit: { title: Audit, by: a${draw.maybe(2, () => ', notice: P15D')}${draw.maybe(2, () => ', atMost: { times: 1, per: year }')}${draw.maybe(3, () => `, until: ${time(draw)}`)} }`,
    ],
  ],
  [
    'phases',
    [
      (draw) =>
        `work: { title: Work, opens: { when: ${draw.one(conditions)}${draw.maybe(4, () => ', onRevocation: stay-open')} }${draw.maybe(3, () => `, due: ${time(draw)}`)}${draw.maybe(3, () => ', expected: { until: 2023-08-31 }')}${draw.maybe(2, () => `, budget: { unit: ${draw.one(['day', 'half-day', 'km'])}, min: 2, max: 8, maxKind: ${draw.one(['cap', 'estimate'])} }`)}${draw.maybe(3, () => ', done: { when: delivered:report }')} }`,
      (draw) =>
        `after: { title: After, opens: { when: ${draw.one(['done:work', 'accepted:report', 'half'])} }, optional: true }`,
    ],
  ],
  [
    'datasets',
    [(draw) => `data: { title: Data, by: a, to: b${draw.maybe(2, () => `, during: ${draw.one(conditions)}`)} }`],
  ],
  [
    'meetings',
    [
      (draw) =>
        `board: { title: Board, of: [a, b], every: ${rhythm(draw)}${cycleDue(draw)}${draw.maybe(2, () => ', convene: P15D')}${survives(draw)} }`,
      (draw) =>
        `once: { title: Meeting, of: [a, b]${draw.maybe(2, () => `, when: ${draw.one(conditions)}`)}, due: ${time(draw)}, convene: ${draw.one(['P3W', 'P1M'])} }`,
      (draw) =>
        `loss: { title: After the fair, of: [a, b], event: fair, due: { period: P1M, after: fair }${unless(draw)}, convene: P10D }`,
    ],
  ],
  [
    'reminders',
    [
      (_draw) =>
        `soon: { title: Soon, at: [{ period: P3M, before: term.end }, { period: P1M, before: term.end }], to: [a, b] }`,
      (draw) =>
        `recall: { title: Recall, at: ${draw.one(['{ period: P10D, before: due:tell }', '{ period: P1W, before: due:rent }', '{ period: P1M, before: due:report }', '{ on: due:tell }', time(draw)])}, to: [a]${draw.maybe(3, () => `, when: ${draw.one(conditions)}`)} }`,
    ],
  ],
  [
    'amendments',
    [
      (_draw) => `shorter: { title: Shorter, changes: { term: { ends: ${onlyOn('2023-12-31')} } } }`,
      (_draw) => `sooner: { title: Sooner, changes: { term: { ends: ${onlyOn('2022-12-31')} } } }`,
      (draw) =>
        `longer: { title: Longer${by(draw)}, changes: { term: { ends: ${onlyOn('2026-06-30')} } }${draw.maybe(3, () => `, effective: ${time(draw, ['amended:longer'])}`)} }`,
      (_draw) => `less: { title: Less, changes: { obligations: { tell: null }, reminders: null } }`,
      (draw) =>
        `price: { title: Price, parameters: { sum: { title: The sum, example: 110 } }, appliesTo: ${draw.one(['open', 'all'])}, changes: { payments: { rent: { amount: { value: { parameter: sum } } } } } }`,
      (_draw) =>
        `monthly: { title: Monthly, changes: { payments: { rent: { every: { cycle: month, period: null, beginning: null } } } } }`,
      (_draw) => `given: { title: Given, changes: { dates: { half: { at: ${onlyOn('2024-02-29')} } } } }`,
    ],
  ],
  [
    'properties',
    [
      (draw) => `told: { title: Told, always: ${draw.one(conditions)}, from: ${time(draw)}, until: ${time(draw)} }`,
      (_draw) => `never: { title: Never, never: overdue:report }`,
      (draw) => `once: { title: Once, eventually: performed:tell, until: ${time(draw)} }`,
      (_draw) => `follows: { title: Follows, when: fair, leadsTo: settled, within: P2M }`,
    ],
  ],
];

/** What the clauses at random name. */
function always(draw: Draw): string {
  const acceptance = draw.maybe(
    2,
    () =>
      `, acceptance: { by: b${draw.maybe(2, () => `, within: { period: P1M, after: delivered:report }, silence: ${draw.one(['accepted', 'rejected'])}`)}${draw.maybe(2, () => ', revised: { period: P15D, after: rejected:report }')} }`,
  );
  const whenDue = (anchors?: readonly string[]): string =>
    draw.maybe(
      2,
      () => `, due: ${draw.one(['promptly', time(draw, anchors), time(draw, anchors), time(draw, anchors)])}`,
    );
  const tell = draw.one([
    () =>
      `nature: once${draw.maybe(2, () => `, during: ${draw.one(['vote', 'half', 'in-force', '{ not: vote }'])}`)}${whenDue()}${fulfilled(draw)}`,
    () => `nature: once${whenDue(['term.end', 'ended'])}`,
    () => `nature: recurring, every: ${rhythm(draw)}${cycleDue(draw)}${unless(draw)}`,
    () => `nature: recurring, cadence: unspecified, nudge: { every: ${draw.one(['P60D', 'P1M', 'P1Y'])} }`,
    () => `nature: on-event, event: fair, due: { period: P10D, ${draw.one(['after', 'before'])}: fair }${unless(draw)}`,
  ])();
  const rent = draw.one([
    () => `every: ${rhythm(draw)}${cycleDue(draw)}${fulfilled(draw)}`,
    () => `every: ${rhythm(draw)}, when: ${draw.one(['in-force', 'vote', '{ not: half }'])}${unless(draw)}`,
    () => `when: delivered:report, due: { period: P30D, after: delivered:report }`,
    () => `event: fair, due: { period: P10D, after: fair }${unless(draw)}`,
  ])();
  return `milestones:
  vote: { title: Vote${draw.maybe(3, () => ', by: a')}, cite: practice }
events:
  fair: { title: Fair${draw.maybe(4, () => ', atMost: { times: 2, per: year }')}${draw.maybe(5, () => `, when: ${draw.one(['performed:tell', '{ not: ended }', 'vote'])}`)}, cite: practice }
  settled: { title: Settled, by: b, cite: practice }
deliverables:
  report: { title: Report, by: a, to: b${draw.maybe(4, () => ', components: { text: Text, map: Map }')}${whenDue([...anchorsOfReport])}${acceptance}${draw.maybe(3, () => ', afterEnd: true')}${draw.maybe(4, () => ', optional: true')}${draw.maybe(5, () => ', expected: { from: 2023-01-01, until: 2023-06-30 }')}, cite: practice }
obligations:
  tell: { title: Tell, party: ${draw.one(['a', '[a, b]'])}, ${tell}${survives(draw)}, cite: practice }
  secret: { title: Secret, party: b, nature: ${draw.one(['prohibition', 'continuous'])}${draw.maybe(3, () => ', during: vote')}${survives(draw)}, cite: practice }
payments:
  rent: { title: Rent, by: a, to: b, ${money(draw)}, ${rent}${survives(draw)}, cite: practice }
  grant: { title: Grant, by: b, to: a, ${money(draw)}${draw.maybe(2, () => `, when: ${draw.one(['vote', 'half', 'accepted:report', 'in-force'])}`)}${whenDue()}${survives(draw)}, cite: practice }
`;
}

const anchorsOfReport = ['signed', 'term.start', 'term.end', 'vote', 'half'] as const;

/** When an early end takes effect. */
function early(draw: Draw, id: string): string {
  const told = `terminated:${id}`;
  return draw.one([
    `{ period: ${draw.one(periods)}, after: ${told} }`,
    `{ on: ${told} }`,
    `{ endOf: ${draw.one(units)}, containing: ${told} }`,
    `{ endOf: { period: P1Y, beginning: term.start }, containing: { period: P1M, after: ${told} } }`,
    `{ eveOf: ${told} }`,
    `{ earliest: [{ period: P3M, after: ${told} }, { on: 2023-12-31 }] }`,
  ]);
}

/** A time as an amendment writes it, whatever was there. */
function onlyOn(day: string): string {
  const others = ['period', 'beginning', 'after', 'before', 'eveOf', 'endOf', 'containing', 'earliest', 'latest'];
  return `{ on: ${day}, ${others.map((key) => `${key}: null`).join(', ')} }`;
}

function term(draw: Draw): string {
  const starts = draw.one([
    '{ on: signed }',
    '{ on: signed }',
    '{ on: 2023-01-01 }',
    '{ period: P15D, after: signed }',
    '{ period: P8M, after: signed }',
    '{ on: notified }',
    '{ period: P10D, after: notified, days: working }',
    '{ latest: [{ on: signed }, { on: 2023-03-01 }] }',
    '{ on: vote }',
    '{ endOf: month, containing: signed }',
  ]);
  const ends = draw.one([
    '{ period: P1Y, beginning: term.start }',
    '{ period: P2Y, beginning: signed }',
    '{ period: P18M, after: signed }',
    '{ on: 2024-02-29 }',
    '{ on: 2025-12-31 }',
    '{ endOf: year, containing: term.start }',
    '{ period: P6M, after: vote }',
    '{ earliest: [{ period: P1Y, after: vote }, { on: 2026-08-31 }] }',
    '{ period: P1M, beginning: term.start }',
    'never',
  ]);
  const mode = draw.one(['tacit', 'tacit', 'express', 'rolling']);
  const renewal = draw.maybe(
    3,
    () =>
      `, renewal: { mode: ${mode}, period: ${draw.one(['P1Y', 'P6M', 'P1M', 'indefinite'])}${draw.maybe(2, () => `, times: ${draw.one([1, 3, 20])}`)}${draw.maybe(3, () => `, when: ${draw.one(['vote', '{ not: fair }', '{ not: overdue:report }'])}`)}${mode === 'express' ? '' : draw.maybe(2, () => `, unlessDeclined: { period: ${draw.one(['P3M', 'P1M', 'P15D'])}, before: ${mode === 'rolling' ? 'cycle.end' : 'term.end'} }`)}, cite: practice }`,
  );
  return `term: { starts: ${starts}, ends: ${ends}${renewal}, cite: practice }\n`;
}

function textAtRandom(random: Random): string {
  const draw = new Draw(random);
  const zone = draw.one(['Europe/Paris', 'Europe/Dublin', 'Australia/Lord_Howe', 'Pacific/Apia', 'Indian/Reunion']);
  const calendar = draw.maybe(
    3,
    () =>
      `calendar: { rules: ${draw.one(['fr-contract', 'fr-procedure', 'fr-administrative', 'eu-1182-71', 'corresponding-date', 'iso'])}, holidays: ${draw.one(['none', 'metropole'])}, financialYear: ${draw.one(['07-01', '02-29', '04-06'])} }\n`,
  );
  const parties = draw.one([
    '{ a: { name: A }, b: { name: B } }',
    '{ a: { name: A }, b: { name: B } }',
    '{ a: { name: A }, b: { name: B }, c: { name: C } }',
  ]);
  const more = sections.flatMap(([name, clauses]) => {
    const drawn = draw.some(clauses, 3).map((clause) => `  ${clause(draw).replace(/ }$/, ', cite: practice }')}\n`);
    if (name === 'dates') drawn.push(`  half: { title: Half, at: ${half(draw)}, cite: practice }\n`);
    return drawn.length > 0 ? [`${name}:\n${drawn.join('')}`] : [];
  });
  return `conventio: 1
id: at-random
title: At random
language: en
jurisdiction: FR
timeZone: ${zone}
${calendar}parties: ${parties}
notification: { by: a, to: b, cite: practice }
${draw.maybe(3, () => `exit: { effective: ${draw.one(['{ period: P2M, after: leaving }', '{ on: leaving }', '{ endOf: year, containing: leaving }'])}, cite: practice }\n`)}${term(draw)}${always(draw)}${more.join('')}`;
}

function half(draw: Draw): string {
  return draw.one([
    '{ period: P6M, after: signed }',
    '{ on: 2023-06-30 }',
    '{ period: P3M, after: vote }',
    '{ on: term.middle }',
    '{ period: P2M, before: term.end }',
    '{ on: 09-01, following: signed }',
  ]);
}
