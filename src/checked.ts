/** The front entry point of the package, which looks at what it is given: see text/argument.ts. Its types are those of index.ts. */
import { declaredFact } from './engine/kinds.ts';
import * as open from './pipeline.ts';
import { day, guarded, listOf, optional, text } from './text/argument.ts';

export * from './calendar/checked.ts';
export * from './engine/checked.ts';
export * from './insight/checked.ts';
export * from './language/checked.ts';
export * from './register/checked.ts';
export * from './render/checked.ts';
export { ruleBook } from './surfaces/rule-book/rule-book.ts';

export const pipeline = /* @__PURE__ */ guarded('pipeline', open.pipeline, () => ({
  text,
  source: text,
  facts: listOf(declaredFact),
  until: optional(day),
}));
