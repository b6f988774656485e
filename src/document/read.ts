import { LineCounter, type Node, parseDocument, type YAMLError, type Document as YamlTree } from 'yaml';
import { type Diagnostic, hasErrors } from '../text/diagnostic.ts';
import { diagnosticAt, type Found, type RuleDescription } from '../text/rule.ts';
import type { Unread } from '../text/unread.ts';
import { Conversion } from './conversion.ts';
import { Document } from './document.ts';
import { hasTooManyMarks, largestFile, mostSyntaxErrors, nestsTooDeep } from './limits.ts';
import { nothingHere, yamlEmpty } from './rules/yaml-empty.ts';
import { tooDeep, tooLarge, tooMuch, yamlLimits } from './rules/yaml-limits.ts';
import { severalDocuments, yamlSeveralDocuments } from './rules/yaml-several-documents.ts';
import { explainSyntaxError, tabsReplaced, yamlSyntax } from './rules/yaml-syntax.ts';
import { otherVersion, yamlVersion } from './rules/yaml-version.ts';
import { type Section, sectionsOf, withoutSections } from './sections.ts';

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
 * them can turn what an author wrote into something else without a word. Where one section is not well-formed, the
 * others are read all the same.
 */
export function readDocument(text: string, source: string): Reading {
  const lines = new LineCounter();
  const empty = new Document({ source, text, value: null, root: null, targets: new Map(), lines });
  const refuse = (rule: RuleDescription, found: Found): Reading => ({
    diagnostics: [diagnosticAt(rule, empty.spanOfRange(0, 0), '', found)],
    unread: { texts: [text], clauses: [] },
  });

  if (text.length > largestFile) return refuse(yamlLimits, tooLarge);
  if (hasTooManyMarks(text)) return refuse(yamlLimits, tooMuch);
  if (nestsTooDeep(text)) return refuse(yamlLimits, tooDeep);

  const { tree, errors, unread: texts } = readableTree(text, lines);
  const found = syntaxDiagnostics(tree, errors, empty);
  if (!tree) return { diagnostics: found, unread: { texts, clauses: [] } };
  if (tree.contents === null) {
    return texts.length > 0 ? { diagnostics: found, unread: { texts, clauses: [] } } : refuse(yamlEmpty, nothingHere);
  }

  const conversion = new Conversion(empty);
  const value = conversion.convert(tree.contents, '');
  const diagnostics = [...found, ...conversion.diagnostics];
  const root = tree.contents as Node;
  const document = new Document({ source, text, value, root, targets: conversion.targets, lines });
  const unread = { texts, clauses: conversion.unread };
  return conversion.exhausted ? { diagnostics, unread } : { document, diagnostics, unread };
}

type Tree = YamlTree.Parsed;
type SyntaxError = Pick<YAMLError, 'code' | 'pos'>;

interface ReadableTree {
  readonly tree?: Tree;
  readonly errors: readonly SyntaxError[];
  readonly unread: readonly string[];
}

/** The tree of the text, or of the sections of it that are well-formed, each looked at by itself. */
function readableTree(text: string, lines: LineCounter): ReadableTree {
  const tree = parseTree(text, lines);
  if (!hasBrokenLayout(tree)) return { tree, errors: tree.errors, unread: [] };
  const errors: SyntaxError[] = [];
  const broken: Section[] = [];
  for (const section of sectionsOf(text)) {
    const found = parseTree(section.text).errors;
    if (found.length === 0) continue;
    broken.push(section);
    const { start } = section;
    errors.push(...found.map(({ code, pos }) => ({ code, pos: [pos[0] + start, pos[1] + start] as [number, number] })));
    if (errors.length > mostSyntaxErrors) break;
  }
  const rest = parseTree(withoutSections(text, broken));
  if (broken.length === 0 || hasBrokenLayout(rest)) return { errors: tree.errors, unread: [text] };
  return { tree: rest, errors, unread: broken.map((section) => section.text) };
}

function parseTree(text: string, lineCounter?: LineCounter): Tree {
  return parseDocument(text, {
    ...(lineCounter && { lineCounter }),
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    // Its own search for duplicates takes quadratic time; the conversion does it in linear time.
    uniqueKeys: false,
    prettyErrors: false,
    // Silence would hide that there is a second document.
    logLevel: 'error',
  });
}

/** Whether the tree can't be trusted; of several documents the first one can. */
function hasBrokenLayout({ errors }: Tree): boolean {
  return errors.some(({ code }) => code !== 'MULTIPLE_DOCS');
}

function syntaxDiagnostics(tree: Tree | undefined, errors: readonly SyntaxError[], document: Document): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const seenLines = new Set<number>();
  const report = (rule: RuleDescription, start: number, end: number, found: Found): void => {
    const span = document.spanOfRange(start, end);
    // One mistake confuses the parser for the rest of its line.
    if (seenLines.has(span.start.line) || diagnostics.length >= mostSyntaxErrors) return;
    seenLines.add(span.start.line);
    diagnostics.push(diagnosticAt(rule, span, '', found));
  };
  if (tree && tree.directives?.yaml.version !== '1.2') {
    report(yamlVersion, 0, document.text.indexOf('\n'), otherVersion);
  }
  for (const { code, pos } of errors) {
    if (code === 'MULTIPLE_DOCS') report(yamlSeveralDocuments, pos[0], pos[1], severalDocuments);
    else if (code === 'RESOURCE_EXHAUSTION') report(yamlLimits, pos[0], pos[1], tooDeep);
    else if (code === 'TAB_AS_INDENT') report(yamlSyntax, pos[0], pos[1], tabsReplaced(document, pos[0]));
    else report(yamlSyntax, pos[0], pos[1], explainSyntaxError(code));
  }
  return hasErrors(diagnostics) ? diagnostics : [];
}
