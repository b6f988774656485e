import { own } from '../../text/own.ts';
import { keysOf, memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { SchemaNode } from './definitions/node.ts';
import { sectionsWith } from './homes.ts';
import { groupsOf, memberOfSection, propertiesOf, requiredOf } from './nodes.ts';
import { conventionSchema } from './schemas.ts';
import { valueAt } from './value-at.ts';

/** Where a key belongs that stands a level too high or too deep. */
export interface Home {
  /** The clause that it belongs in. */
  readonly pointer: Pointer;
  readonly help: Text;
}

/**
 * The clause that would take a key which its own clause does not know: one of its parts, or one that holds it. What is
 * written there may be another word for the key.
 */
export function homeOf(
  key: string,
  written: string,
  parent: Pointer,
  node: SchemaNode,
  value: unknown,
): Home | undefined {
  return below(key, written, parent, node, value) ?? above(key, parent) ?? inSection(key, parent);
}

function below(key: string, written: string, parent: Pointer, node: SchemaNode, value: unknown): Home | undefined {
  const takers = Object.entries(propertiesOf(node))
    .filter(([, part]) => [...groupsOf(part)].some((group) => Object.hasOwn(propertiesOf(group), key)))
    .map(([name]) => name);
  const clause = (valueAt(value, parent) ?? {}) as Readonly<Record<string, unknown>>;
  const hasRoom = (part: unknown): boolean => typeof part === 'object' && part !== null && !Object.hasOwn(part, key);
  const name =
    takers.find((each) => hasRoom(own(clause, each))) ??
    takers.find((each) => requiredOf(node).includes(each) && own(clause, each) === undefined) ??
    takers.find((each) => requiredOf(node).includes(each)) ??
    takers[0];
  if (name === undefined) return undefined;
  const example = `${name}: { ${movedWith(key, written, name, node, clause).join(', ')} }`;
  return {
    pointer: memberOf(parent, name),
    help: {
      en: `It belongs inside “${name}”: “${example}”.`,
      fr: `Sa place est dans « ${name} » : « ${example} ».`,
    },
  };
}

/** The key and those of its clause that belong in the same part, each with its value where that is short. */
function movedWith(
  key: string,
  written: string,
  name: string,
  node: SchemaNode,
  clause: Readonly<Record<string, unknown>>,
): readonly string[] {
  const known = propertiesOf(node);
  const groups = [...groupsOf(own(known, name) ?? {})];
  const keys = Object.keys(clause).filter(
    (each) =>
      each === written || (!own(known, each) && groups.some((group) => Object.hasOwn(propertiesOf(group), each))),
  );
  return keys.map((each) => {
    const value = own(clause, each);
    const isShort = typeof value === 'number' || (typeof value === 'string' && /^[\w.:-]{1,40}$/.test(value));
    return `${each === written ? key : each}: ${isShort ? value : '…'}`;
  });
}

/** The sections whose clauses have a key that stands beside the sections. */
function inSection(key: string, parent: Pointer): Home | undefined {
  const [section, ...others] = sectionsWith(key);
  if (parent !== '' || section === undefined) return undefined;
  const [en, fr] = [[section, ...others].join('” or “'), [section, ...others].join(' » ou de « ')];
  return {
    pointer: memberOf('', section),
    help: {
      en: `It belongs in a clause of “${en}”: indent it there.`,
      fr: `Sa place est dans une clause de « ${fr} » : mettez-la en retrait sous celle-ci.`,
    },
  };
}

function above(key: string, parent: Pointer): Home | undefined {
  const path = keysOf(parent);
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const outer = path.slice(0, length);
    if (!nodesAt(outer).some((group) => Object.hasOwn(propertiesOf(group), key))) continue;
    const pointer = outer.map((each) => memberOf('', each)).join('');
    return { pointer, help: length === 0 ? isSection : belongsTo(outer.join('.')) };
  }
  return undefined;
}

/** The groups of keys that may stand at a path. */
function nodesAt(path: readonly string[]): readonly SchemaNode[] {
  return path.reduce<readonly SchemaNode[]>(
    (groups, key) =>
      groups.flatMap((group) => {
        const member = own(propertiesOf(group), key) ?? memberOfSection(group);
        return member ? [...groupsOf(member)] : [];
      }),
    [conventionSchema],
  );
}

const isSection: Text = {
  en: 'It is a section of its own; bring it to the left edge.',
  fr: 'C’est une section à part ; ramenez-la au bord gauche.',
};

function belongsTo(clause: string): Text {
  return { en: `It belongs further up, in “${clause}”.`, fr: `Sa place est plus haut, dans « ${clause} ».` };
}
