import { readFileSync } from 'node:fs';
import type { IsoDate } from '../../../src/calendar/day.ts';
import { dayAt, instantAt } from '../../../src/calendar/instant.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import type { Renames } from '../../../src/register/agreement/renames.ts';
import { Register } from '../../../src/register/operations/register.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import type { KeptWhole } from '../../../src/register/store/store.ts';

import { compiledText, root } from '../first-convention.ts';
import { textWith } from '../kept.ts';

/** When every run begins. */
export const beginning = instantAt('2024-01-15', '10:30', 'Europe/Paris');

/** A convention that agreements of a run may have, and the texts that may follow it. */
export interface Subject {
  readonly id: string;
  /** The first is the one that it is added with. */
  readonly texts: readonly [string, ...string[]];
  /** What the later texts call otherwise. */
  readonly renames: Renames;
  readonly hour: string;
  readonly since?: IsoDate;
}

const compiledTexts = new Map<string, Compiled>();

/** A convention compiled once for all runs, whatever process of them asks. */
export function compiledOnce(text: string): Compiled {
  const compiled = compiledTexts.get(text) ?? compiledText(text);
  compiledTexts.set(text, compiled);
  return compiled;
}

const loan = `
terminations:
  by-notice: { title: Ended on notice, ground: convenience, effective: { period: P2M, after: terminated:by-notice }, cite: { article: 2 } }
deliverables:
  report:
    title: Report
    by: a
    to: b
    due: { period: P3M, after: signed }
    acceptance: { within: { period: P1M, after: delivered:report }, silence: accepted, cite: { article: 3 } }
    cite: { article: 3 }
payments:
  rent: { title: Rent, by: a, to: b, amount: { value: 10, currency: EUR }, every: { period: P6M, beginning: term.start }, due: { period: P10D, beginning: cycle.start }, cite: { article: 4 } }
reminders:
  renewal-near: { title: The renewal can soon be declined no more, at: { period: P1M, before: due:renewal }, to: [a, b], cite: practice }
`;
const renewed =
  '{ starts: { on: signed }, ends: { period: P1Y, beginning: signed }, renewal: { mode: tacit, period: P1Y, times: 2, unlessDeclined: { period: P2M, before: term.end }, cite: { article: 1 } }, cite: { article: 1 } }';

const works = `
milestones:
  site-open: { title: The site is open, by: a, cite: { article: 2 } }
suspensions:
  frost: { title: Frost, by: { any: [a, b] }, clock: run, cite: { article: 3 } }
phases:
  ground: { title: Groundwork, opens: { when: site-open }, due: { period: P4M, after: signed }, cite: { article: 4 } }
  walls: { title: Walls, opens: { when: done:ground }, cite: { article: 4 } }
events:
  damage: { title: Damage, cite: { article: 5 } }
obligations:
  repair: { title: Repair damage, party: a, nature: on-event, event: damage, due: { period: P1M, after: damage }, cite: { article: 5 } }
  insurance: { title: Show the insurance, party: b, nature: recurring, every: { cycle: year }, due: { on: 03-31 }, cite: { article: 6 } }
`;

const visits = `
meetings:
  yearly: { title: Yearly meeting, of: [a, b], every: { period: P1Y, beginning: term.start }, convene: P15D, cite: { article: 2 } }
obligations:
  news: { title: Tell how it goes, party: a, nature: recurring, cadence: unspecified, nudge: { every: P120D, cite: practice }, cite: { article: 3 } }
payments:
  deposit: { title: Deposit, by: a, to: b, amount: { value: 5, currency: EUR }, due: { on: signed }, cite: { article: 4 } }
`;
const twoYears = '{ starts: { on: signed }, ends: { period: P2Y, beginning: signed }, cite: { article: 1 } }';

/** Small ones, so that a run is short, in zones whose days begin far apart. */
export const subjects: readonly Subject[] = [
  {
    id: 'loan',
    texts: [
      textWith(loan, { id: 'loan', term: renewed }),
      textWith(loan.replace('P3M', 'P5M').replaceAll('rent:', 'hire:'), { id: 'loan', term: renewed }),
      textWith(loan.replaceAll('rent:', 'hire:'), { id: 'loan', term: renewed.replace('P1Y', 'P9M') }),
    ],
    renames: { rent: 'hire' },
    hour: '08:00',
  },
  {
    id: 'works',
    texts: [
      textWith(works, { id: 'works', zone: 'Pacific/Auckland' }),
      textWith(works.replaceAll('ground', 'soil').replace('P4M', 'P6M'), {
        id: 'works',
        zone: 'Pacific/Auckland',
      }),
      textWith(
        works
          .replaceAll('ground', 'soil')
          .replace(/milestones:\n.*\n/, '')
          .replace('site-open', 'in-force'),
        {
          id: 'works',
          zone: 'Pacific/Auckland',
        },
      ),
    ],
    renames: { ground: 'soil' },
    // Of some days it is skipped, and of others it comes twice.
    hour: '02:30',
  },
  {
    id: 'visits',
    texts: [
      textWith(visits, { id: 'visits', zone: 'America/Los_Angeles', term: twoYears }),
      textWith(visits.replace('P120D', 'P150D'), {
        id: 'visits',
        zone: 'America/Los_Angeles',
        term: twoYears,
      }),
    ],
    renames: {},
    hour: '23:45',
    since: '2023-06-01',
  },
];

/** Those of the repository, which are long: one run in many has one. */
export const longSubjects: readonly Subject[] = ['mou-three-rivers', 'objectifs-maison-des-rives'].map((id) => ({
  id,
  texts: [readFileSync(`${root}conventions/${id}/convention.yaml`, 'utf8')],
  renames: {},
  hour: '08:00',
}));

const known = new Set([...subjects, ...longSubjects].flatMap(({ texts }) => texts));

/** Whether a text is one of those that agreements of a run have. */
export function isKnown(text: string): boolean {
  return known.has(text);
}

/** The parties of a convention by its id, which all of its texts have. */
export function partiesIn(convention: string): readonly string[] {
  const subject = [...subjects, ...longSubjects].find(({ id }) => id === convention);
  return subject ? [...compiledOnce(subject.texts[0]).convention.parties.keys()] : [];
}

/** An agreement as it is right after it was added at the beginning: made once, and given to every run. */
const added = new Map<string, Promise<KeptWhole>>();

export function addedAtTheBeginning(id: string, subject: Subject): Promise<KeptWhole> {
  const whole = added.get(id) ?? addIt(id, subject);
  added.set(id, whole);
  return whole;
}

async function addIt(id: string, { texts: [text], hour, since }: Subject): Promise<KeptWhole> {
  const store = new MemoryStore();
  const register = new Register({ store, now: () => beginning });
  const { status } = await register.add({ id, text, hour, ...(since && { since }) }, { by: 'the beginning' });
  const agreement = await store.agreement(id);
  if (!agreement) throw new Error(`${id} was not added: ${status}`);
  return {
    agreement,
    journal: await store.journal(id),
    notices: await store.notices(id),
    lines: await store.lines(id),
  };
}

/** The day that a process whose clock shows an instant takes for today. */
export function todayOf(text: string, wall: number): IsoDate {
  return dayAt(wall, compiledOnce(text).convention.timeZone);
}
