import { type Alias, isAlias, isMap, isSeq, type Node } from 'yaml';
import { mostDiagnostics } from '../../text/and-more.ts';
import { type Diagnostic, diagnosticAt, type Found } from '../../text/diagnostic.ts';
import type { RuleDescription } from '../../text/rule.ts';
import { memberOf, type Pointer, type Span } from '../../text/span.ts';
import { keyText, type TreeDocument } from './document.ts';
import { mostValues } from './limits.ts';
import type { LeftOut } from './repair/section.ts';
import { keyDuplicate, standsTwice } from './rules/key-duplicate.ts';
import { tooManyValues, yamlLimits } from './rules/yaml-limits.ts';
import { unknownAlias, yamlSyntax } from './rules/yaml-syntax.ts';
import { tagged, yamlTag } from './rules/yaml-tag.ts';
import { isWrittenNumber } from './written-number.ts';

/** Turns nodes into plain values, counting what it makes and reporting what it can't take. */
export class Conversion {
  readonly diagnostics: Diagnostic[] = [];
  readonly targets = new Map<Alias, Node>();
  /** What stands for something that can't be told. */
  readonly unread: Pointer[] = [];
  exhausted = false;
  readonly #document: TreeDocument;
  readonly #originOf: (offset: number) => number;
  readonly #leftOut: readonly LeftOut[];
  readonly #anchors = new Map<string, { node: Node; value: unknown; size: number }>();
  #values = 0;

  constructor(document: TreeDocument, originOf: (offset: number) => number, leftOut: readonly LeftOut[]) {
    this.#document = document;
    this.#originOf = originOf;
    this.#leftOut = leftOut;
  }

  convert(node: unknown, pointer: Pointer): unknown {
    this.#values += 1;
    const before = this.#values;
    if (node === null || node === undefined) return null;
    if (isAlias(node)) return this.#resolve(node, pointer);
    const value = this.#convertNode(node as Node, pointer);
    const { anchor } = node as { anchor?: string };
    if (anchor) this.#anchors.set(anchor, { node: node as Node, value, size: this.#values - before + 1 });
    return value;
  }

  #convertNode(node: Node, pointer: Pointer): unknown {
    if ('tag' in node && node.tag) {
      this.unread.push(pointer);
      this.#report(yamlTag, node, pointer, tagged(node.tag));
    }
    if (isMap(node)) {
      const object: Record<string, unknown> = Object.create(null);
      const firsts = new Map<string, Node>();
      for (const pair of node.items) {
        const key = keyText(pair);
        const first = firsts.get(key);
        if (first) this.#reportDuplicate(key, pair.key as Node, first, memberOf(pointer, key));
        else firsts.set(key, pair.key as Node);
        const value = this.convert(pair.value, memberOf(pointer, key));
        object[key] = value;
        if (value === null && this.#isLeftOut(pair.key as Node)) this.unread.push(memberOf(pointer, key));
      }
      return object;
    }
    if (isSeq(node)) return node.items.map((item, index) => this.convert(item, memberOf(pointer, index)));
    const { value, source } = node as { value: unknown; source?: string };
    return typeof value === 'number' && source !== undefined && !isWrittenNumber(source) ? source : value;
  }

  /** Whether what stood behind a key could not be read. */
  #isLeftOut(key: Node): boolean {
    const { end } = this.#spanOf(key);
    return this.#leftOut.some(({ start }) => start > end.offset && isGap(this.#document.text.slice(end.offset, start)));
  }

  #resolve(alias: Alias, pointer: Pointer): unknown {
    const anchored = this.#anchors.get(alias.source);
    if (!anchored) {
      this.unread.push(pointer);
      this.#report(yamlSyntax, alias, pointer, unknownAlias(alias.source, [...this.#anchors.keys()].slice(0, 12)));
      return null;
    }
    this.targets.set(alias, anchored.node);
    this.#values += anchored.size;
    if (this.#values > mostValues && !this.exhausted) {
      this.exhausted = true;
      this.#report(yamlLimits, alias, '', tooManyValues);
    }
    return this.exhausted ? null : anchored.value;
  }

  #reportDuplicate(key: string, node: Node, first: Node, pointer: Pointer): void {
    this.#report(keyDuplicate, node, pointer, standsTwice(key, this.#spanOf(first)));
  }

  #report(rule: RuleDescription, node: Node, pointer: Pointer, found: Found): void {
    if (this.diagnostics.length > mostDiagnostics) return;
    this.diagnostics.push(diagnosticAt(rule, this.#spanOf(node), pointer, found));
  }

  #spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return this.#document.spanOfRange(this.#originOf(start), this.#originOf(end));
  }
}

function isGap(text: string): boolean {
  return /^\s*:\s*$/.test(text);
}
