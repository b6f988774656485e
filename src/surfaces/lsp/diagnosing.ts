import type { Clock } from '../../register/scheduler/clock.ts';

/** How long one may pause in typing before what was typed is looked at, in milliseconds. */
const pause = 150;

/**
 * Looks at files a moment after they changed, and again whenever they change before that moment has come. What was
 * found is handed on only while it is still about the text that is open.
 */
export class Diagnosing {
  readonly #clock: Pick<Clock, 'wakeAfter'>;
  readonly #look: (uri: string, isCurrent: () => boolean) => Promise<void>;
  readonly #waiting = new Map<string, () => void>();
  /** How often each file was asked for, so that an answer that was overtaken is known by its number. */
  readonly #rounds = new Map<string, number>();

  constructor(clock: Pick<Clock, 'wakeAfter'>, look: (uri: string, isCurrent: () => boolean) => Promise<void>) {
    this.#clock = clock;
    this.#look = look;
  }

  soon(uri: string): void {
    this.forget(uri);
    const round = this.#rounds.get(uri) ?? 0;
    const isCurrent = (): boolean => this.#rounds.get(uri) === round;
    const cancel = this.#clock.wakeAfter(pause, async () => {
      this.#waiting.delete(uri);
      await this.#look(uri, isCurrent);
    });
    this.#waiting.set(uri, cancel);
  }

  /** Gives up what is waiting or under way for a file. */
  forget(uri: string): void {
    this.#waiting.get(uri)?.();
    this.#waiting.delete(uri);
    this.#rounds.set(uri, (this.#rounds.get(uri) ?? 0) + 1);
  }

  forgetAll(): void {
    for (const uri of [...this.#waiting.keys()]) this.forget(uri);
  }
}
