import type { IsoDate } from '../../../calendar/day.ts';

/** Numbers, each with a day or none, of which the earliest is known: of one day, the lowest number. A heap with places. */
export class DayQueue {
  readonly #heap: number[] = [];
  readonly #places: (number | undefined)[] = [];
  readonly #days: (IsoDate | undefined)[] = [];

  /** The number of the earliest day. */
  get first(): number | undefined {
    return this.#heap[0];
  }

  dayOf(number: number): IsoDate | undefined {
    return this.#days[number];
  }

  set(number: number, day: IsoDate | undefined): void {
    if (this.#days[number] === day) return;
    this.#days[number] = day;
    const place = this.#places[number];
    if (day === undefined) {
      if (place !== undefined) this.#take(place);
    } else if (place === undefined) {
      this.#rise(number, this.#heap.push(number) - 1);
    } else {
      this.#rise(number, place);
      this.#sink(number, this.#places[number] as number);
    }
  }

  #take(place: number): void {
    this.#places[this.#heap[place] as number] = undefined;
    const last = this.#heap.pop() as number;
    if (place === this.#heap.length) return;
    this.#rise(last, place);
    this.#sink(last, this.#places[last] as number);
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
    this.#places[number] = place;
  }

  #isBefore(a: number, b: number): boolean {
    const [dayOfA, dayOfB] = [this.#days[a] as IsoDate, this.#days[b] as IsoDate];
    return dayOfA < dayOfB || (dayOfA === dayOfB && a < b);
  }
}
