/** From YAML to a checked convention, or to what is wrong with it and how to fix that. */

export { applyFixes, type Fixed } from '../text/apply-fixes.ts';
export type { Diagnostic, Edit, Fix, RelatedPlace } from '../text/diagnostic.ts';
export { documentationOf, type RuleDescription, type RuleId, type Severity } from '../text/rule.ts';
export type { Silenced } from '../text/silenced.ts';
export type { Pointer, Position, Span } from '../text/span.ts';
export type { Lang, Text } from '../text/text.ts';
export type { Convention } from './model/convention.ts';
export { type Parsed, parse } from './read.ts';
export { restoreConvention } from './restore.ts';
export type { FactDeclaration } from './schema/scenario-declaration.ts';
