import { startOfDay } from '../../../src/calendar/instant.ts';
import type { Agreement } from '../../../src/register/agreement/agreement.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import type { Change, Leased, LeasedId, LeaseRequest, Store, Written } from '../../../src/register/store/store.ts';

/** A fault that somebody might make, planted in what keeps or is kept, and the laws that are broken by it. */
export interface Planted {
  readonly what: string;
  readonly laws: RegExp;
  store(): Store;
}

/** A store that changes what is written to it. */
abstract class Distorting extends MemoryStore {
  abstract distort(change: Change): Change;

  override write(change: Change): Promise<Written> {
    return super.write(this.distort(change));
  }
}

function distorting(distort: (change: Change) => Change): () => Store {
  return () =>
    new (class extends Distorting {
      override distort(change: Change): Change {
        return distort(change);
      }
    })();
}

/** Whoever took a notice on has it for good. */
class LeasingForEver extends MemoryStore {
  readonly #taken = new Set<string>();

  override async lease(request: LeaseRequest): Promise<readonly Leased[]> {
    const leased = await super.lease(request);
    const free = leased.filter(({ agreement, item }) => !this.#taken.has(`${agreement}/${item.notice.id}`));
    for (const { agreement, item } of free) this.#taken.add(`${agreement}/${item.notice.id}`);
    return free;
  }

  override async endLease(...ended: Parameters<MemoryStore['endLease']>): Promise<void> {
    const [{ agreement, notice }] = ended;
    this.#taken.delete(`${agreement}/${notice}`);
    await super.endLease(...ended);
  }
}

/** Nobody minds what others have taken on. */
class NotLeasing extends MemoryStore {
  override lease(request: LeaseRequest): Promise<readonly Leased[]> {
    return super.lease({ ...request, length: -request.length });
  }
}

/** What was delivered to some is delivered to all again. */
class Forgetting extends MemoryStore {
  override async lease(request: LeaseRequest): Promise<readonly Leased[]> {
    const leased = await super.lease(request);
    return leased.map((one) => ({ ...one, item: { ...one.item, delivered: [] } }));
  }
}

/** Every day is past none. */
class WithoutSince extends MemoryStore {
  override async agreement(id: string): Promise<Agreement | undefined> {
    const known = await super.agreement(id);
    return known && { ...known, settings: { ...known.settings, since: '2000-01-01' } };
  }

  override async write(change: Change): Promise<Written> {
    const { settings } = (await super.agreement(change.agreement.id)) ?? change.agreement;
    return super.write({ ...change, agreement: { ...change.agreement, settings } });
  }
}

class WithoutKeys extends MemoryStore {
  override async entryOf(): Promise<undefined> {
    return undefined;
  }

  override write(change: Change): Promise<Written> {
    const entries = change.entries.map((entry) => {
      const { key, request, ...authorship } = entry.authorship;
      return { ...entry, authorship };
    });
    return super.write({ ...change, entries });
  }
}

/** Whoever writes last has it. */
class LastWins extends MemoryStore {
  override async write(change: Change): Promise<Written> {
    const known = await super.agreement(change.agreement.id);
    const after = known?.writes ?? 0;
    const drop = change.outbox.drop.filter(() => after === change.after);
    return super.write({ ...change, after, outbox: { ...change.outbox, drop } });
  }
}

/** It answers, and keeps nothing, once in a while. */
class Losing extends MemoryStore {
  #count = 0;

  override async write(change: Change): Promise<Written> {
    this.#count += 1;
    return change.entries.length > 0 && this.#count % 3 === 0 ? 'written' : super.write(change);
  }
}

/** What was delivered is never marked as sent. */
class NeverDone extends MemoryStore {
  override async endLease(leased: LeasedId): Promise<void> {
    await super.endLease(leased, { kind: 'failed', error: 'lost', nextAt: 0 });
  }
}

export const planted: readonly Planted[] = [
  { what: 'a lease is never taken over', laws: /law 1/, store: () => new LeasingForEver() },
  { what: 'what somebody has taken on is taken on by others', laws: /law 2/, store: () => new NotLeasing() },
  { what: 'what was marked as delivered is sent again', laws: /law 2/, store: () => new Forgetting() },
  { what: 'what was delivered is never done', laws: /law 1|come to rest/, store: () => new NeverDone() },
  {
    what: 'corrections are forgotten',
    laws: /law 3/,
    store: distorting(({ outbox, ...change }) => ({
      ...change,
      outbox: { ...outbox, add: outbox.add.filter(({ notice }) => notice.data.kind !== 'corrected') },
    })),
  },
  {
    what: 'what is no longer true is sent',
    laws: /law 3/,
    store: distorting(({ outbox, ...change }) => ({ ...change, outbox: { ...outbox, drop: [] } })),
  },
  {
    what: 'nobody is woken',
    laws: /law 1|law 5/,
    store: distorting((change) => ({
      ...change,
      agreement: { ...change.agreement, wakeAt: change.agreement.wakeAt + 1e11 },
    })),
  },
  {
    what: 'of a write, what is to be sent is left out',
    laws: /law 1/,
    store: distorting((change) => ({
      ...change,
      outbox: change.entries.length > 0 ? { ...change.outbox, add: [] } : change.outbox,
    })),
  },
  {
    what: 'of a write, what is to come is left out',
    laws: /law 5/,
    store: distorting(({ lines, ...change }) => change),
  },
  {
    what: 'notices go out at midnight',
    laws: /law 4/,
    store: distorting(({ outbox, ...change }) => ({
      ...change,
      outbox: {
        ...outbox,
        add: outbox.add.map((draft) => ({ ...draft, sendAt: startOfDay(draft.day, 'Pacific/Auckland') })),
      },
    })),
  },
  { what: 'notices of days that are past go out', laws: /law [34]/, store: () => new WithoutSince() },
  { what: 'the same key is another request', laws: /law [56]/, store: () => new WithoutKeys() },
  { what: 'who writes last has it', laws: /law 5/, store: () => new LastWins() },
  { what: 'what was answered is lost', laws: /law 5/, store: () => new Losing() },
];
