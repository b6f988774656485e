import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Places } from '../document/places.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Declaration } from './declaration.ts';
import type { SchemaNode } from './definitions/node.ts';
import { explainShapeErrors } from './explain.ts';
import type { ScenarioDeclaration } from './scenario-declaration.ts';
import { conventionSchema, publishedSchema, scenarioSchema } from './schemas.ts';

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

interface Checker {
  readonly schema: SchemaNode;
  readonly validator: () => ValidateFunction;
}

const convention: Checker = { schema: conventionSchema, validator: lazily(conventionSchema) };
const scenario: Checker = { schema: scenarioSchema, validator: lazily(scenarioSchema) };

function check<T>(value: unknown, places: Places, { schema, validator }: Checker): Shape<T> {
  const validate = validator();
  if (validate(value)) return { declaration: value as T, diagnostics: [] };
  const errors: readonly ErrorObject[] = validate.errors ?? [];
  return { diagnostics: explainShapeErrors(errors, schema, { value, places }) };
}

/** Compiling a schema takes some fifty milliseconds, which a program that reads no file should not pay. */
function lazily(schema: SchemaNode): () => ValidateFunction {
  let compiled: ValidateFunction | undefined;
  return () => {
    compiled ??= new Ajv2020({
      allErrors: true,
      ownProperties: true,
      strict: true,
      allowUnionTypes: true,
      strictRequired: false,
      strictTypes: false,
    }).compile(publishedSchema(schema, '', 'en'));
    return compiled;
  };
}
