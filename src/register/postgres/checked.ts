/** The entry point of the package, which looks at what it is given: see text/argument.ts. Its types are those of index.ts. */
import {
  callback,
  either,
  guardedClass,
  guardedLater,
  kind,
  listOf,
  object,
  optional,
  shape,
  text,
} from '../../text/argument.ts';
import { channel, clock, register } from '../kinds.ts';
import * as open from './index.ts';

export * from './index.ts';

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 1;

export const openPostgres = /* @__PURE__ */ guardedLater('openPostgres', open.openPostgres, () => ({
  options: either(
    'options with a connectionString or a pool',
    shape('options', { connectionString: text, schema: optional(text), jobs: optional(text) }),
    shape('options', { pool: object, schema: optional(text), jobs: optional(text) }),
  ),
}));
export const PostgresKeeper = /* @__PURE__ */ guardedClass('PostgresKeeper', open.PostgresKeeper, () => ({
  options: shape('options', {
    store: kind('what openPostgres() gives', (value) => value instanceof open.PostgresStore),
    register,
    clock,
    channels: listOf(channel),
    concurrency: optional(kind('a whole number from 1', isWhole)),
    settling: optional(kind('a whole number from 1', isWhole)),
    name: optional(text),
    onError: optional(callback),
  }),
}));
export const PostgresStore = /* @__PURE__ */ guardedClass('PostgresStore', open.PostgresStore, () => ({
  connected: object,
  names: object,
}));
