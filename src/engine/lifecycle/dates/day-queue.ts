import type { IsoDate } from '../../../calendar/day.ts';

/** Numbers, each with a day or none, of which the earliest is known: of one day, the lowest number. A heap with places. */
export class DayQueue {
  readonly #heap: number[] = [];
  readonly #places = new Map<number, number>();
  readonly #days = new Map<number, IsoDate>();

  /** The number of the earliest day. */
  get first(): number | undefined {
    return this.#heap[0];
  }

  set(number: number, day: IsoDate | undefined): void {
    if (this.#days.get(number) === day) return;
    const place = this.#places.get(number);
    if (day === undefined) {
      if (place !== undefined) this.#take(number, place);
      return;
    }
    this.#days.set(number, day);
    this.#settle(number, place ?? this.#heap.push(number) - 1);
  }

  #take(number: number, place: number): void {
    this.#days.delete(number);
    this.#places.delete(number);
    const last = this.#heap.pop() as number;
    if (last !== number) this.#settle(last, place);
  }

  /** Puts a number where it belongs, from a place that is free for it. */
  #settle(number: number, place: number): void {
    this.#rise(number, place);
    this.#sink(number, this.#places.get(number) as number);
  }

  #rise(number: number, from: number): void {
    let place = from;
    while (place > 0) {
      const above = Math.floor((place - 1) / 2);
      if (!this.#isBefore(number, this.#heap[above] as number)) break;
      this.#put(this.#heap[above] as number, place);
      place = above;
    }
    this.#put(number, place);
  }

  #sink(number: number, from: number): void {
    let place = from;
    for (;;) {
      let below = 2 * place + 1;
      const [left, right] = [this.#heap[below], this.#heap[below + 1]];
      if (left === undefined) break;
      if (right !== undefined && this.#isBefore(right, left)) below += 1;
      const next = this.#heap[below] as number;
      if (!this.#isBefore(next, number)) break;
      this.#put(next, place);
      place = below;
    }
    this.#put(number, place);
  }

  #put(number: number, place: number): void {
    this.#heap[place] = number;
    this.#places.set(number, place);
  }

  #isBefore(a: number, b: number): boolean {
    const [dayOfA, dayOfB] = [this.#days.get(a) as IsoDate, this.#days.get(b) as IsoDate];
    return dayOfA < dayOfB || (dayOfA === dayOfB && a < b);
  }
}
