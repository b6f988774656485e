import type { Convention } from './convention.ts';

/** Works something out once for each convention: it never changes, and several rules ask the same. */
export function once<T>(workOut: (convention: Convention) => T): (convention: Convention) => T {
  const known = new WeakMap<Convention, T>();
  return (convention) => {
    const before = known.get(convention);
    if (before !== undefined) return before;
    const found = workOut(convention);
    known.set(convention, found);
    return found;
  };
}
