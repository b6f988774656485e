import type { RuleSetId } from '../../calendar/rule-sets.ts';
import type { Found } from '../../text/diagnostic.ts';
import { didYouMean, meant } from '../../text/did-you-mean.ts';
import { own } from '../../text/own.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { AmendmentDeclaration, ParameterValue } from '../schema/declaration.ts';
import { anyValue } from '../schema/plain-words/any-value.ts';
import { keyUnknown } from '../schema/rules/key-unknown.ts';
import { valueUnknown } from '../schema/rules/value-unknown.ts';
import type { Binder } from './binder.ts';
import { bindNamedClause } from './clause.ts';
import { bindCondition } from './condition.ts';
import type { Amendment } from './convention.ts';
import { bindBy } from './parties.ts';
import { bindTiming } from './timing.ts';

/** The values of the parameters of an amendment, by their names. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

export function bindAmendment(
  declared: AmendmentDeclaration,
  id: string,
  at: Pointer,
  parties: readonly string[],
  rules: RuleSetId,
  binder: Binder,
): Amendment {
  const { by, appliesTo, when, effective, parameters = {}, changes } = declared;
  const amendment: Amendment = {
    ...bindNamedClause(declared, id, at, binder),
    by: by ? bindBy(by) : { each: parties },
    ...(appliesTo && { appliesTo }),
    ...(when !== undefined && { when: bindCondition(when, memberOf(at, 'when'), binder) }),
    ...(effective && { effective: bindTiming(effective, memberOf(at, 'effective'), rules, binder) }),
    parameters: new Map(Object.entries(parameters)),
    changes,
    places: binder.places,
  };
  for (const parted of figuresParted(amendment)) binder.report(keyUnknown, parted.at, saidOfFigures(parted), 'key');
  for (const [name, place] of undeclaredParameters(amendment)) {
    const found = noSuchParameter(name, Object.keys(parameters), `amendments/${id}/parameters`);
    binder.report(valueUnknown, memberOf(place, 'parameter'), found);
  }
  return amendment;
}

/** The parameters that the changes name and the amendment does not declare, with their places. */
export function undeclaredParameters({
  changes,
  parameters,
  at,
}: Amendment): readonly (readonly [name: string, place: Pointer])[] {
  return [...parametersIn(changes, memberOf(at, 'changes'))].filter(([name]) => !parameters.has(name));
}

interface Parted {
  readonly at: Pointer;
  readonly key: string;
  /** The figures before the comma. */
  readonly number: string;
}

/** Figures that a comma within braces parts from their number: `{ value: 12,000 }` would change it to 12. */
export function figuresParted({ changes, at }: Amendment): readonly Parted[] {
  return [...partedIn(changes, memberOf(at, 'changes'))];
}

function* partedIn(changes: unknown, at: Pointer): Generator<Parted> {
  if (typeof changes !== 'object' || changes === null) return;
  for (const [key, one] of Object.entries(changes)) {
    const number =
      Object.values(changes)
        .map(anyValue)
        .find((each) => /^\D{0,2}\d+$/.test(each)) ?? '';
    if (one === null && /^\d+(\.\d+)?$/.test(key))
      yield { at: memberOf(at, key), key, number: number.replace(/\D/g, '') };
    else yield* partedIn(one, memberOf(at, key));
  }
}

function saidOfFigures({ key, number }: Parted): Found {
  const message = {
    en: `The comma makes “${key}” a key of its own, and the change would keep only what stands before it.`,
    fr: `La virgule fait de « ${key} » une clé à part, et la modification ne garderait que ce qui précède.`,
  };
  if (number === '') {
    const help = { en: 'Write the value without a comma.', fr: 'Écrivez la valeur sans virgule.' };
    return { message, help };
  }
  const [thousands, decimals] = [`${number}${key}`, `${number}.${key}`];
  const isDecimal = key.replace(/\..*/, '').length !== 3;
  const help = isDecimal
    ? { en: `Write ${decimals}.`, fr: `Écrivez ${decimals}.` }
    : key.includes('.')
      ? { en: `Write ${thousands}.`, fr: `Écrivez ${thousands}.` }
      : {
          en: `Write ${thousands} if the comma parts thousands, or ${decimals} if it is a decimal comma.`,
          fr: `Écrivez ${thousands} si la virgule sépare les milliers, ou ${decimals} si c’est une virgule décimale.`,
        };
  return { message, help };
}

/** The values by which an amendment is checked before anybody knows those that it will bring. */
export function exampleValues({ parameters }: Amendment): ParameterValues {
  return Object.fromEntries([...parameters].map(([name, { example }]) => [name, example]));
}

/** Changes with a value in the place of each parameter. */
export function withValues(changes: unknown, values: ParameterValues): unknown {
  if (Array.isArray(changes)) return changes.map((one) => withValues(one, values));
  if (typeof changes !== 'object' || changes === null) return changes;
  const name = parameterOf(changes);
  const value = name === undefined ? undefined : own(values, name);
  if (value !== undefined) return value;
  return Object.fromEntries(Object.entries(changes).map(([key, one]) => [key, withValues(one, values)]));
}

function* parametersIn(changes: unknown, at: Pointer): Generator<readonly [name: string, at: Pointer]> {
  if (typeof changes !== 'object' || changes === null) return;
  const name = Array.isArray(changes) ? undefined : parameterOf(changes);
  if (name !== undefined) yield [name, at];
  else for (const [key, one] of Object.entries(changes)) yield* parametersIn(one, memberOf(at, key));
}

function parameterOf(value: object): string | undefined {
  const [key, ...others] = Object.keys(value);
  const name = (value as { readonly parameter?: unknown }).parameter;
  return key === 'parameter' && others.length === 0 && typeof name === 'string' ? name : undefined;
}

function noSuchParameter(name: string, known: readonly string[], section: string): Found {
  const suggestion = didYouMean(name, known);
  return {
    ...(suggestion !== undefined && { suggestion }),
    message: {
      en: `The amendment declares no parameter “${name}”.`,
      fr: `L’avenant ne déclare pas de paramètre « ${name} ».`,
    },
    help:
      suggestion !== undefined
        ? meant(suggestion)
        : known.length > 0
          ? { en: `It has: ${known.join(', ')}.`, fr: `Il a : ${known.join(', ')}.` }
          : {
              en: `Declare it: “parameters: { ${name}: { title: …, example: 110 } }”.`,
              fr: `Déclarez-le : « parameters: { ${name}: { title: …, example: 110 } } ».`,
            },
    missing: name,
    declaredIn: [section, `${section}/${name}`],
  };
}
