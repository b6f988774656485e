import { Ajv2020, type CodeOptions } from 'ajv/dist/2020.js';
import { conventionSchema, journalSchema, scenarioSchema } from './schemas.ts';

/** The names under which the compiler knows the schemas. */
export const schemaNames = { convention: 'convention', scenario: 'scenario', journal: 'journal' } as const;

/**
 * Makes functions of the schemas. They are taken with their texts in both languages, so that every error knows the
 * node that it broke; a test holds what is published to the meta-schema.
 */
export function shapeCompiler(code: CodeOptions = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    ownProperties: true,
    validateSchema: false,
    allowUnionTypes: true,
    strictTypes: false,
    code,
  });
  ajv.addVocabulary(['expected', 'reads', 'offers']);
  ajv.addSchema(conventionSchema, schemaNames.convention);
  ajv.addSchema(scenarioSchema, schemaNames.scenario);
  ajv.addSchema(journalSchema, schemaNames.journal);
  return ajv;
}
