import { own } from '../../text/own.ts';
import { keysOf, type Pointer } from '../../text/span.ts';
import { currencyCode } from './plain-words/amounts.ts';
import { valueAt } from './value-at.ts';

/**
 * A value to begin with, for the keys that a clause can’t do without. Where each choice has another effect in law, all of
 * them are told and none is made. Those that name a party take one of the convention.
 */
const examples: Readonly<Record<string, string>> = {
  at: '{ period: P1M, before: term.end }',
  beginning: 'term.start',
  capacity: '…',
  changes: '{ term: { ends: { on: 2027-12-31 } } }',
  cite: '{ article: … }',
  clock: 'freeze | run',
  containing: 'term.start',
  conventio: '1',
  each: '[…]',
  effective: '{ period: P1M, after: leaving }',
  ends: '{ period: P12M, beginning: term.start }',
  endOf: 'month',
  every: 'P60D',
  ground: 'fault | event | convenience | mutual',
  fact: 'signed',
  facts: '[{ on: 2024-01-15, fact: signed }]',
  id: 'convention-2024',
  jurisdiction: 'FR',
  language: 'fr',
  max: '8',
  min: '5',
  mode: 'tacit | express | rolling',
  nature: 'once | on-event | recurring | continuous | prohibition',
  opens: '{ when: in-force }',
  parties: '{ town: { name: … } }',
  period: 'P1Y',
  reaches: 'max',
  role: 'funder',
  scenario: 'my-scenario',
  silence: 'accepted | rejected',
  starts: '{ on: signed }',
  term: '{ starts: { on: signed }, ends: { period: P12M, beginning: signed } }',
  timeZone: 'Europe/Paris',
  unit: 'day',
  value: '5000',
  when: 'in-force',
};

const partyKeys = ['by', 'to', 'party', 'of'];

/** A value to begin with for a key of the clause at a pointer: of the parties, one that the clause does not name yet. */
export function exampleOf(key: string, convention: unknown = {}, clause: Pointer = ''): string {
  const [section, id = '…'] = keysOf(clause);
  if (key === 'currency') return currencyOf(convention, clause);
  if (key === 'amount') return `{ value: 5000, currency: ${currencyOf(convention, clause)} }`;
  if (key === 'within') return `{ period: P1M, after: delivered:${id} }`;
  if (key === 'event') return idsUnder('events', convention)[0] ?? '…';
  if (
    key === 'nature' &&
    own((valueAt(convention, clause) ?? {}) as Readonly<Record<string, unknown>>, 'every') != null
  ) {
    return 'recurring';
  }
  if (!partyKeys.includes(key)) return own(examples, key) ?? '…';
  const parties = idsUnder('parties', convention);
  if (section === 'meetings') return parties.length > 0 ? `[${parties.join(', ')}]` : '…';
  const named = Object.values((valueAt(convention, clause) ?? {}) as object);
  const one = parties.filter((each) => !named.includes(each)).at(-1) ?? parties.at(-1) ?? '…';
  return section === 'reminders' ? `[${one}]` : one;
}

/** The ids of a section, in the order in which they are written. */
export function idsUnder(section: string, convention: unknown): readonly string[] {
  const members = own((convention ?? {}) as Readonly<Record<string, unknown>>, section);
  return typeof members === 'object' && members !== null ? Object.keys(members) : [];
}

/** The currency that an amount says beside its number, that the convention has already, or that its law suggests. */
export function currencyOf(convention: unknown, clause: Pointer = ''): string {
  const { value } = (valueAt(convention, clause) ?? {}) as { readonly value?: unknown };
  const said = typeof value === 'string' ? currencyCode(value.replace(/[\d\s.,]/g, '')) : undefined;
  const agreed = valueAt(convention, '/consideration/amount/currency');
  const jurisdiction = valueAt(convention, '/jurisdiction');
  const law = typeof jurisdiction === 'string' ? jurisdiction.slice(0, 2) : '';
  return said ?? (typeof agreed === 'string' ? agreed : (own(currenciesOfLaw, law) ?? 'EUR'));
}

const currenciesOfLaw: Readonly<Record<string, string>> = { CA: 'CAD', CH: 'CHF', GB: 'GBP', US: 'USD' };
