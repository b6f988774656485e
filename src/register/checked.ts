/** The entry point of the package, which looks at what it is given: see text/argument.ts. Its types are those of index.ts. */
import {
  callback,
  count,
  day,
  guarded,
  guardedClass,
  guardedLater,
  instant,
  kind,
  lang,
  listOf,
  map,
  object,
  optional,
  shape,
  text,
} from '../text/argument.ts';
import * as open from './index.ts';
import { channel, clock, register, store } from './kinds.ts';

export * from './index.ts';

const file = /* @__PURE__ */ shape('a file of an archive', { path: text, text });

export const exportRegister = /* @__PURE__ */ guarded('exportRegister', open.exportRegister, () => ({ store }));
export const importRegister = /* @__PURE__ */ guardedLater('importRegister', open.importRegister, () => ({
  store,
  files: listOf(file),
}));
export const calendarFeed = /* @__PURE__ */ guardedLater('calendarFeed', open.calendarFeed, () => ({
  register,
  query: optional(shape('a query', { agreement: optional(text), party: optional(text), since: optional(day) })),
  known: optional(map),
}));
export const renderFeed = /* @__PURE__ */ guarded('renderFeed', open.renderFeed, () => ({
  feed: shape('what calendarFeed() gives', { events: listOf(object), about: object }),
  options: shape('options', { lang, urlOf: optional(callback) }),
}));
export const Register = /* @__PURE__ */ guardedClass('Register', open.Register, () => ({
  options: shape('options', { store, now: callback, atHand: optional(count) }),
}));
export const Keeper = /* @__PURE__ */ guardedClass('Keeper', open.Keeper, () => ({
  options: shape('options', {
    register,
    clock,
    channels: listOf(channel),
    concurrency: optional(kind('a whole number from 1', (value) => Number.isSafeInteger(value) && Number(value) >= 1)),
    name: optional(text),
    onError: optional(callback),
  }),
}));
export const VirtualClock = /* @__PURE__ */ guardedClass('VirtualClock', open.VirtualClock, () => ({ now: instant }));
export const ClockError = /* @__PURE__ */ guardedClass('ClockError', open.ClockError, () => ({
  shown: kind('a number', (value) => typeof value === 'number'),
}));
