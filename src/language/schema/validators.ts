import type { ValidateFunction } from 'ajv/dist/2020.js';
import { schemaNames, shapeCompiler } from './compiler.ts';

/** Gives the function that holds a value to a schema. */
export type Validator = () => ValidateFunction;

export const conventionValidator: Validator = compiled(schemaNames.convention);
export const scenarioValidator: Validator = compiled(schemaNames.scenario);
export const journalValidator: Validator = compiled(schemaNames.journal);

/**
 * Compiling takes as long as reading a hundred files, which a program that reads none should not pay. In the package
 * nobody pays it: the build puts the compiled functions in the place of this file.
 */
function compiled(name: string): Validator {
  let validator: ValidateFunction | undefined;
  return () => {
    validator ??= shapeCompiler().getSchema(name);
    if (!validator) throw new Error(`there is no schema ${name}`);
    return validator;
  };
}
