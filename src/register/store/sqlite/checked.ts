/** The entry point of the package, which looks at what it is given: see text/argument.ts. Its types are those of index.ts. */
import {
  anything,
  bilingual,
  guardedClass,
  guardedLater,
  kind,
  object,
  optional,
  shape,
  text,
} from '../../../text/argument.ts';
import * as open from './index.ts';

export * from './index.ts';

export const openSqlite = /* @__PURE__ */ guardedLater('openSqlite', open.openSqlite, () => ({
  path: text,
  options: optional(
    shape('options', {
      patience: optional(
        kind('a number of milliseconds from 0', (value) => Number.isFinite(value) && Number(value) >= 0),
      ),
    }),
  ),
}));
export const SqliteStore = /* @__PURE__ */ guardedClass('SqliteStore', open.SqliteStore, () => ({
  connection: object,
}));
export const StoreError = /* @__PURE__ */ guardedClass('StoreError', open.StoreError, () => ({
  code: text,
  text: bilingual,
  cause: anything,
}));
