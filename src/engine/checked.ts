/** The entry point of the package, which looks at what it is given: see text/argument.ts. Its types are those of index.ts. */
import { isCopy, isWhole } from '../language/copied.ts';
import { anything, day, either, guarded, kind, listOf, optional } from '../text/argument.ts';
import * as open from './index.ts';
import { admitting, chart, compiled, declaredFact, event, fact, facts, snapshot } from './kinds.ts';

export * from './index.ts';

const ids = /* @__PURE__ */ kind('a Set', (value) => typeof (value as Set<string> | null)?.add === 'function');
const recorded = /* @__PURE__ */ either('facts, or a Set of their ids', facts, ids);

export const compile = /* @__PURE__ */ guarded('compile', open.compile, () => ({
  convention: kind('a convention, as parse() gives it, or a copy of one', (value) => isWhole(value) || isCopy(value)),
}));
export const createMachine = /* @__PURE__ */ guarded('createMachine', open.createMachine, () => ({ chart }));
export const conventionOn = /* @__PURE__ */ guarded('conventionOn', open.conventionOn, () => ({
  compiled,
  facts,
  day,
}));
export const replay = /* @__PURE__ */ guarded('replay', open.replay, () => ({ compiled, facts, until: optional(day) }));
export const readFacts = /* @__PURE__ */ guarded('readFacts', open.readFacts, () => ({
  declared: listOf(declaredFact),
  compiled: admitting,
  recorded: optional(recorded),
}));
export const declarationOf = /* @__PURE__ */ guarded('declarationOf', open.declarationOf, () => ({ fact }));
export const factFromDeclaration = /* @__PURE__ */ guarded('factFromDeclaration', open.factFromDeclaration, () => ({
  declared: anything,
}));
export const dueEvents = /* @__PURE__ */ guarded('dueEvents', open.dueEvents, () => ({
  compiled,
  snapshot,
  until: day,
  since: optional(day),
}));
export const eventOfFact = /* @__PURE__ */ guarded('eventOfFact', open.eventOfFact, () => ({
  compiled,
  snapshot,
  fact,
}));
export const amendedMachine = /* @__PURE__ */ guarded('amendedMachine', open.amendedMachine, () => ({
  compiled,
  snapshot,
  event,
}));
