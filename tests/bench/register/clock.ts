import type { IsoDate } from '../../../src/calendar/day.ts';
import { instantAt } from '../../../src/calendar/instant.ts';
import { systemClock, VirtualClock } from '../../../src/index.ts';

/** Virtual time in which the process does something else now and then, as it does by the clock of the machine. */
export class BenchClock extends VirtualClock {
  override pause(): Promise<void> {
    return systemClock.pause();
  }

  /** Sets it to an hour of a day. */
  to(day: IsoDate, hour: string): void {
    this.jumpTo(instantAt(day, hour, zone));
  }
}

/** A clock that stands at an hour of a day. */
export function clockAt(day: IsoDate, hour: string): BenchClock {
  return new BenchClock(instantAt(day, hour, zone));
}

/** Where most of the conventions are at home. */
const zone = 'Europe/Paris';
