import type { Notice } from '../../../src/register/agreement/notice.ts';
import type { Channel, Parcel } from '../../../src/register/delivery/channel.ts';
import { partiesIn } from './agreements.ts';
import type { Host, World } from './world.ts';

/** A notice that a receiver got. */
export interface Arrival {
  /** The channel and target, as the outbox names them. */
  readonly place: string;
  readonly notice: Notice;
  /** Whether it came when there were no faults any more. */
  readonly isCalm: boolean;
}

/** Told of every delivery that begins. */
export type Begun = (host: Host, place: string, notice: Notice) => void;

type Plan = 'arrives' | 'fails' | 'throws' | 'hangs' | 'arrives and fails' | 'arrives late';

/** Everybody whom notices reach: one address that gets all of them, and one for each party. */
export class Receivers {
  readonly arrivals: Arrival[] = [];
  /** Places to which nothing can be delivered, ever. */
  readonly dead = new Set<string>();

  /** The channels by which one process reaches them. */
  channelsOf(host: Host, world: World, begun: Begun): readonly Channel[] {
    return [
      this.#channel('hook', () => [''], host, world, begun),
      this.#channel('mail', ({ notice }) => partiesOf(notice), host, world, begun),
    ];
  }

  /** Where a notice is to arrive. */
  static placesOf(notice: Notice): readonly string[] {
    return ['hook', ...partiesOf(notice).map((party) => `mail:${party}`)];
  }

  #channel(
    name: string,
    targets: (parcel: Parcel) => readonly string[],
    host: Host,
    world: World,
    begun: Begun,
  ): Channel {
    return {
      name,
      targets,
      deliver: ({ notice }, target) => {
        const place = target === '' ? name : `${name}:${target}`;
        begun(host, place, notice);
        return this.#deliver(place, notice, host, world);
      },
    };
  }

  #deliver(place: string, notice: Notice, host: Host, world: World): Promise<void> {
    const plan = this.#planFor(place, world);
    if (plan === 'throws') throw new Error(`${place} throws.`);
    return new Promise((resolve, reject) => {
      const arrive = (): void => {
        this.arrivals.push({ place, notice, isCalm: world.isCalm });
        world.say('network', () => `${notice.data.agreement}: ${notice.id} arrives at ${place}`);
      };
      const answer = (run: () => void): void => {
        if (world.isCalm) run();
        else world.wait({ owner: host, what: `answer of ${place} to ${notice.id}`, run });
      };
      const what = `deliver ${notice.data.agreement}: ${notice.id} to ${place}: ${plan}`;
      if (plan === 'hangs') return world.say(host.name, () => what);
      if (plan === 'arrives late') {
        world.say(host.name, () => what);
        world.after(world.network, world.chance.between(31, 400) * 1000, () => {
          arrive();
          answer(resolve);
        });
        return;
      }
      const run = (): void => {
        if (plan !== 'fails') arrive();
        answer(plan === 'arrives' ? resolve : () => reject(new Error(`${place} ${plan}.`)));
      };
      world.wait({ owner: host, what, run, ...(plan !== 'fails' && { orphaned: arrive }) });
    });
  }

  #planFor(place: string, { isCalm, chance }: World): Plan {
    if (this.dead.has(place)) return 'fails';
    if (isCalm) return 'arrives';
    return chance.weighted<Plan>([
      [14, 'arrives'],
      [2, 'fails'],
      [1, 'throws'],
      [1, 'hangs'],
      [1, 'arrives and fails'],
      [1, 'arrives late'],
    ]);
  }
}

/** What is for everybody reaches every party. */
function partiesOf({ data }: Notice): readonly string[] {
  return data.to.length > 0 ? data.to : partiesIn(data.convention.id);
}
