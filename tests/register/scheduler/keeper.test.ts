import { describe, expect, jest, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import { instantAt } from '../../../src/calendar/instant.ts';
import { systemClock } from '../../../src/register/scheduler/clock.ts';
import { Keeper } from '../../../src/register/scheduler/keeper.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { compiledConvention, facts } from '../../support/first-convention.ts';
import {
  addTo,
  type Desk,
  type DeskOptions,
  deskOn,
  findings,
  me,
  noticesOf,
  recordIn,
  textOf,
} from '../../support/kept.ts';

const compiled = compiledConvention();
const at = (day: string, hour: string): number => instantAt(day as IsoDate, hour, 'Europe/Paris');
const notified = ['signed 2022-11-10', 'notified 2022-11-15'];
const played = (until: string): readonly string[] => noticesOf(compiled, facts(compiled, ...notified), until);

/** The first convention, signed and notified, of which everything is still to be sent. */
async function notifiedDesk(day: string, options: DeskOptions = {}): Promise<Desk> {
  const desk = deskOn(day, options);
  await addTo(desk, { id: 'roumois', text: textOf(), since: '2022-11-01' });
  await recordIn(desk, 'roumois', ...notified);
  return desk;
}

describe('whatever the clock does, each notice is sent once', () => {
  test('a second round sends nothing', async () => {
    const desk = await notifiedDesk('2023-02-01');
    await desk.keeper.tickThrough();
    await desk.keeper.tickThrough();
    expect(desk.ids()).toEqual(played('2023-02-01'));
  });

  test('rounds at once send nothing twice', async () => {
    const desk = await notifiedDesk('2023-02-01');
    await Promise.all([desk.keeper.tickThrough(), desk.keeper.tick(), desk.keeper.tickThrough()]);
    expect(desk.ids()).toEqual(played('2023-02-01'));
  });

  test.each([1, 2, 3, 16])(
    'a round sends everything that is due, with %i on their way at once',
    async (concurrency) => {
      const desk = await notifiedDesk('2023-10-20', { concurrency });
      await desk.keeper.tickThrough();
      expect(desk.ids()).toEqual(played('2023-10-20'));
    },
  );

  test('a machine that slept for nine months catches up, in order', async () => {
    const desk = await notifiedDesk('2023-01-01');
    await desk.keeper.tickThrough();
    await desk.tickOn('2023-10-20');
    expect(desk.ids()).toEqual(played('2023-10-20'));
  });

  test('what is late is not sent before the hour of the day, in the night least of all', async () => {
    const desk = await notifiedDesk('2023-01-01');
    await desk.keeper.tickThrough();
    await desk.tickOn('2023-10-20', '03:00');
    expect(desk.ids()).toEqual(played('2023-01-01'));
    await desk.tickOn('2023-10-20', '08:00');
    expect(desk.ids()).toEqual(played('2023-10-20'));
  });

  test('a clock put back sends nothing again', async () => {
    const desk = await notifiedDesk('2023-10-20');
    await desk.keeper.tickThrough();
    await desk.tickOn('2023-01-01');
    await desk.tickOn('2023-05-01');
    await desk.tickOn('2023-10-20', '12:00');
    expect(desk.ids()).toEqual(played('2023-10-20'));
  });

  test('what is recorded while the clock is wrong takes nothing back that is still true', async () => {
    const desk = await notifiedDesk('2023-10-20');
    await desk.keeper.tickThrough();
    await desk.tickOn('2023-02-01');
    await recordIn(desk, 'roumois', { fact: 'renamed:cress', on: '2023-02-01', name: 'CRESS' });
    await desk.tickOn('2023-02-01', '12:00');
    await desk.tickOn('2023-10-20', '12:00');
    expect(desk.ids()).toEqual(played('2023-10-20'));
  });

  test.each([
    ['at once', []],
    ['after something was refused', [{ fact: 'notified', on: '2023-02-03' }]],
  ])('what a clock that was ahead made due is taken back where it is no longer true, %s', async (_when, refused) => {
    const desk = await notifiedDesk('2023-02-01');
    await desk.tickOn('2023-10-20');
    await desk.tickOn('2023-02-03');
    for (const fact of refused) {
      expect(await desk.register.record('roumois', [fact], { by: 'Ada' })).toMatchObject({ status: 'refused' });
    }
    await desk.register.withdraw('roumois', 'notified@2022-11-15', { by: 'Ada' });
    for (const fact of refused) await desk.register.record('roumois', [{ ...fact, fact: 'worked:support' }], me);
    await desk.passTo('2023-12-01');
    expect(await findings(desk.register)).toEqual([]);
  });

  test('what a clock that was ahead laid ready goes out at its hour once the clock is right', async () => {
    const desk = await notifiedDesk('2023-02-01');
    await desk.keeper.tickThrough();
    // Settled, and put back before anything was delivered.
    desk.clock.jumpTo(at('2023-10-20', '03:00'));
    await desk.register.settleAll();
    await desk.tickOn('2023-02-02');
    await desk.passTo('2023-10-21');
    expect(desk.ids().map((id) => id.replace(/#\d+$/, ''))).toEqual(played('2023-10-21'));
    const after = desk.arrived.filter(({ notice }) => notice.data.date > '2023-02-02');
    expect(after.map((one) => one.at)).toEqual(after.map(({ notice }) => at(notice.data.date, '08:00')));
    expect(await findings(desk.register)).toEqual([]);
  });

  test('what failed before the clock was put back goes out at its hour all the same', async () => {
    const desk: Desk = await notifiedDesk('2023-02-01', {
      async deliver() {
        desk.clock.jumpTo(at('2022-12-01', '09:00'));
        throw new Error('The mail server is down.');
      },
    });
    await desk.keeper.tickThrough();
    const items = await desk.store.notices('roumois');
    expect(items.filter(({ attempts }) => attempts > 0)).not.toEqual([]);
    expect(items.filter(({ nextAt, sendAt }) => nextAt < sendAt)).toEqual([]);
  });

  test('another process that takes over the store goes on where the first stopped', async () => {
    const first = await notifiedDesk('2023-02-01');
    await first.keeper.tickThrough();
    const second = deskOn('2023-09-01', { store: first.store });
    await second.keeper.tickThrough();
    expect([...first.ids(), ...second.ids()]).toEqual(played('2023-09-01'));
  });

  test('two processes on one store share the work and send nothing twice', async () => {
    const first = await notifiedDesk('2023-09-01', { concurrency: 1 });
    const second = deskOn('2023-09-01', { store: first.store, concurrency: 1 });
    await Promise.all([first.keeper.tickThrough(), second.keeper.tickThrough()]);
    expect([...first.ids(), ...second.ids()].sort()).toEqual([...played('2023-09-01')].sort());
  });
});

describe('a delivery that fails', () => {
  const [first = ''] = played('2023-02-01');

  test('is tried again after a minute, and keeps nothing else from being sent', async () => {
    let isDown = true;
    const desk = await notifiedDesk('2023-02-01', {
      async deliver({ notice }) {
        if (isDown && notice.id === first) throw new Error('The mail server is down.');
      },
    });
    await desk.keeper.start();
    expect(desk.ids()).toEqual(played('2023-02-01').slice(1));
    expect(desk.errors).toEqual([new Error('The mail server is down.')]);
    isDown = false;
    await desk.clock.advanceTo(at('2023-02-01', '09:01'));
    await desk.keeper.stop();
    expect(desk.ids()).toEqual([...played('2023-02-01').slice(1), first]);
  });

  test('is given up after two days, and tried once more when somebody asks for it', async () => {
    let isDown = true;
    const desk = await notifiedDesk('2023-02-01', {
      async deliver({ notice }) {
        if (isDown && notice.id === first) throw new Error('The mail server is down.');
      },
    });
    await desk.passTo('2023-02-06');
    const { items } = await desk.register.notices({ states: ['given-up'], limit: 10 });
    expect(items).toMatchObject([
      {
        agreement: 'roumois',
        notice: { id: first },
        attempts: bounds.deliveryAttempts.most,
        error: 'inbox: The mail server is down.',
      },
    ]);
    isDown = false;
    expect(await desk.store.retry('roumois', first, desk.clock.now())).toBe(true);
    await desk.keeper.tickThrough();
    expect(desk.ids().filter((id) => id === first)).toHaveLength(1);
    expect(await desk.store.retry('roumois', first, desk.clock.now())).toBe(false);
  });

  test.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('nobody listens');
      },
    ],
    ['rejects', () => Promise.reject(new Error('nobody listens'))],
  ])('case 56: stops nothing where whoever is told of it %s', async (_how, onError) => {
    const desk = await notifiedDesk('2023-02-01', {
      onError,
      async deliver({ notice }) {
        if (notice.id === first) throw new Error('The mail server is down.');
      },
    });
    await desk.keeper.tickThrough();
    expect(desk.ids()).toEqual(played('2023-02-01').slice(1));
  });

  test('case 44: that can’t be noted either hides no error, and is tried again once its lease has run out', async () => {
    let isDown = true;
    const desk = await notifiedDesk('2023-02-01', {
      async deliver({ notice }) {
        if (isDown && notice.id === first) throw new Error('The mail server is down.');
      },
    });
    const { store } = desk;
    const endLease = store.endLease.bind(store);
    store.endLease = async (leased, result) => {
      if (isDown && leased.notice === first) throw new Error('The disk is full.');
      await endLease(leased, result);
    };
    await desk.keeper.tickThrough();
    expect(desk.errors.map(String)).toEqual(['Error: The mail server is down.', 'Error: The disk is full.']);
    expect(desk.ids()).toEqual(played('2023-02-01').slice(1));
    isDown = false;
    await desk.clock.advanceTo(desk.clock.now() + bounds.lease.most + 1);
    await desk.keeper.tickThrough();
    expect(desk.ids().filter((id) => id === first)).toHaveLength(1);
    expect((await store.findNotices({ states: ['pending'], limit: 9 })).items).toEqual([]);
  });

  test('does not undo the facts that made it due', async () => {
    const desk = await notifiedDesk('2023-02-01', {
      deliver: () => Promise.reject(new Error('The mail server is down.')),
    });
    await desk.keeper.tickThrough();
    expect((await desk.register.open('roumois'))?.facts).toHaveLength(2);
  });

  test('a lease runs out, and lasts longer than one delivery may', () => {
    expect(bounds.lease.most).toBeGreaterThan(2 * bounds.delivery.most);
  });

  test('so many are on their way at once, and the others wait', async () => {
    let underway = 0;
    let most = 0;
    const desk = await notifiedDesk('2023-02-01', {
      async deliver() {
        underway += 1;
        most = Math.max(most, underway);
        await new Promise((resolve) => setImmediate(resolve));
        underway -= 1;
      },
    });
    for (const id of Array.from({ length: 20 }, (_, index) => `other-${index}`)) {
      await addTo(desk, { id, text: textOf(), since: '2022-11-01' });
      await recordIn(desk, id, ...notified);
    }
    await desk.keeper.tickThrough();
    expect(most).toBe(bounds.deliveriesAtOnce.most);
  });

  test('case 44: one that hangs is given up after half a minute, and delays no other', async () => {
    const desk = await notifiedDesk('2023-02-01', {
      deliver: ({ notice }) => (notice.id === first ? new Promise(() => {}) : Promise.resolve()),
    });
    await desk.keeper.tick();
    const round = desk.keeper.tickThrough();
    await desk.clock.advanceTo(desk.clock.now() + bounds.delivery.most - 1);
    expect(desk.errors).toEqual([]);
    await desk.clock.advanceTo(at('2023-02-01', '09:01'));
    await round;
    expect(desk.ids()).toEqual(played('2023-02-01').slice(1));
    expect(desk.errors.map(String)).toEqual(['Error: No answer within 30 seconds.']);
  });
});

describe('starting and stopping', () => {
  test('case 44: stopping waits for what is on its way, and takes nothing more on', async () => {
    const underway: (() => void)[] = [];
    const desk = await notifiedDesk('2023-02-01', {
      concurrency: 2,
      deliver: () => new Promise((resolve) => underway.push(resolve)),
    });
    await desk.keeper.start();
    expect(underway).toHaveLength(2);
    let isStopped = false;
    const stopped = desk.keeper.stop().then(() => {
      isStopped = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isStopped).toBe(false);
    for (const finish of underway) finish();
    await stopped;
    expect(desk.ids()).toEqual(played('2023-02-01').slice(0, 2));
    expect(underway).toHaveLength(2);
  });

  test('starting twice leaves no wake-up behind', async () => {
    const desk = await notifiedDesk('2023-02-01');
    await Promise.all([desk.keeper.start(), desk.keeper.start()]);
    await desk.keeper.stop();
    const before = desk.ids().length;
    await desk.clock.advanceTo(at('2024-01-01', '09:00'));
    expect(desk.ids()).toHaveLength(before);
  });

  test('a keeper that was stopped can be started again', async () => {
    const desk = await notifiedDesk('2023-11-06');
    await desk.keeper.start();
    await desk.keeper.stop();
    desk.clock.jumpTo(at('2023-11-08', '09:00'));
    await desk.keeper.start();
    await desk.keeper.stop();
    expect(desk.ids()).toEqual(played('2023-11-08'));
  });

  test('a clock put back after the start is followed from there', async () => {
    const desk = await notifiedDesk('2023-11-15');
    await desk.keeper.start();
    desk.clock.jumpTo(at('2023-11-14', '09:00'));
    await desk.clock.advanceTo(at('2023-11-16', '08:00'));
    await desk.keeper.stop();
    expect(desk.ids()).toEqual(played('2023-11-16'));
  });

  test('a delivery may record facts of its own', async () => {
    const desk: Desk = await notifiedDesk('2023-05-01', {
      async deliver({ notice }) {
        if (notice.id !== 'in-force:term@2022-11-15') return;
        await recordIn(desk, 'roumois', 'plpdma-validated 2023-03-30', 'priorities-validated 2023-03-30');
      },
    });
    await desk.keeper.tickThrough();
    expect(desk.ids()).toContain('opened:support@2023-03-30');
  });

  test('a store that fails for a while is reported, and asked again', async () => {
    const store = new MemoryStore();
    const desk = await notifiedDesk('2023-02-01', { store });
    const { awake, lease } = store;
    const fail = () => Promise.reject(new Error('The disk is full.'));
    Object.assign(store, { awake: fail, lease: fail, nextInstant: fail });
    await desk.keeper.start();
    expect(desk.errors.map(String)).toEqual(Array(3).fill('Error: The disk is full.'));
    Object.assign(store, { awake, lease });
    await desk.clock.advanceTo(at('2023-02-01', '09:01'));
    await desk.keeper.stop();
    expect(desk.ids()).toEqual(played('2023-02-01'));
  });

  test('an agreement that can’t be settled stands in no other’s way', async () => {
    const store = new MemoryStore();
    const desk = await notifiedDesk('2023-02-01', { store });
    await addTo(desk, { id: 'broken', text: `${textOf('salle-du-vieux-port')}# broken` });
    const convention = store.convention.bind(store);
    store.convention = async (id, version) => (id === 'salle-du-vieux-port' ? undefined : convention(id, version));
    const other = deskOn('2023-05-01', { store });
    await other.keeper.tickThrough();
    expect(other.ids()).toEqual(played('2023-05-01'));
    expect(new Set(other.errors.map(String))).toEqual(
      new Set(['StoreError: The store has no version 1 of the convention salle-du-vieux-port.']),
    );
  });
});

test('real time runs the same code: the clock of the machine wakes it too', async () => {
  jest.useFakeTimers({ now: at('2023-11-16', '07:00') });
  try {
    const desk = await notifiedDesk('2023-11-15');
    await desk.keeper.tickThrough();
    const late = deskOn('2023-11-16', { store: desk.store });
    const sent: string[] = [];
    const keeper = new Keeper({
      register: late.register,
      clock: { ...systemClock, now: () => Date.now() },
      channels: [{ name: 'inbox', targets: () => [''], deliver: async ({ notice }) => void sent.push(notice.id) }],
    });
    late.clock.jumpTo(at('2023-11-16', '07:00'));
    const started = keeper.start();
    await jest.advanceTimersByTimeAsync(1000);
    await started;
    expect(sent).toEqual([]);
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(sent).toContain('expired:term@2023-11-16');
    const stopped = keeper.stop();
    await jest.advanceTimersByTimeAsync(1000);
    await stopped;
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});
