import type { Node } from 'yaml';
import { type Diagnostic, diagnosticAt, type Found } from '../../text/diagnostic.ts';
import { replacing } from '../../text/fix.ts';
import type { RuleDescription } from '../../text/rule.ts';
import { nothingUnread, type Unread } from '../../text/unread.ts';
import { Conversion } from './conversion.ts';
import { type Document, TreeDocument } from './document.ts';
import { FastDocument } from './fast/fast-document.ts';
import { readFast } from './fast/read-fast.ts';
import { hasTooManyMarks, isTooLarge, isWithinLimits, mostSyntaxErrors, nestsTooDeep, type Size } from './limits.ts';
import { parseTree, type Tree } from './parse-tree.ts';
import { repairText, unexplained } from './repair/repair-text.ts';
import type { LeftOut, Mistake } from './repair/section.ts';
import { nothingHere, yamlEmpty } from './rules/yaml-empty.ts';
import { tooDeep, tooLarge, tooMuch, yamlLimits } from './rules/yaml-limits.ts';
import { severalDocuments, yamlSeveralDocuments } from './rules/yaml-several-documents.ts';
import { hasOldLineEnds, oldLineEnds, yamlSyntax } from './rules/yaml-syntax.ts';
import { otherVersion, yamlVersion } from './rules/yaml-version.ts';

/** A text that was read as YAML, with what is wrong with it as such. */
export interface Reading {
  /** Absent when the text is no YAML, or is none that can be trusted. */
  readonly document?: Document;
  readonly diagnostics: readonly Diagnostic[];
  /** What could not be read; the document is what is left without. */
  readonly unread: Unread;
}

/**
 * Reads one YAML 1.2 document, in time and memory that the size of the text bounds. It never throws for what the
 * text holds. Aliases are followed; tags, several documents and other versions of YAML are refused, because each of
 * them can turn what an author wrote into something else without a word.
 *
 * Most files are without faults, and a fast reading will do for them. Where it finds a fault, or is in any doubt, it
 * stands aside, and the careful reading says what is wrong and where.
 */
export function readDocument(text: string, source: string, size: Size = 'written'): Reading {
  const fast = isWithinLimits(text, size) ? readFast(text) : undefined;
  if (!fast) return readCarefully(text, source, size);
  const document = new FastDocument({ source, text, ...fast }, () => readCarefully(text, source, size).document);
  return { document, diagnostics: [], unread: nothingUnread };
}

/**
 * Reads a text by its tree, which knows the place of everything. Where one section is not well-formed, the others are
 * read all the same; a mistake of layout is fixed in thought where it can be.
 */
export function readCarefully(text: string, source: string, size: Size = 'written'): Reading {
  const empty = new TreeDocument({ source, text, value: null, root: null, targets: new Map() });
  const refuse = (rule: RuleDescription, found: Found): Reading => ({
    diagnostics: [diagnosticAt(rule, empty.spanOfRange(0, 0), '', found)],
    unread: { texts: [text], clauses: [] },
  });

  if (isTooLarge(text, size)) return refuse(yamlLimits, tooLarge);
  if (size === 'written' && hasTooManyMarks(text)) return refuse(yamlLimits, tooMuch);
  if (nestsTooDeep(text)) return refuse(yamlLimits, tooDeep);

  if (hasOldLineEnds(text)) return refuse(yamlSyntax, oldLineEnds);

  const { tree, originOf, mistakes, leftOut } = readableTree(text, size);
  const texts = leftOut.map((part) => part.text);
  const found = syntaxDiagnostics(tree, mistakes, empty, originOf);
  if (!tree) return { diagnostics: found, unread: { texts, clauses: [] } };
  if (tree.contents === null) {
    return texts.length > 0 ? { diagnostics: found, unread: { texts, clauses: [] } } : refuse(yamlEmpty, nothingHere);
  }

  const conversion = new Conversion(empty, originOf, leftOut);
  const value = conversion.convert(tree.contents, '');
  const diagnostics = [...found, ...conversion.diagnostics];
  const root = tree.contents as Node;
  const document = new TreeDocument({ source, text, value, root, targets: conversion.targets, originOf });
  const unread = { texts, clauses: conversion.unread };
  return conversion.exhausted ? { diagnostics, unread } : { document, diagnostics, unread };
}

interface ReadableTree {
  readonly tree?: Tree;
  /** Where the text has what stands at an offset of the tree. */
  readonly originOf: (offset: number) => number;
  readonly mistakes: readonly Mistake[];
  readonly leftOut: readonly LeftOut[];
}

const asItIs = (offset: number): number => offset;

/**
 * The tree of the text, as if its mistakes of layout had not been made. What can't be repaired is left out. An archive is
 * not repaired: no person wrote it, and it may be very long.
 */
function readableTree(text: string, size: Size): ReadableTree {
  const tree = parseTree(text);
  if (!hasBrokenLayout(tree)) return { tree, originOf: asItIs, mistakes: [], leftOut: [] };
  if (size === 'archive') return unreadable(text, tree);
  const { text: fixed, origins, mistakes, leftOut } = repairText(text);
  const rest = parseTree(fixed);
  if (hasBrokenLayout(rest)) return unreadable(text, tree);
  return { tree: rest, originOf: (offset) => origins[offset] ?? text.length, mistakes, leftOut };
}

function unreadable(text: string, { errors }: Tree): ReadableTree {
  return { originOf: asItIs, mistakes: errors.slice(0, 1).map(unexplained), leftOut: [{ start: 0, text }] };
}

/** Whether the tree can't be trusted; of several documents the first one can. */
function hasBrokenLayout({ errors }: Tree): boolean {
  return errors.some(({ code }) => code !== 'MULTIPLE_DOCS');
}

function syntaxDiagnostics(
  tree: Tree | undefined,
  mistakes: readonly Mistake[],
  document: TreeDocument,
  originOf: (offset: number) => number,
): Diagnostic[] {
  const diagnostics = mistakes.slice(0, mostSyntaxErrors).map((mistake) => diagnosticOf(mistake, document));
  if (tree && tree.directives?.yaml.version !== '1.2') {
    diagnostics.push(diagnosticAt(yamlVersion, document.spanOfRange(0, document.text.indexOf('\n')), '', otherVersion));
  }
  const second = tree?.errors.find(({ code }) => code === 'MULTIPLE_DOCS');
  if (second) {
    const [start, end] = second.pos;
    const span = document.spanOfRange(originOf(start), originOf(end));
    diagnostics.push(diagnosticAt(yamlSeveralDocuments, span, '', severalDocuments));
  }
  return diagnostics;
}

function diagnosticOf({ start, end, found, edit }: Mistake, document: TreeDocument): Diagnostic {
  const fix = edit && { fix: replacing(document.spanOfRange(edit.start, edit.end), edit.text, edit) };
  return diagnosticAt(yamlSyntax, document.spanOfRange(start, end), '', { ...found, ...fix });
}
