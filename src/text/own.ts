/**
 * A member of a record by a name that anybody may have chosen: `constructor` is a name like others, and no member of a
 * table that does not have it. Every table is asked through this; tests/floors.test.ts sees to it.
 */
export function own<T>(
  record: Readonly<Record<string, T>> | undefined,
  name: string | undefined,
): Exclude<T, undefined> | undefined {
  if (record === undefined || name === undefined || !Object.hasOwn(record, name)) return undefined;
  return record[name] as Exclude<T, undefined> | undefined;
}
