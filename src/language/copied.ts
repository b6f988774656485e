import type { ParameterValues } from './model/amendment.ts';
import type { Convention } from './model/convention.ts';

/** What of the places of a convention is left in a copy: its text, or the amendment that made it of another. */
export interface CopiedPlaces {
  readonly text?: unknown;
  readonly source?: unknown;
  readonly before?: CopiedPlaces;
  readonly amendment?: unknown;
  readonly values?: ParameterValues;
}

/** Whether something is a convention as `parse` makes it: copies have no methods, and some of them no maps. */
export function isWhole(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { places, obligations } = value as Partial<Convention>;
  return typeof places?.spanOf === 'function' && typeof obligations?.get === 'function';
}

/** Whether something may be a copy of a convention, of which `restoreConvention` makes one. */
export function isCopy(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('places' in value)) return false;
  const { text, before } = (value.places ?? {}) as CopiedPlaces;
  return typeof text === 'string' || typeof before === 'object';
}
