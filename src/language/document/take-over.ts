import { type Document, isAlias, isMap, visit, type YAMLMap } from 'yaml';
import { parseTree } from './parse-tree.ts';

/**
 * A YAML text with the members of a section of another one, each in the place of its own of the same name. Both are texts
 * without faults; of what it leaves alone, comments and numbers stay as they are written.
 */
export function takeOverSection(text: string, from: string, section: string): string {
  const [into, other] = [parseTree(text), parseTree(from)];
  const members = other.get(section);
  if (!isMap(into.contents) || !isMap(members)) return text;
  const own = into.get(section);
  if (!isMap(own)) into.set(section, into.createNode({}));
  const target = into.get(section) as YAMLMap;
  target.flow = false;
  for (const { key, value } of members.items) target.set(key, hasAlias(value) ? plain(value, other, into) : value);
  return into.toString({ lineWidth: 0 });
}

function hasAlias(value: unknown): boolean {
  let found = false;
  visit(value as YAMLMap, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found || isAlias(value);
}

/** What an alias stands for is in the other text alone. */
function plain(value: unknown, other: Document, into: Document): unknown {
  return into.createNode((value as YAMLMap).toJS(other));
}
