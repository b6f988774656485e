import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Places } from '../document/places.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Declaration } from './declaration.ts';
import type { SchemaNode } from './definitions/node.ts';
import { explainShapeErrors } from './explain.ts';
import type { ScenarioDeclaration } from './scenario-declaration.ts';
import { conventionSchema, scenarioSchema } from './schemas.ts';

export type Shape<T> =
  | { readonly declaration: T; readonly diagnostics: readonly [] }
  | { readonly declaration?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Holds a value to the shape of a convention. */
export function checkConventionShape(value: unknown, places: Places): Shape<Declaration> {
  return check(value, places, convention);
}

/** Holds a value to the shape of a scenario. */
export function checkScenarioShape(value: unknown, places: Places): Shape<ScenarioDeclaration> {
  return check(value, places, scenario);
}

type Checker = () => ValidateFunction;

const convention: Checker = lazily(conventionSchema);
const scenario: Checker = lazily(scenarioSchema);

function check<T>(value: unknown, places: Places, checker: Checker): Shape<T> {
  const validate = checker();
  if (validate(value)) return { declaration: value as T, diagnostics: [] };
  const errors: readonly ErrorObject[] = validate.errors ?? [];
  return { diagnostics: explainShapeErrors(errors, { value, places }) };
}

/**
 * Compiling a schema takes some fifty milliseconds, which a program that reads no file should not pay. The schema is
 * taken with its texts in both languages, so that every error knows the node that it broke; a test holds what is
 * published to the meta-schema.
 */
function lazily(schema: SchemaNode): Checker {
  let compiled: ValidateFunction | undefined;
  return () => {
    compiled ??= compile(schema);
    return compiled;
  };
}

function compile(schema: SchemaNode): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    ownProperties: true,
    validateSchema: false,
    allowUnionTypes: true,
    strictTypes: false,
  });
  ajv.addVocabulary(['expected']);
  return ajv.compile(schema);
}
