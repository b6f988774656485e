import type { ErrorObject } from 'ajv';
import { mostDiagnostics } from '../../text/and-more.ts';
import { type Diagnostic, inFileOrder } from '../../text/diagnostic.ts';
import { keysOf, memberOf, type Pointer, parentOf } from '../../text/span.ts';
import type { SchemaNode } from './definitions/node.ts';
import type { Examined } from './examined.ts';
import { isTopLevel, sectionsWith } from './homes.ts';
import { misnestedIn, strayedIn } from './misnested.ts';
import { malformedId } from './rules/id-malformed.ts';
import { misplacedKeys, saysTooMuch, untouchableKey } from './rules/key-misplaced.ts';
import { missingBeside, missingKeys, saysTooLittle } from './rules/key-missing.ts';
import { unknownKey } from './rules/key-unknown.ts';
import { mistypedValue } from './rules/type-mismatch.ts';
import { malformedDay, malformedValue } from './rules/value-malformed.ts';
import { outOfRange, tooMany } from './rules/value-out-of-range.ts';
import { unknownValue } from './rules/value-unknown.ts';
import { splitAmountsIn } from './split-amounts.ts';
import { splitBefore } from './split-by-comma.ts';

/**
 * Says in words what is wrong with the shape of a document: one mistake, one message, at the place of the key or
 * the value, and never a word of JSON Schema.
 */
export function explainShapeErrors(errors: readonly ErrorObject[], examined: Examined): readonly Diagnostic[] {
  const misnested = misnestedIn(errors, examined);
  const split = splitAmountsIn(errors, examined);
  const explained: Diagnostic[] = [...misnested, ...split.diagnostics];
  const mistyped: Pointer[] = [...explained.map(({ pointer }) => pointer), ...strayedIn(misnested, examined)];
  mistyped.push(...partedValues(errors, examined));
  const missing = new Map<Pointer, string[]>();
  const misplaced = new Map<Pointer, Pointer[]>();
  const faulty = new FaultyClauses();
  const told = new Set<string>();
  for (const error of [...errors].sort((a, b) => rank(a) - rank(b))) {
    const { instancePath: pointer, keyword, params } = error;
    if (isEcho(error) || isWithin(pointer, mistyped) || faulty.explain(error)) continue;
    if (keyword === 'additionalProperties' && split.keys.has(memberOf(pointer, params.additionalProperty))) continue;
    faulty.add(error);
    if (keyword === 'type') mistyped.push(pointer);
    if (keyword === 'required') gather(missing, pointer, params.missingProperty);
    else if (keyword === 'false schema') gather(misplaced, parentOf(pointer), pointer);
    else {
      const finding = explain(error, examined);
      if (told.has(tellingOf(finding))) continue;
      told.add(tellingOf(finding));
      explained.push(finding);
      if (explained.length > mostDiagnostics) break;
    }
  }
  const excluded = [...misplaced.values()].map((pointers) => misplacedKeys(pointers, examined));
  return inFileOrder([...explained, ...excluded, ...explainMissing(missing, explained, examined)]);
}

/** The values that a comma parted: what is wrong with their first half is told with the second. */
function partedValues(errors: readonly ErrorObject[], examined: Examined): readonly Pointer[] {
  return errors.flatMap(({ keyword, instancePath, params }) => {
    if (keyword !== 'additionalProperties') return [];
    return splitBefore(instancePath, params.additionalProperty, examined)?.before ?? [];
  });
}

function gather<T>(lists: Map<Pointer, T[]>, clause: Pointer, member: T): void {
  lists.set(clause, [...(lists.get(clause) ?? []), member]);
}

/** What a diagnostic says that others need not say again: of several keys that belong in one clause, that they do. */
function tellingOf({ rule, pointer, message, belongsIn }: Diagnostic): string {
  return belongsIn === undefined ? `${rule} ${pointer} ${message.en}` : `${rule} ${parentOf(pointer)} ${belongsIn}`;
}

/** The keys that are missing, clause by clause: what is misspelt, or could not be read, is not missing as well. */
function explainMissing(
  missing: ReadonlyMap<Pointer, readonly string[]>,
  explained: readonly Diagnostic[],
  examined: Examined,
): readonly Diagnostic[] {
  const misspelt = new Set(
    explained.flatMap(({ rule, suggestion, pointer, belongsIn }) => {
      if (belongsIn !== undefined) return [belongsIn, memberOf(belongsIn, keysOf(pointer).at(-1) ?? '')];
      return rule === 'key-unknown' && suggestion !== undefined ? [memberOf(parentOf(pointer), suggestion)] : [];
    }),
  );
  // A word that nothing is near to may stand for a key that is missing; its message names those that are.
  const foreign = explained.filter(
    ({ rule, suggestion, pointer }) => rule === 'key-unknown' && suggestion === undefined && !isElsewhere(pointer),
  );
  return [...missing].flatMap(([pointer, keys]) => {
    const really = [...new Set(keys)].filter(
      (key) => !misspelt.has(memberOf(pointer, key)) && !examined.mayHave(key, pointer),
    );
    const [first, ...others] = really;
    const strangers = foreign.filter((each) => parentOf(each.pointer) === pointer).length;
    return first === undefined || strangers >= really.length
      ? []
      : [missingKeys(pointer, [first, ...others], examined)];
  });
}

/**
 * What explains others is looked at first: a wrong type everything below it, best where the schema says what is
 * expected; then what a clause has or lacks; then how its keys go together.
 */
function rank(error: ErrorObject): number {
  if (error.keyword === 'type') return keysOf(error.instancePath).length + (nodeOf(error).expected ? 0 : 0.5);
  const order = ['', 'additionalProperties', 'required', 'dependentRequired', 'oneOf', 'anyOf', 'false schema'];
  if (error.keyword === 'oneOf' && severalHold(error)) return 1002.5;
  return 1000 + Math.max(0, order.indexOf(error.keyword));
}

/** The clauses that something is wrong with already, which explains why their keys do not go together. */
class FaultyClauses {
  readonly #unknownKeys = new Set<Pointer>();
  readonly #structure = new Set<Pointer>();
  /** Keys that decide which others go with them, where they are missing or wrong. */
  readonly #deciding = new Set<Pointer>();

  add({ keyword, instancePath: pointer, params }: ErrorObject): void {
    if (keyword === 'additionalProperties') this.#unknownKeys.add(pointer);
    if (keyword === 'dependentRequired' || keyword === 'oneOf') this.#structure.add(pointer);
    if (keyword === 'required') this.#deciding.add(pointer);
    if (/\/(nature|mode|cadence)$/.test(pointer)) this.#deciding.add(parentOf(pointer));
    if (params.missingProperty !== undefined) this.#deciding.add(pointer);
  }

  explain({ keyword, instancePath: pointer }: ErrorObject): boolean {
    if (keyword === 'false schema') {
      return this.#deciding.has(parentOf(pointer)) || this.#structure.has(parentOf(pointer));
    }
    if (keyword === 'dependentRequired') return this.#structure.has(pointer) || this.#unknownKeys.has(pointer);
    if (keyword !== 'oneOf' && keyword !== 'anyOf') return false;
    return this.#structure.has(pointer) || this.#unknownKeys.has(pointer);
  }
}

/** Whether an unknown key has its place in another part of the language. */
function isElsewhere(pointer: Pointer): boolean {
  const key = keysOf(pointer).at(-1) ?? '';
  return parentOf(pointer) === '' ? sectionsWith(key).length > 0 : isTopLevel(key);
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
    case 'dependentRequired':
      return missingBeside(pointer, params.missingProperty, params.property, examined);
    case 'oneOf':
    case 'anyOf':
      return severalHold(error) ? saysTooMuch(pointer, node, examined) : saysTooLittle(pointer, node, examined);
    case 'enum':
    case 'const':
      return unknownValue(pointer, keyword === 'const' ? [params.allowedValue] : params.allowedValues, node, examined);
    case 'type':
      return mistypedValue(pointer, params.type, node, examined);
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return outOfRange(pointer, params, node, examined);
    case 'maxProperties':
    case 'maxItems':
      return tooMany(pointer, params.limit, examined);
    default:
      return malformedValue(pointer, node, examined);
  }
}

/** A choice of one that more than one branch meets. */
function severalHold({ keyword, params }: ErrorObject): boolean {
  return keyword === 'oneOf' && Array.isArray(params.passingSchemas);
}

function malformedKey(parent: Pointer, key: string, node: SchemaNode, examined: Examined): Diagnostic {
  const names = (node.propertyNames ?? {}) as SchemaNode;
  if (names.not) return untouchableKey(parent, key, node, examined);
  return names.$ref === '#/$defs/date' ? malformedDay(parent, key, examined) : malformedId(parent, key, examined);
}
