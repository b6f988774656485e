import { isWhole } from '../language/copied.ts';
import { day, kind, listOf, map, object, optional, shape, text } from '../text/argument.ts';

/** What the entry points expect of the things that the package itself makes. */

/** Tells it by a method: whatever was copied, or put together by hand, has none. */
/* @__NO_SIDE_EFFECTS__ */
function hasMethod(method: string, of: string, expected: string) {
  return kind(expected, (value) => {
    const holder = (value as Record<string, Record<string, unknown>> | null | undefined)?.[of];
    return typeof value === 'object' && typeof holder?.[method] === 'function';
  });
}

export const convention = /* @__PURE__ */ kind(
  'a convention, as parse() gives it or restoreConvention() makes it of a copy',
  isWhole,
);
export const compiled = /* @__PURE__ */ hasMethod('start', 'interpreter', 'what compile() gives');
export const fact = /* @__PURE__ */ shape('a fact, as readFacts() gives it', { id: text, fact: text, on: day });
export const facts = /* @__PURE__ */ listOf(fact);
export const declaredFact = /* @__PURE__ */ shape('a fact, as in { fact: "signed", on: "2024-01-31" }', { fact: text });
export const state = /* @__PURE__ */ shape('a state, as replay() and timeline() give it', {
  day,
  compiled,
  value: object,
  context: object,
});
export const step = /* @__PURE__ */ shape('a step of a run', { before: state, after: state });
export const timeline = /* @__PURE__ */ shape('what timeline() gives', {
  until: day,
  entries: listOf(object),
  refusals: listOf(object),
  state,
  run: object,
});
export const snapshot = /* @__PURE__ */ shape('a snapshot of the machine', {
  value: object,
  context: shape('the context of the machine', {
    moments: object,
    parts: object,
    occurrences: object,
    frozen: listOf(object),
  }),
});
export const event = /* @__PURE__ */ shape('an event of the machine', { type: text, on: day });
export const chart = /* @__PURE__ */ shape('a chart, as compile() makes it', {
  id: text,
  context: object,
  states: object,
});
export const dated = /* @__PURE__ */ shape('a day with its reason', {
  date: day,
  timing: object,
  anchor: text,
  derivation: optional(object),
});
export const scheduled = /* @__PURE__ */ shape('an agreement over time', { compiled, facts, timeline });

export const admitting = /* @__PURE__ */ shape('what compile() gives', { facts: map, convention });
