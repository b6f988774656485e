import { callback, kind, shape, text } from '../text/argument.ts';

/** What the entry points expect of the things that a register is made of. */

export const store = /* @__PURE__ */ kind(
  'a store, such as a MemoryStore',
  hasMethods('write', 'journal', 'agreement', 'awake'),
);
export const register = /* @__PURE__ */ kind('a Register', hasMethods('record', 'settle', 'agenda'));
export const clock = /* @__PURE__ */ shape('a clock, such as systemClock', {
  now: callback,
  wakeAfter: callback,
  pause: callback,
});
export const channel = /* @__PURE__ */ shape('a channel', { name: text, targets: callback, deliver: callback });

/* @__NO_SIDE_EFFECTS__ */
function hasMethods(...names: readonly string[]): (value: unknown) => boolean {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof (value as Record<string, unknown>)[name] === 'function');
}
