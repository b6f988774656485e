import { expectationUnknown } from './agenda/rules/expectation-unknown.ts';
import { factInvalid } from './agenda/rules/fact-invalid.ts';
import { keyDuplicate } from './document/rules/key-duplicate.ts';
import { yamlEmpty } from './document/rules/yaml-empty.ts';
import { yamlLimits } from './document/rules/yaml-limits.ts';
import { yamlSeveralDocuments } from './document/rules/yaml-several-documents.ts';
import { yamlSyntax } from './document/rules/yaml-syntax.ts';
import { yamlTag } from './document/rules/yaml-tag.ts';
import { yamlVersion } from './document/rules/yaml-version.ts';
import { dateImpossible } from './model/rules/date-impossible.ts';
import { timeZoneUnknown } from './model/rules/time-zone-unknown.ts';
import { amendmentInvalid } from './rules/amendment-invalid.ts';
import { rules } from './rules/check.ts';
import { quoteNotInText } from './rules/quote-not-in-text.ts';
import { idMalformed } from './schema/rules/id-malformed.ts';
import { keyMisplaced } from './schema/rules/key-misplaced.ts';
import { keyMissing } from './schema/rules/key-missing.ts';
import { keyUnknown } from './schema/rules/key-unknown.ts';
import { typeMismatch } from './schema/rules/type-mismatch.ts';
import { valueMalformed } from './schema/rules/value-malformed.ts';
import { valueOutOfRange } from './schema/rules/value-out-of-range.ts';
import { valueUnknown } from './schema/rules/value-unknown.ts';
import { andMore } from './text/and-more.ts';
import type { RuleDescription } from './text/rule.ts';

/** Every rule that a file is held to, floor by floor: its text, its shape, its days and names, its sense. */
export const ruleBook: readonly RuleDescription[] = [
  yamlSyntax,
  yamlEmpty,
  yamlLimits,
  yamlVersion,
  yamlSeveralDocuments,
  yamlTag,
  keyDuplicate,
  keyUnknown,
  keyMissing,
  keyMisplaced,
  typeMismatch,
  valueUnknown,
  valueMalformed,
  valueOutOfRange,
  idMalformed,
  dateImpossible,
  timeZoneUnknown,
  ...rules,
  amendmentInvalid,
  quoteNotInText,
  factInvalid,
  expectationUnknown,
  andMore,
];
