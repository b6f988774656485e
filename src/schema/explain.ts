import type { ErrorObject } from 'ajv';
import { type Diagnostic, inFileOrder, mostDiagnostics } from '../text/diagnostic.ts';
import { keysOf, memberOf, type Pointer, parentOf } from '../text/span.ts';
import type { SchemaNode } from './definitions/node.ts';
import type { Examined } from './messages/examined.ts';
import { malformedKey, misplacedKey, missingKey, unknownKey, wrongChoice } from './messages/keys.ts';
import { malformedValue, mistypedValue, outOfRange, tooMany, unknownValue } from './messages/values.ts';

/**
 * Says in words what is wrong with the shape of a document: one mistake, one message, at the place of the key or
 * the value, and never a word of JSON Schema.
 */
export function explainShapeErrors(errors: readonly ErrorObject[], examined: Examined): readonly Diagnostic[] {
  const explained: Diagnostic[] = [];
  const mistyped: Pointer[] = [];
  const seen = new Set<string>();
  for (const error of [...errors].sort((a, b) => rank(a) - rank(b))) {
    if (isEcho(error) || isWithin(error.instancePath, mistyped)) continue;
    if (error.keyword === 'type') mistyped.push(error.instancePath);
    const finding = explain(error, examined);
    const key = `${finding.rule} ${finding.pointer} ${finding.message.en}`;
    if (seen.has(key)) continue;
    seen.add(key);
    explained.push(finding);
    if (explained.length > mostDiagnostics) break;
  }
  return inFileOrder(withoutEchoesOfMisspelling(explained));
}

/** A wrong type explains everything below it, so it is looked at first; best where the schema says what is expected. */
function rank(error: ErrorObject): number {
  if (error.keyword !== 'type') return 1000;
  return keysOf(error.instancePath).length + (nodeOf(error).expected ? 0 : 0.5);
}

/** Errors that only repeat another: the branch that was chosen, the members of a choice between keys. */
function isEcho({ keyword, schemaPath, propertyName }: ErrorObject): boolean {
  if (keyword === 'if' || keyword === 'not') return true;
  if (propertyName !== undefined) return true;
  return /\/(oneOf|anyOf)\/\d+\//.test(schemaPath);
}

function isWithin(pointer: Pointer, parents: readonly Pointer[]): boolean {
  return parents.some((parent) => pointer === parent || pointer.startsWith(`${parent}/`));
}

/** A key that is misspelt is not missing as well. */
function withoutEchoesOfMisspelling(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const meantKeys = new Set(
    findings.flatMap(({ rule, suggestion, pointer }) =>
      rule === 'key-unknown' && suggestion !== undefined ? [memberOf(parentOf(pointer), suggestion)] : [],
    ),
  );
  return findings.filter(
    ({ rule, suggestion, pointer }) =>
      rule !== 'key-missing' || suggestion === undefined || !meantKeys.has(memberOf(pointer, suggestion)),
  );
}

/** The node of the schema that was broken. */
function nodeOf(error: ErrorObject): SchemaNode {
  return (error.parentSchema ?? {}) as SchemaNode;
}

function explain(error: ErrorObject, examined: Examined): Diagnostic {
  const { instancePath: pointer, params, keyword } = error;
  const node = nodeOf(error);
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(pointer, params.additionalProperty, node, examined);
    case 'propertyNames':
      return malformedKey(pointer, params.propertyName, node, examined);
    case 'required':
      return missingKey(pointer, params.missingProperty, examined);
    case 'dependentRequired':
      return missingKey(pointer, params.missingProperty, examined, params.property);
    case 'false schema':
      return misplacedKey(pointer, examined);
    case 'oneOf':
    case 'anyOf':
      return wrongChoice(error, node, examined);
    case 'enum':
    case 'const':
      return unknownValue(pointer, keyword === 'const' ? [params.allowedValue] : params.allowedValues, node, examined);
    case 'type':
      return mistypedValue(pointer, params.type, node, examined);
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return outOfRange(pointer, params, examined);
    case 'maxProperties':
    case 'maxItems':
      return tooMany(pointer, params.limit, examined);
    default:
      return malformedValue(pointer, node, examined);
  }
}
