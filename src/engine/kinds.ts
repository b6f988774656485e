import { isWhole } from '../language/restore.ts';
import { day, kind, listOf, map, object, optional, shape, text } from '../text/argument.ts';

/** What the entry points expect of the things that the package itself makes. */

/** Tells it by a method: whatever was copied, or put together by hand, has none. */
function hasMethod(method: string, of: string, expected: string) {
  return kind(expected, (value) => {
    const holder = (value as Record<string, Record<string, unknown>> | null | undefined)?.[of];
    return typeof value === 'object' && typeof holder?.[method] === 'function';
  });
}

export const convention = kind('a convention, as parse() gives it or restoreConvention() makes it of a copy', isWhole);
export const compiled = hasMethod('start', 'interpreter', 'what compile() gives');
export const fact = shape('a fact, as readFacts() gives it', { id: text, fact: text, on: day });
export const facts = listOf(fact);
export const declaredFact = shape('a fact, as in { fact: "signed", on: "2024-01-31" }', { fact: text });
export const state = shape('a state, as replay() and timeline() give it', {
  day,
  compiled,
  value: object,
  context: object,
});
export const step = shape('a step of a run', { before: state, after: state });
export const timeline = shape('what timeline() gives', {
  until: day,
  entries: listOf(object),
  refusals: listOf(object),
  state,
  run: object,
});
export const snapshot = shape('a snapshot of the machine', {
  value: object,
  context: shape('the context of the machine', {
    moments: object,
    parts: object,
    occurrences: object,
    frozen: listOf(object),
  }),
});
export const event = shape('an event of the machine', { type: text, on: day });
export const chart = shape('a chart, as compile() makes it', { id: text, context: object, states: object });
export const dated = shape('a day with its reason', {
  date: day,
  timing: object,
  anchor: text,
  derivation: optional(object),
});
export const scheduled = shape('an agreement over time', { compiled, facts, timeline });

export const admitting = shape('what compile() gives', { facts: map, convention });
