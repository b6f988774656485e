/** A value to begin with, for the keys that a clause can’t do without. Those that name a party take one of the convention. */
const examples: Readonly<Record<string, string>> = {
  amount: '{ value: 5000, currency: EUR }',
  at: '{ period: P1M, before: term.end }',
  beginning: 'term.start',
  capacity: '…',
  changes: '{ term: { ends: … } }',
  cite: '{ article: … }',
  clock: 'freeze',
  containing: 'term.start',
  conventio: '1',
  currency: 'EUR',
  each: '[…]',
  effective: '{ period: P1M, after: … }',
  ends: '{ period: P12M, beginning: term.start }',
  endOf: 'month',
  every: 'P60D',
  ground: 'fault',
  id: 'convention-2024',
  jurisdiction: 'FR',
  language: 'fr',
  mode: 'tacit',
  nature: 'once',
  opens: '{ when: in-force }',
  parties: '{ town: { name: … } }',
  period: 'P1Y',
  reaches: 'max',
  role: 'funder',
  silence: 'accepted',
  starts: '{ on: signed }',
  term: '{ starts: { on: signed }, ends: { period: P12M, beginning: signed } }',
  timeZone: 'Europe/Paris',
  unit: 'day',
  value: '5000',
  when: 'in-force',
  within: '{ period: P1M, after: delivered:… }',
};

const partyKeys = ['by', 'to', 'party', 'of'];

export function exampleOf(key: string, convention: unknown): string {
  if (!partyKeys.includes(key)) return Object.hasOwn(examples, key) ? (examples[key] as string) : '…';
  const { parties } = (convention ?? {}) as { readonly parties?: unknown };
  const ids = typeof parties === 'object' && parties !== null ? Object.keys(parties) : [];
  return ids.at(-1) ?? '…';
}
