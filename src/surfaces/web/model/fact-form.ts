import { clausesMeant } from '../../../engine/lifecycle/occurrences/key-form.ts';
import type { OccurrenceSummary } from '../../../insight/agenda/occurrence-summary.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import type { ParameterValue } from '../../../language/schema/declaration.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { own } from '../../../text/own.ts';
import type { AgreementView } from './agreement-view.ts';

/** What somebody typed into a form, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

/** The fields of a fact that are texts of one line, where the form shows them. */
const plainFields = [
  'on',
  'by',
  'component',
  'name',
  'for',
  'channel',
  'sent',
  'presented',
  'received',
  'outcome',
] as const;

/** The fields of a letter, any of which says on which day it counts. */
const letterDays = ['sent', 'presented', 'received'] as const;

/** The field of a parameter of an amendment. */
export function parameterField(parameter: string): string {
  return `value.${parameter}`;
}

/** The fact that a filled-in form declares. What was left empty was not said; what is wrong is for the register to tell. */
export function declarationIn(definition: FactDefinition, typed: Typed, view: AgreementView): FactDeclaration {
  const said = (field: string): string | undefined => {
    const text = own(typed, field)?.trim();
    return text === '' ? undefined : text;
  };
  const declared: Record<string, unknown> = { fact: definition.name };
  for (const field of plainFields) if (said(field) !== undefined) declared[field] = said(field);
  // The days of a letter tell which one counts; the day of the form is then only its default.
  if (definition.notice && letterDays.some((day) => said(day) !== undefined)) delete declared.on;
  const quantity = said('quantity');
  if (quantity !== undefined) declared.quantity = quantity.replace(',', '.').replace(/[\s\u00a0\u202f]/g, '');
  const note = said('note');
  if (note !== undefined) declared.note = note;
  const documents = (said('documents') ?? '').split(/\r?\n/).map((line) => line.trim());
  const given = documents.filter((line) => line !== '');
  if (given.length > 0) declared.documents = given;
  const values = valuesIn(definition, said, view);
  if (Object.keys(values).length > 0) declared.values = values;
  return declared as unknown as FactDeclaration;
}

/** The values of an amendment, each of the kind of its example. */
function valuesIn(
  { parameters = [], subject = '' }: FactDefinition,
  said: (field: string) => string | undefined,
  view: AgreementView,
): Readonly<Record<string, ParameterValue>> {
  const declared = view.opening.compiled.convention.amendments.get(subject)?.parameters;
  const values = parameters.flatMap((name): (readonly [string, ParameterValue])[] => {
    const text = said(parameterField(name));
    if (text === undefined) return [];
    const example = declared?.get(name)?.example;
    const number = Number(text.replace(',', '.').replace(/[\s\u00a0\u202f]/g, ''));
    if (typeof example === 'number' && Number.isFinite(number)) return [[name, number]];
    if (typeof example === 'boolean') return [[name, text === 'true']];
    return [[name, text]];
  });
  return Object.fromEntries(values);
}

const settled: ReadonlySet<string> = new Set(['performed', 'accepted', 'used', 'discharged', 'released']);

/** The occurrences that a fact may be about and that are not settled, the oldest first. */
export function occurrencesFor(definition: FactDefinition, view: AgreementView): readonly OccurrenceSummary[] {
  const { convention } = view.opening.timeline.state.compiled;
  return clausesMeant(definition, convention).flatMap(({ section, id }) => {
    const matter = own(view.summary[section], id);
    return (matter?.occurrences ?? []).filter(({ state }) => !settled.has(state));
  });
}

/** Who may record a fact: each of these, or whoever of these; all parties where the text does not say. */
export function authorsOf(definition: FactDefinition, view: AgreementView): readonly string[] {
  const { by } = definition;
  if (!by) return [...view.names.parties.keys()];
  return 'each' in by ? by.each : by.any;
}
