import fc from 'fast-check';
import type { IsoDate } from '../../../src/calendar/day.ts';
import type { AgendaLine } from '../../../src/insight/agenda/agenda-line.ts';
import type { Agreement } from '../../../src/register/agreement/agreement.ts';
import type { OutboxDraft } from '../../../src/register/agreement/outbox.ts';
import { verbatim } from '../../../src/text/text.ts';

/** Things that a store keeps, small and hostile: what they say is no matter, that it comes back as it was is. */

/** With what PostgreSQL can't hold, and what it orders otherwise. */
export const hostileText = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    '"',
    "'",
    '\\',
    '%',
    '{',
    '}',
    ',',
    '\u0000',
    '\u0001',
    '\ud83d',
    '\udc00',
    '😀',
    '！',
    '\u{10ffff}',
  ),
  maxLength: 6,
});

const day = fc.constantFrom<IsoDate>('2026-01-01', '2026-01-02', '2026-02-28', '2027-01-01');
const instant = fc.integer({ min: 0, max: 20 });

export const anyAgreement = (id: string, writes: number): fc.Arbitrary<Agreement> =>
  fc.record({
    id: fc.constant(id),
    convention: fc.record({
      id: fc.constantFrom('lease', 'work'),
      version: fc.integer({ min: 1, max: 2 }),
      title: hostileText,
    }),
    settings: fc.record({
      since: day,
      hour: fc.constant('08:00'),
      contacts: fc.dictionary(hostileText, fc.array(fc.record({ mail: hostileText }), { maxLength: 2 }), {
        maxKeys: 2,
      }),
    }),
    revision: fc.constant(writes),
    entries: fc.constant(0),
    writes: fc.constant(writes),
    settled: day,
    wakeAt: instant,
    standing: fc.record({
      status: fc.constantFrom('pending', 'active', 'ended'),
      outcome: fc.constant(null),
      firstDay: fc.option(day),
      lastDay: fc.option(day),
      declineBy: fc.option(day),
      open: fc.integer({ min: 0, max: 2 }),
    }),
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<Agreement>;

/** Of few ids and names, so that some come again. */
export const anyDraft: fc.Arbitrary<OutboxDraft> = fc
  .record({
    id: fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), hostileText),
    name: fc.constantFrom('x', 'y'),
    day,
    sendAt: instant,
  })
  .map(({ id, name, ...rest }) => ({
    ...rest,
    name,
    notice: { id, data: { words: id } } as unknown as OutboxDraft['notice'],
  }));

export const anyLine: fc.Arbitrary<AgendaLine> = fc.record({
  date: fc.option(day),
  state: fc.constantFrom('ahead', 'overdue', 'outstanding') as fc.Arbitrary<AgendaLine['state']>,
  kind: fc.constantFrom<AgendaLine['kind']>('open', 'reminder', 'ending'),
  section: fc.constantFrom('term', 'payments'),
  clause: hostileText,
  parties: fc.uniqueArray(fc.constantFrom('lessor', 'tenant', '\u0000'), { maxLength: 2 }),
  title: hostileText.map(verbatim),
  article: fc.option(hostileText),
});

export const anyDay = day;
export const anyInstant = instant;
