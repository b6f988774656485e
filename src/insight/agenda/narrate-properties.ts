import { dayOfMoment } from '../../engine/lifecycle/context.ts';
import type { Run, Step } from '../../engine/lifecycle/replay.ts';
import { contextOf, type State, stateOf } from '../../engine/lifecycle/state.ts';
import { observed, type Property } from '../../language/model/properties.ts';
import type { Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { wording } from './wording.ts';

/** The properties that a run breaks, each once, on its day; what the same day fixes is not broken. */
export function brokenProperties({ steps }: Run): readonly Entry[] {
  const broken = new Map<string, Entry>();
  for (const step of steps) {
    for (const property of step.after.compiled.convention.properties.values()) {
      if (stateOf(step.after, 'properties', property.id) !== 'broken') broken.delete(property.id);
      else if (isNewlyBroken(property.id, step)) broken.set(property.id, entryOf(property, step.after));
    }
  }
  return [...broken.values()];
}

function isNewlyBroken(id: string, { before }: Step): boolean {
  return stateOf(before, 'properties', id) !== 'broken';
}

function entryOf(property: Property, after: State): Entry {
  const context = contextOf(after);
  const { id, title, form } = property;
  const day = dayOfMoment(observed.broken(id), context) ?? after.day;
  const awaited = form === 'leads-to' ? dayOfMoment(observed.awaited(id), context) : undefined;
  const detail = awaited ? wording.notFollowed(awaited) : wording.broken[form];
  return entry(day, 'broken', id, title, property, { detail });
}
