import {
  type Alias,
  isAlias,
  isMap,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Document as YamlTree,
} from 'yaml';
import { type RuleId, severities } from '../text/codes.ts';
import { type Diagnostic, hasErrors, mostDiagnostics } from '../text/diagnostic.ts';
import { memberOf, type Pointer } from '../text/span.ts';
import type { Text } from '../text/text.ts';
import { Document, keyText } from './document.ts';
import { deepestNesting, hasTooManyMarks, largestFile, mostSyntaxErrors, mostValues, nestsTooDeep } from './limits.ts';
import { explainSyntaxError } from './syntax-errors.ts';

export interface Reading {
  /** Absent when the text is no YAML, or is none that can be trusted. */
  readonly document?: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one YAML 1.2 document, in time and memory that the size of the text bounds. It never throws for what the
 * text holds. Aliases are followed; tags, several documents and other versions of YAML are refused, because each of
 * them can turn what an author wrote into something else without a word.
 */
export function readDocument(text: string, source: string): Reading {
  const lines = new LineCounter();
  const empty = new Document({ source, text, value: null, root: null, targets: new Map(), lines });
  const refuse = (rule: RuleId, message: Text, help: Text): Reading => ({
    diagnostics: [{ rule, severity: severities[rule], message, help, span: empty.spanOfRange(0, 0), pointer: '' }],
  });

  if (text.length > largestFile) return refuse('yaml-limits', tooLarge, splitUp);
  if (hasTooManyMarks(text)) return refuse('yaml-limits', tooMuch, splitUp);
  if (nestsTooDeep(text)) return refuse('yaml-limits', tooDeep, splitUp);

  const tree = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    // Its own search for duplicates takes quadratic time; the conversion below does it in linear time.
    uniqueKeys: false,
    prettyErrors: false,
    // Silence would hide that there is a second document.
    logLevel: 'error',
  });
  const found = syntaxDiagnostics(tree, empty);
  if (hasErrors(found)) return { diagnostics: found };
  if (tree.contents === null) return refuse('yaml-empty', nothingHere, declareSomething);

  const conversion = new Conversion(empty);
  const value = conversion.convert(tree.contents, '');
  const diagnostics = [...found, ...conversion.diagnostics];
  const root = tree.contents as Node;
  const document = new Document({ source, text, value, root, targets: conversion.targets, lines });
  return conversion.exhausted ? { diagnostics } : { document, diagnostics };
}

function syntaxDiagnostics(tree: YamlTree, document: Document): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const seenLines = new Set<number>();
  const report = (rule: RuleId, start: number, end: number, message: Text, help: Text): void => {
    const span = document.spanOfRange(start, end);
    // One mistake confuses the parser for the rest of its line.
    if (seenLines.has(span.start.line) || diagnostics.length >= mostSyntaxErrors) return;
    seenLines.add(span.start.line);
    diagnostics.push({ rule, severity: severities[rule], message, help, span, pointer: '' });
  };
  if (tree.directives?.yaml.version !== '1.2') {
    report('yaml-version', 0, document.text.indexOf('\n'), otherVersion, dropDirective);
  }
  for (const { code, pos } of tree.errors) {
    if (code === 'MULTIPLE_DOCS') report('yaml-several-documents', pos[0], pos[1], severalDocuments, oneEach);
    else if (code === 'RESOURCE_EXHAUSTION') report('yaml-limits', pos[0], pos[1], tooDeep, splitUp);
    else {
      const { message, help } = explainSyntaxError(code);
      report('yaml-syntax', pos[0], pos[1], message, help);
    }
  }
  return diagnostics;
}

/** Turns nodes into plain values, counting what it makes and reporting what it can't take. */
class Conversion {
  readonly diagnostics: Diagnostic[] = [];
  readonly targets = new Map<Alias, Node>();
  exhausted = false;
  readonly #document: Document;
  readonly #anchors = new Map<string, { node: Node; value: unknown; size: number }>();
  #values = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  convert(node: unknown, pointer: Pointer): unknown {
    this.#values += 1;
    const before = this.#values;
    if (node === null || node === undefined) return null;
    if (isAlias(node)) return this.#resolve(node);
    const value = this.#convertNode(node as Node, pointer);
    const { anchor } = node as { anchor?: string };
    if (anchor) this.#anchors.set(anchor, { node: node as Node, value, size: this.#values - before + 1 });
    return value;
  }

  #convertNode(node: Node, pointer: Pointer): unknown {
    if ('tag' in node && node.tag) this.#report('yaml-tag', node, pointer, tagged(node.tag), dropTag);
    if (isMap(node)) {
      const object: Record<string, unknown> = Object.create(null);
      const firsts = new Map<string, Node>();
      for (const pair of node.items) {
        const key = keyText(pair);
        const first = firsts.get(key);
        if (first) this.#reportDuplicate(key, pair.key as Node, first, memberOf(pointer, key));
        else firsts.set(key, pair.key as Node);
        object[key] = this.convert(pair.value, memberOf(pointer, key));
      }
      return object;
    }
    if (isSeq(node)) return node.items.map((item, index) => this.convert(item, memberOf(pointer, index)));
    const { value, source } = node as { value: unknown; source?: string };
    // A number that is not written as one (010, 0x1F, 1e3) would mean something else to its reader.
    return typeof value === 'number' && source !== undefined && !plainNumber.test(source) ? source : value;
  }

  #resolve(alias: Alias): unknown {
    const anchored = this.#anchors.get(alias.source);
    if (!anchored) {
      const { message, help } = explainSyntaxError('BAD_ALIAS');
      this.#report('yaml-syntax', alias, '', message, help);
      return null;
    }
    this.targets.set(alias, anchored.node);
    this.#values += anchored.size;
    if (this.#values > mostValues && !this.exhausted) {
      this.exhausted = true;
      this.#report('yaml-limits', alias, '', tooManyValues, fewerAliases);
    }
    return this.exhausted ? null : anchored.value;
  }

  #reportDuplicate(key: string, node: Node, first: Node, pointer: Pointer): void {
    const [start, end] = first.range ?? [0, 0];
    const related = [{ message: declaredFirst, span: this.#document.spanOfRange(start, end) }];
    this.#report('key-duplicate', node, pointer, duplicated(key), keepOne, related);
  }

  #report(
    rule: RuleId,
    node: Node,
    pointer: Pointer,
    message: Text,
    help: Text,
    related?: Diagnostic['related'],
  ): void {
    if (this.diagnostics.length > mostDiagnostics) return;
    const [start, end] = node.range ?? [0, 0];
    const span = this.#document.spanOfRange(start, end);
    this.diagnostics.push({
      rule,
      severity: severities[rule],
      message,
      help,
      span,
      pointer,
      ...(related && { related }),
    });
  }
}

const plainNumber = /^[-+]?(0|[1-9]\d*)(\.\d+)?$/;

const tooLarge: Text = {
  en: `The file is larger than ${largestFile / 1024} KiB.`,
  fr: `Le fichier dépasse ${largestFile / 1024} Kio.`,
};
const tooMuch: Text = {
  en: 'The file holds more keys, values and lines than a convention can need.',
  fr: 'Le fichier contient plus de clés, de valeurs et de lignes qu’une convention ne peut en demander.',
};
const tooDeep: Text = {
  en: `The file nests deeper than ${deepestNesting} levels.`,
  fr: `Le fichier emboîte plus de ${deepestNesting} niveaux.`,
};
const splitUp: Text = {
  en: 'A convention is a few hundred lines, about eight levels deep.',
  fr: 'Une convention fait quelques centaines de lignes, sur environ huit niveaux.',
};
const nothingHere: Text = { en: 'The file is empty.', fr: 'Le fichier est vide.' };
const declareSomething: Text = {
  en: 'A convention begins with “conventio: 1”, a scenario with “scenario: …”.',
  fr: 'Une convention commence par « conventio: 1 », un scénario par « scenario: … ».',
};
const otherVersion: Text = {
  en: 'A convention is YAML 1.2; other versions read dates and “yes” as something else.',
  fr: 'Une convention est en YAML 1.2 ; d’autres versions lisent autrement les dates et « yes ».',
};
const dropDirective: Text = { en: 'Remove the %YAML line.', fr: 'Supprimez la ligne %YAML.' };
const severalDocuments: Text = {
  en: 'A second YAML document starts here.',
  fr: 'Un second document YAML commence ici.',
};
const oneEach: Text = {
  en: 'Keep one convention per file, without “---” between parts.',
  fr: 'Une seule convention par fichier, sans « --- » entre les parties.',
};
const dropTag: Text = { en: 'Write the value without a tag.', fr: 'Écrivez la valeur sans étiquette.' };
const keepOne: Text = { en: 'Keep one of the two.', fr: 'Ne gardez que l’une des deux.' };
const declaredFirst: Text = { en: 'declared here first', fr: 'première déclaration ici' };
const tooManyValues: Text = {
  en: `Followed to their ends, the aliases make more than ${mostValues} values.`,
  fr: `Une fois suivis, les alias produisent plus de ${mostValues} valeurs.`,
};
const fewerAliases: Text = {
  en: 'Write the values out instead of nesting aliases.',
  fr: 'Écrivez les valeurs au lieu d’emboîter des alias.',
};

function tagged(tag: string): Text {
  const name = tag.replace('tag:yaml.org,2002:', '!!');
  return { en: `YAML tags are not used here: ${name}.`, fr: `Les étiquettes YAML ne servent pas ici : ${name}.` };
}

function duplicated(key: string): Text {
  return { en: `The key “${key}” stands twice.`, fr: `La clé « ${key} » figure deux fois.` };
}
