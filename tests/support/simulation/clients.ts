import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import type { Settings } from '../../../src/register/agreement/agreement.ts';
import type { Adoption } from '../../../src/register/operations/adopt.ts';
import type { Adding, Recording, Request, Setting } from '../../../src/register/operations/answers.ts';
import type { Register } from '../../../src/register/operations/register.ts';
import { compiledOnce, type Subject, todayOf } from './agreements.ts';
import type { Process } from './process.ts';
import type { World } from './world.ts';

export type Answer = Recording | Setting | Adoption | Adding;

/** What somebody asked for, and what became of it; without an answer, whoever was asked died, or is at it. */
export interface Asked {
  readonly agreement: string;
  readonly request: Request;
  /** What is asked for, whoever asks. */
  readonly what: What;
  answer?: Answer;
  error?: unknown;
}

type What =
  | { readonly kind: 'record'; readonly facts: readonly FactDeclaration[] }
  | { readonly kind: 'withdraw'; readonly fact: string }
  | { readonly kind: 'set'; readonly settings: Partial<Settings> }
  | { readonly kind: 'adopt'; readonly text: string; readonly subject: Subject; readonly despiteRefused: boolean }
  | { readonly kind: 'add'; readonly text: string; readonly hour: string };

/** What comes from forms and other programs, whatever the types say. */
const hostile: readonly unknown[] = [
  null,
  {},
  'signed',
  [null],
  [[]],
  [{}],
  [{ fact: 'signed' }],
  [{ fact: 'signed', on: '2024-02-30' }],
  [{ fact: 'signed', on: 20240201 }],
  [{ fact: 'no-such-fact', on: '2024-01-15' }],
  [{ fact: '__proto__', on: '2024-01-15' }],
  [{ fact: 'signed', on: '2024-01-15', by: 'nobody' }],
  [{ fact: 'signed', on: '2024-01-15', id: '__proto__' }],
  [{ fact: 'withdrawn', on: '2024-01-15', of: 7 }],
  { length: 3 },
  [],
];

/** People who record facts and change settings, at whatever process they come to. */
export class Clients {
  readonly asked: Asked[] = [];
  readonly #world: World;
  readonly #subjects: ReadonlyMap<string, Subject>;

  constructor(world: World, subjects: ReadonlyMap<string, Subject>) {
    this.#world = world;
    this.#subjects = subjects;
  }

  /** Somebody asks a process for something. */
  ask({ host, register }: Process): void {
    const { chance } = this.#world;
    const again = chance.oneIn(5) ? this.#again() : undefined;
    const agreement = again?.agreement ?? chance.pick([...this.#subjects.keys()]);
    const what = again?.what ?? this.#anything(agreement, host);
    const key = again ? again.request.key : chance.oneIn(2) ? `key ${this.asked.length}` : undefined;
    const request: Request = {
      by: `request ${this.asked.length}`,
      ...(key !== undefined && { key }),
      ...(chance.oneIn(10) && { expects: chance.between(0, 4) }),
      ...(chance.oneIn(10) && { at: this.#world.wallOf(host) - chance.between(0, 9e8) }),
    };
    this.put(register, host.name, agreement, request, what);
  }

  put(register: Register, who: string, agreement: string, request: Request, what: What): void {
    const asked: Asked = { agreement, request, what };
    this.asked.push(asked);
    this.#world.say(who, () => `is asked: ${agreement} ${JSON.stringify(request)} ${briefly(what)}`);
    send(register, agreement, request, what).then(
      (answer) => {
        asked.answer = answer;
        this.#world.say(who, () => `answers ${request.by}: ${answer.status}`);
      },
      (error: unknown) => {
        asked.error = error;
        this.#world.say(who, () => `fails ${request.by}: ${error}`);
      },
    );
  }

  /** The same request again, or another one under the same key. */
  #again(): Pick<Asked, 'agreement' | 'what' | 'request'> | undefined {
    const { chance } = this.#world;
    const keyed = this.asked.filter(({ request }) => request.key !== undefined);
    if (keyed.length === 0) return undefined;
    const one = chance.pick(keyed);
    if (!chance.oneIn(4)) return one;
    return { ...one, what: this.#record(one.agreement, this.#world.network) };
  }

  #anything(agreement: string, host: Process['host']): What {
    const { chance } = this.#world;
    const kind = chance.weighted([
      [20, 'record'],
      [5, 'withdraw'],
      [2, 'set'],
      [this.#subject(agreement).texts.length > 1 ? 1 : 0, 'adopt'],
      [2, 'hostile'],
    ]);
    switch (kind) {
      case 'withdraw':
        return { kind, fact: this.#knownFact(agreement) };
      case 'set':
        return { kind, settings: this.#settings(agreement, host) };
      case 'adopt': {
        const subject = this.#subject(agreement);
        return { kind, text: chance.pick(subject.texts), subject, despiteRefused: chance.oneIn(2) };
      }
      case 'hostile':
        return { kind: 'record', facts: chance.pick(hostile) as readonly FactDeclaration[] };
      default:
        return this.#record(agreement, host);
    }
  }

  #record(agreement: string, host: Process['host']): What {
    const count = this.#world.chance.weighted([
      [6, 1],
      [2, 2],
      [1, 3],
    ]);
    return { kind: 'record', facts: Array.from({ length: count }, () => this.#fact(agreement, host)) };
  }

  #fact(agreement: string, host: Process['host']): FactDeclaration {
    const { chance } = this.#world;
    const { texts } = this.#subject(agreement);
    const { convention, facts } = compiledOnce(chance.oneIn(4) ? chance.pick(texts) : texts[0]);
    const names = [...facts.keys()].filter((name) => !/^(?:renamed|succeeded):/.test(name));
    const isBegun = this.asked.some((one) => one.agreement === agreement && one.answer?.status === 'recorded');
    const name = isBegun || !chance.oneIn(2) ? chance.pick(names) : 'signed';
    const { needs = [], components } = facts.get(name) ?? {};
    const today = todayOf(texts[0], this.#world.wallOf(host));
    const on = addDays(
      today,
      -chance.weighted([
        [6, 0],
        [3, chance.between(0, 20)],
        [2, chance.between(0, 300)],
      ]),
    );
    return {
      fact: name,
      on: chance.oneIn(30) ? addDays(today, chance.between(1, 90)) : on,
      ...(chance.oneIn(3) && { by: chance.pick([...convention.parties.keys()]) }),
      ...(chance.oneIn(6) && { id: `own-${chance.between(1, 9)}` }),
      ...(needs.includes('quantity') && { quantity: chance.pick(['0.5', '3']) }),
      ...(needs.includes('name') && { name: 'Somebody' }),
      ...(needs.includes('of') && { of: this.#knownFact(agreement) }),
      ...(components && { component: chance.pick([...components.keys()]) }),
    } as FactDeclaration;
  }

  #knownFact(agreement: string): string {
    const ids = this.asked
      .filter((one) => one.agreement === agreement)
      .flatMap(({ answer }) => (answer?.status === 'recorded' ? answer.facts.map(({ id }) => id) : []));
    return ids.length > 0 ? this.#world.chance.pick(ids) : 'no-such-fact';
  }

  #settings(agreement: string, host: Process['host']): Partial<Settings> {
    const { chance } = this.#world;
    const today = todayOf(this.#subject(agreement).texts[0], this.#world.wallOf(host));
    const settings: readonly unknown[] = [
      { hour: chance.pick(['00:00', '02:30', '12:00', '23:59']) },
      { since: addDays(today, chance.between(-400, 100)) as IsoDate },
      { hour: '25:00' },
      { since: null },
      { contacts: null },
    ];
    return chance.pick(settings) as Partial<Settings>;
  }

  #subject(agreement: string): Subject {
    return this.#subjects.get(agreement) as Subject;
  }
}

/** An asker who is wrong gets an answer too: this throws where the operation does. */
async function send(register: Register, agreement: string, request: Request, what: What): Promise<Answer> {
  switch (what.kind) {
    case 'record':
      return register.record(agreement, what.facts, request);
    case 'withdraw':
      return register.withdraw(agreement, what.fact, request);
    case 'set':
      return register.set(agreement, what.settings, request);
    case 'adopt': {
      const { text, subject, despiteRefused } = what;
      const renames = text === subject.texts[0] ? inverted(subject.renames) : subject.renames;
      return register.adopt(agreement, { text, renames }, { ...request, despiteRefused });
    }
    case 'add':
      return register.add({ id: agreement, text: what.text, hour: what.hour }, request);
  }
}

function inverted(renames: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(renames).map(([old, now]) => [now, old]));
}

function briefly(what: What): string {
  return JSON.stringify(what, (key, value) => (key === 'text' || key === 'subject' ? undefined : value));
}
