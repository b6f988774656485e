import { dayOfMoment } from '../../engine/lifecycle/context.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import { observed, type Property } from '../../language/model/properties.ts';
import { changed } from './changed.ts';
import type { Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { wording } from './wording.ts';

/** The properties that a run breaks, each once, on its day; what the same day fixes is not broken. */
export class BrokenProperties {
  #entries: ReadonlyMap<string, Entry>;

  constructor(before: ReadonlyMap<string, Entry> = new Map()) {
    this.#entries = before;
  }

  get entries(): ReadonlyMap<string, Entry> {
    return this.#entries;
  }

  see(step: Step): void {
    for (const [id, , to] of changed(step, 'properties')) {
      const property = step.after.compiled.convention.properties.get(id);
      const entries = new Map(this.#entries);
      if (to !== 'broken') entries.delete(id);
      else if (property) entries.set(id, entryOf(property, step.after));
      this.#entries = entries;
    }
  }
}

function entryOf(property: Property, after: State): Entry {
  const context = contextOf(after);
  const { id, title, form } = property;
  const day = dayOfMoment(observed.broken(id), context) ?? after.day;
  const awaited = form === 'leads-to' ? dayOfMoment(observed.awaited(id), context) : undefined;
  const detail = awaited ? wording.notFollowed(awaited) : wording.broken[form];
  return entry(day, 'broken', id, title, property, { detail });
}
