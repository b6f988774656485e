import { describe, expect, jest, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import { startOfDay } from '../../../src/calendar/instant.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { type Clock, systemClock, VirtualClock } from '../../../src/register/scheduler/clock.ts';
import { type Notice, noticesOf } from '../../../src/register/scheduler/notice.ts';
import { longestWait, Scheduler } from '../../../src/register/scheduler/scheduler.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import type { Store } from '../../../src/register/store/store.ts';
import { compiledConvention, facts } from '../../support/first-convention.ts';

const compiled = compiledConvention();
const zone = 'Europe/Paris';
const hour = 3_600_000;
const at = (day: string, hours = 0): number => startOfDay(day as IsoDate, zone) + hours * hour;

const recorded = [
  'signed 2022-11-10',
  'notified 2022-11-15',
  'plpdma-validated 2023-03-30',
  'priorities-validated 2023-03-30',
];

function setUp(start: string, { store = new MemoryStore() as Store } = {}) {
  const sent: Notice[] = [];
  const clock = new VirtualClock(at(start, 9));
  const scheduler = new Scheduler({ compiled, store, clock, deliver: (notice) => void sent.push(notice) });
  return { sent, clock, store, scheduler };
}

const ids = (notices: readonly Notice[]): string[] => notices.map(({ id }) => id);

describe('a year in virtual time', () => {
  test('sends what the timeline says, each once, none before its day', async () => {
    const { clock, scheduler, store } = setUp('2022-11-01');
    const all = facts(compiled, ...recorded);
    const sentAt: [string, number][] = [];
    const keeper = new Scheduler({
      compiled,
      store,
      clock,
      deliver: ({ id }) => void sentAt.push([id, clock.now()]),
    });
    await keeper.start();
    for (const fact of all) {
      await clock.advanceTo(at(fact.on, 10));
      const { status } = await scheduler.record([{ fact: fact.fact, on: fact.on }]);
      expect(status).toBe('recorded');
    }
    await clock.advanceTo(at('2023-12-31'));
    await keeper.stop();

    const expected = noticesOf(timeline(compiled, all, '2023-12-31').entries, compiled);
    // The other scheduler sent what a fact brought about at once; together they sent everything, once.
    const sentByKeeper = sentAt.map(([id]) => id);
    expect(new Set(sentByKeeper).size).toBe(sentByKeeper.length);
    for (const notice of expected) expect(await store.claim(notice.id)).toBe(false);
    for (const [id, instant] of sentAt) {
      const notice = expected.find((each) => each.id === id);
      expect(instant).toBeGreaterThanOrEqual(Date.parse(notice?.time ?? ''));
    }
    expect(sentAt.find(([id]) => id === 'expired:term@2023-11-16')?.[1]).toBe(at('2023-11-16'));
  });

  test('wakes at each midnight of the zone, and never waits longer than an hour', async () => {
    const waits: number[] = [];
    const virtual = new VirtualClock(at('2023-03-25', 20));
    const clock: Clock = {
      now: () => virtual.now(),
      wakeAfter(milliseconds, run) {
        waits.push(milliseconds);
        return virtual.wakeAfter(milliseconds, run);
      },
    };
    const scheduler = new Scheduler({ compiled, store: new MemoryStore(), clock, deliver: () => {} });
    await scheduler.start();
    // Over the night in which the clocks go forward.
    await virtual.advanceTo(at('2023-03-27', 12));
    await scheduler.stop();
    expect(Math.max(...waits)).toBeLessThanOrEqual(longestWait);
    expect(Math.min(...waits)).toBeGreaterThan(0);
    expect(waits.length).toBeGreaterThanOrEqual(39);
  });
});

describe('whatever the clock does, each notice is sent once', () => {
  const notified = ['signed 2022-11-10', 'notified 2022-11-15'];
  const played = (until: string): string[] =>
    ids(noticesOf(timeline(compiled, facts(compiled, ...notified), until as IsoDate).entries, compiled));

  test('a second tick sends nothing', async () => {
    const { scheduler, sent } = setUp('2023-02-01', { store: new MemoryStore(facts(compiled, ...notified)) });
    await scheduler.tick();
    await scheduler.tick();
    expect(ids(sent)).toEqual(played('2023-02-01'));
  });

  test('two ticks at once send nothing twice', async () => {
    const { scheduler, sent } = setUp('2023-02-01', { store: new MemoryStore(facts(compiled, ...notified)) });
    await Promise.all([scheduler.tick(), scheduler.tick(), scheduler.tick()]);
    expect(ids(sent)).toEqual(played('2023-02-01'));
  });

  test('a machine that slept for nine months catches up, in order', async () => {
    const { scheduler, sent, clock } = setUp('2023-01-01', { store: new MemoryStore(facts(compiled, ...notified)) });
    await scheduler.tick();
    clock.jumpTo(at('2023-10-20', 8));
    await scheduler.tick();
    expect(ids(sent)).toEqual(played('2023-10-20'));
  });

  test('a clock put back sends nothing again', async () => {
    const { scheduler, sent, clock } = setUp('2023-10-20', { store: new MemoryStore(facts(compiled, ...notified)) });
    await scheduler.tick();
    const before = sent.length;
    clock.jumpTo(at('2023-01-01'));
    await scheduler.tick();
    clock.jumpTo(at('2023-10-20', 12));
    await scheduler.tick();
    expect(sent).toHaveLength(before);
  });

  test('another process that takes over the store goes on where the first stopped', async () => {
    const store = new MemoryStore(facts(compiled, ...notified));
    const first = setUp('2023-02-01', { store });
    await first.scheduler.tick();
    const second = setUp('2023-09-01', { store });
    await second.scheduler.tick();
    expect([...ids(first.sent), ...ids(second.sent)]).toEqual(played('2023-09-01'));
  });
});

describe('what is long known is not asked for again', () => {
  const counting = () => {
    const store = new MemoryStore(facts(compiled, ...recorded));
    const asked: string[] = [];
    const claim = store.claim.bind(store);
    store.claim = (notice) => {
      asked.push(notice);
      return claim(notice);
    };
    return { store, asked };
  };

  test('one more fact asks only for what it makes due', async () => {
    const { store, asked } = counting();
    const { scheduler } = setUp('2023-05-01', { store });
    await scheduler.tick();
    expect(asked.length).toBeGreaterThan(5);
    asked.length = 0;
    await scheduler.record([{ fact: 'revoked:plpdma-validated', on: '2023-05-01' }]);
    expect(asked).toEqual(['relocked:support@2023-05-01']);
  });

  test('a new day asks only for what it brings up', async () => {
    const { store, asked } = counting();
    const { scheduler, clock } = setUp('2023-11-06', { store });
    await scheduler.tick();
    asked.length = 0;
    clock.jumpTo(at('2023-11-07', 1));
    await scheduler.tick();
    expect(asked).toEqual(['reminder:term-ends@2023-11-07']);
  });

  test('what another one has taken on is asked for for a month, in case it gives it back', async () => {
    const { store, asked } = counting();
    const notices = noticesOf(timeline(compiled, facts(compiled, ...recorded), '2023-05-01').entries, compiled);
    for (const { id } of notices) await store.claim(id);
    asked.length = 0;
    const { scheduler, clock } = setUp('2023-05-01', { store });
    await scheduler.tick();
    expect(asked).toEqual(ids(notices));
    asked.length = 0;
    clock.jumpTo(at('2023-05-02', 1));
    await scheduler.tick();
    expect(asked).toEqual(ids(notices).filter((id) => id.slice(-10) >= '2023-04-01'));
  });
});

describe('a delivery that fails', () => {
  const notified = ['signed 2022-11-10', 'notified 2022-11-15'];

  function failing(fails: (notice: Notice) => boolean) {
    const store = new MemoryStore(facts(compiled, ...notified));
    const sent: string[] = [];
    const errors: unknown[] = [];
    const clock = new VirtualClock(at('2023-02-01', 9));
    const scheduler = new Scheduler({
      compiled,
      store,
      clock,
      deliver(notice) {
        if (fails(notice)) throw new Error('the mail server is down');
        sent.push(notice.id);
      },
      onError(error) {
        errors.push(error);
        throw new Error('and so is whoever is told');
      },
    });
    return { scheduler, sent, errors, clock };
  }

  test('is tried again', async () => {
    let isDown = true;
    const { scheduler, sent, errors, clock } = failing(() => isDown);
    await scheduler.start();
    expect(errors.length).toBeGreaterThan(0);
    isDown = false;
    await clock.advanceTo(at('2023-02-01', 11));
    await scheduler.stop();
    expect(sent[0]).toBe('opened:diagnostic@2022-11-10');
    expect(new Set(sent).size).toBe(sent.length);
  });

  test('keeps nothing else from being sent', async () => {
    const { scheduler, sent } = failing(({ id }) => id === 'opened:diagnostic@2022-11-10');
    await scheduler.tick();
    expect(sent).toContain('in-force:term@2022-11-15');
  });

  test('does not undo the facts that made it due', async () => {
    const { scheduler } = failing(() => true);
    const answer = await scheduler.record([{ fact: 'plpdma-validated', on: '2023-01-30' }]);
    expect(answer).toMatchObject({ status: 'recorded' });
  });
});

describe('whoever keeps the same agreement besides', () => {
  test('another scheduler on the store sends nothing twice and passes no cap', async () => {
    const store = new MemoryStore(facts(compiled, ...recorded));
    const [first, second] = [setUp('2023-05-01', { store }), setUp('2023-05-01', { store })];
    await Promise.all([first.scheduler.tick(), second.scheduler.tick()]);
    const sent = [...ids(first.sent), ...ids(second.sent)];
    expect(new Set(sent).size).toBe(sent.length);
    const day = { fact: 'worked:support', on: '2023-04-12', quantity: 5 };
    const answers = await Promise.all([first.scheduler.record([day]), second.scheduler.record([day])]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['recorded', 'refused']);
  });

  test('a delivery may record facts of its own', async () => {
    const store = new MemoryStore(facts(compiled, ...recorded.slice(0, 2)));
    const clock = new VirtualClock(at('2023-05-01', 9));
    const sent: string[] = [];
    const scheduler: Scheduler = new Scheduler({
      compiled,
      store,
      clock,
      async deliver({ id, type }) {
        sent.push(id);
        if (type !== 'conventio.notice.in-force') return;
        await scheduler.record(recorded.slice(2).map((line) => ({ fact: line.slice(0, -11), on: line.slice(-10) })));
      },
    });
    await scheduler.tick();
    expect(sent).toContain('opened:support@2023-03-30');
  });

  test('starting twice leaves no wake-up behind', async () => {
    const { clock, scheduler, sent } = setUp('2022-11-01');
    await Promise.all([scheduler.start(), scheduler.start()]);
    await scheduler.stop();
    await scheduler.record([{ fact: 'signed', on: '2022-11-01' }]);
    const before = sent.length;
    await clock.advanceTo(at('2024-01-01'));
    expect(sent).toHaveLength(before);
  });

  test('a clock put back an hour after the start is followed from there', async () => {
    const { clock, scheduler, sent } = setUp('2023-11-15', {
      store: new MemoryStore(facts(compiled, ...recorded)),
    });
    await scheduler.start();
    clock.jumpTo(at('2023-11-14', 9));
    await clock.advanceTo(at('2023-11-16', 1));
    await scheduler.stop();
    expect(ids(sent)).toContain('expired:term@2023-11-16');
  });

  test('a clock that tells no time is reported, and asked again', async () => {
    const virtual = new VirtualClock(at('2023-05-01', 9));
    const errors: unknown[] = [];
    let isBroken = true;
    const sent: string[] = [];
    const scheduler = new Scheduler({
      compiled,
      store: new MemoryStore(facts(compiled, ...recorded)),
      clock: {
        now: () => (isBroken ? Number.NaN : virtual.now()),
        wakeAfter: (wait, run) => virtual.wakeAfter(wait, run),
      },
      deliver: ({ id }) => void sent.push(id),
      onError: (error) => errors.push(error),
    });
    await scheduler.start();
    expect(errors).toHaveLength(1);
    isBroken = false;
    await virtual.advanceTo(at('2023-05-01', 11));
    await scheduler.stop();
    expect(sent).toContain('opened:support@2023-03-30');
  });
});

describe('recording', () => {
  test('stores all facts or none, and says why', async () => {
    const { scheduler, store } = setUp('2023-05-01');
    const refused = await scheduler.record([
      { fact: 'signed', on: '2022-11-10' },
      { fact: 'worked:support', on: '2022-11-20', quantity: 1 },
    ]);
    expect(refused).toMatchObject({ status: 'refused', refusals: [{ code: 'gate-closed', article: '2.3' }] });
    expect(await store.facts()).toEqual([]);
  });

  test('takes no fact of a day to come', async () => {
    const { scheduler, store } = setUp('2022-11-09');
    const answer = await scheduler.record([{ fact: 'signed', on: '2022-11-10' }]);
    expect(answer).toMatchObject({ status: 'unreadable', faults: [{ index: 0, key: 'on' }] });
    expect(await store.facts()).toEqual([]);
  });

  test('refuses a withdrawal that would leave recorded facts without ground', async () => {
    const { scheduler, store } = setUp('2023-05-01');
    const days = [
      { fact: 'signed', on: '2022-11-10' },
      { fact: 'notified', on: '2022-11-15' },
      { fact: 'plpdma-validated', on: '2023-03-30', id: 'vote' },
      { fact: 'priorities-validated', on: '2023-03-30' },
      { fact: 'worked:support', on: '2023-04-12', quantity: 2 },
    ];
    expect(await scheduler.record(days)).toMatchObject({ status: 'recorded' });
    const withdrawal = { fact: 'withdrawn', on: '2023-05-01', of: 'vote' };
    expect(await scheduler.record([withdrawal])).toMatchObject({
      status: 'refused',
      refusals: [{ code: 'gate-closed', fact: { fact: 'worked:support' } }],
    });
    const correction = { fact: 'plpdma-validated', on: '2023-04-06' };
    expect(await scheduler.record([withdrawal, correction])).toMatchObject({ status: 'recorded' });
    expect(await store.facts()).toHaveLength(7);
  });

  test('of two facts at once that only fit one at a time, one is stored', async () => {
    const { scheduler, store } = setUp('2023-05-01');
    await scheduler.record(recorded.map((line) => ({ fact: line.split(' ')[0] ?? '', on: line.split(' ')[1] ?? '' })));
    const answers = await Promise.all(
      [5, 5].map((quantity) => scheduler.record([{ fact: 'worked:support', on: '2023-04-12', quantity }])),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['recorded', 'refused']);
    expect(await store.facts()).toHaveLength(5);
  });

  test('late facts bring up at once what they make due', async () => {
    const { scheduler, sent } = setUp('2023-10-20');
    await scheduler.record([
      { fact: 'signed', on: '2022-11-10' },
      { fact: 'notified', on: '2022-11-15' },
    ]);
    expect(ids(sent)).toContain('reminder:term-ends@2023-08-14');
  });
});

describe('a notice', () => {
  const notices = noticesOf(timeline(compiled, facts(compiled, ...recorded)).entries, compiled);

  test('has the attributes that CloudEvents 1.0 requires, and JSON data', () => {
    for (const notice of notices) {
      expect(notice).toMatchObject({ specversion: '1.0', source: 'urn:conventio:cress-roumois-seine' });
      expect(notice.type).toMatch(/^conventio\.notice\.(in-force|reminder|overdue|opened|closed|ending|expired)$/);
      expect(notice.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(JSON.parse(JSON.stringify(notice))).toEqual(notice);
    }
    expect(new Set(ids(notices)).size).toBe(notices.length);
  });

  test('is dated at midnight of the zone, winter and summer', () => {
    const time = (id: string): string | undefined => notices.find((notice) => notice.id === id)?.time;
    expect(time('ending:term@2023-11-15')).toBe('2023-11-14T23:00:00Z');
    expect(time('reminder:term-ends@2023-08-14')).toBe('2023-08-13T22:00:00Z');
  });

  test('tells the rule and the article that put it there', () => {
    const expired = notices.find(({ type }) => type === 'conventio.notice.expired');
    expect(expired?.data).toMatchObject({
      article: '6',
      date: '2023-11-16',
      derivation: { rules: 'fr-contract', period: 'P12M', date: '2023-11-15' },
    });
  });
});

test('real time runs the same code: the clock of the machine wakes it too', async () => {
  jest.useFakeTimers({ now: at('2023-11-15', 23) });
  try {
    const sent: string[] = [];
    const store = new MemoryStore(facts(compiled, 'signed 2022-11-10', 'notified 2022-11-15'));
    const scheduler = new Scheduler({
      compiled,
      store,
      clock: systemClock,
      deliver: ({ id }) => void sent.push(id),
    });
    await scheduler.start();
    expect(sent.at(-1)).toBe('ending:term@2023-11-15');
    await jest.advanceTimersByTimeAsync(hour);
    expect(sent).toContain('expired:term@2023-11-16');
    await scheduler.stop();
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});
