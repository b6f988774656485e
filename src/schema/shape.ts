import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Document } from '../document/document.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Declaration } from './declaration.ts';
import type { SchemaNode } from './definitions/node.ts';
import { explainShapeErrors } from './explain.ts';
import type { ScenarioDeclaration } from './scenario-declaration.ts';
import { conventionSchema, publishedSchema, scenarioSchema } from './schemas.ts';

export type Shape<T> =
  | { readonly declaration: T; readonly diagnostics: readonly [] }
  | { readonly declaration?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Holds a document to the shape of a convention. */
export function checkConventionShape(document: Document): Shape<Declaration> {
  return check(document, convention);
}

/** Holds a document to the shape of a scenario. */
export function checkScenarioShape(document: Document): Shape<ScenarioDeclaration> {
  return check(document, scenario);
}

interface Checker {
  readonly schema: SchemaNode;
  readonly validator: () => ValidateFunction;
}

const convention: Checker = { schema: conventionSchema, validator: lazily(conventionSchema) };
const scenario: Checker = { schema: scenarioSchema, validator: lazily(scenarioSchema) };

function check<T>(document: Document, { schema, validator }: Checker): Shape<T> {
  const validate = validator();
  if (validate(document.value)) return { declaration: document.value as T, diagnostics: [] };
  const errors: readonly ErrorObject[] = validate.errors ?? [];
  return { diagnostics: explainShapeErrors(errors, schema, document) };
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
