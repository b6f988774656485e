import { join } from 'node:path';
import { type IsoDate, readDay } from '../../src/calendar/day.ts';
import { instantAt } from '../../src/calendar/instant.ts';
import { VirtualClock } from '../../src/register/scheduler/clock.ts';
import type { Io } from '../../src/surfaces/cli/io.ts';
import { runCli } from './run-cli.ts';

/** The command line with a register of its own, somebody who uses it, and a clock that the test holds. */
export class RegisterCli {
  readonly path: string;
  readonly clock: VirtualClock;
  readonly env: Io['env'];

  constructor(folder: string, { name = 'conventio.db', lang = 'en', day = '2022-11-10' } = {}) {
    this.path = join(folder, name);
    this.clock = new VirtualClock(0);
    this.env = { CONVENTIO_REGISTER: this.path, CONVENTIO_BY: 'Camille', LANG: lang };
    this.setDay(day);
  }

  /** Goes to an hour of a day, in Paris. */
  setDay(day: string, hour = '10:00'): void {
    this.clock.jumpTo(instantAt(readDay(day) as IsoDate, hour, 'Europe/Paris'));
  }

  run(line: string | readonly string[], io: Partial<Io> = {}) {
    return runCli(line, { env: this.env, io: { clock: this.clock, ...io } });
  }
}
