/** The entry point of the package, which looks at what it is given: see text/argument.ts. Its types are those of index.ts. */
import { flag, guarded, kind, listOf, object, optional, shape, text } from '../text/argument.ts';
import { isCopy, isWhole } from './copied.ts';
import * as open from './index.ts';

export * from './index.ts';

const edit = /* @__PURE__ */ shape('an edit', { span: shape('a span', { start: object, end: object }), text });
const copied = /* @__PURE__ */ kind('a convention, or a copy of one', (value) => isWhole(value) || isCopy(value));

export const parse = /* @__PURE__ */ guarded('parse', open.parse, () => ({
  text,
  options: optional(shape('options', { source: optional(text) })),
}));
export const restoreConvention = /* @__PURE__ */ guarded('restoreConvention', open.restoreConvention, () => ({
  copy: copied,
}));
export const applyFixes = /* @__PURE__ */ guarded('applyFixes', open.applyFixes, () => ({
  text,
  fixes: listOf(shape('the fix of a diagnostic', { edits: listOf(edit), safe: optional(flag) })),
}));
export const documentationOf = /* @__PURE__ */ guarded('documentationOf', open.documentationOf, () => ({ rule: text }));
