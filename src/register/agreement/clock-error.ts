import { addDays, firstDay, lastDay } from '../../calendar/day.ts';
import { type EpochMilliseconds, startOfDay, writeInstant } from '../../calendar/instant.ts';
import type { Text } from '../../text/text.ts';

/** A clock that shows no instant of a day that can be recorded. Whatever asked for it changed nothing. */
export class ClockError extends Error {
  /** The same in both languages. */
  readonly text: Text;

  constructor(shown: number) {
    const text = outOfYears(shown);
    super(text.en);
    this.name = 'ClockError';
    this.text = text;
  }
}

/** Within these it is a day that can be recorded in whichever zone. */
const earliest = startOfDay(addDays(firstDay, 1), 'UTC');
const latest = startOfDay(lastDay, 'UTC');

/** Whether a clock may show an instant; what is no number is none. */
export function isPossible(instant: EpochMilliseconds): boolean {
  return instant >= earliest && instant <= latest;
}

/** What a clock shows; it throws where that is no instant to count with. */
export function readClock(now: () => EpochMilliseconds): EpochMilliseconds {
  const instant = now();
  if (!isPossible(instant)) throw new ClockError(instant);
  return instant;
}

function outOfYears(shown: number): Text {
  const [first, last] = [firstDay.slice(0, 4), lastDay.slice(0, 4)];
  const is = sayInstant(shown);
  return {
    en: `The clock of this machine shows ${is}, which is outside the years ${first} to ${last}. Nothing was changed; set the clock.`,
    fr: `L’horloge de cette machine indique ${is}, hors des années ${first} à ${last}. Rien n’a été changé ; réglez l’horloge.`,
  };
}

function sayInstant(shown: number): string {
  try {
    return writeInstant(shown);
  } catch {
    // No number, or further than anything counts.
    return String(shown);
  }
}
