import { expectationUnknown } from '../../insight/agenda/rules/expectation-unknown.ts';
import { factInvalid } from '../../insight/agenda/rules/fact-invalid.ts';
import { ignoreMalformed } from '../../language/document/rules/ignore-malformed.ts';
import { ignoreUnknown } from '../../language/document/rules/ignore-unknown.ts';
import { ignoreUnused } from '../../language/document/rules/ignore-unused.ts';
import { keyDuplicate } from '../../language/document/rules/key-duplicate.ts';
import { yamlEmpty } from '../../language/document/rules/yaml-empty.ts';
import { yamlLimits } from '../../language/document/rules/yaml-limits.ts';
import { yamlSeveralDocuments } from '../../language/document/rules/yaml-several-documents.ts';
import { yamlSyntax } from '../../language/document/rules/yaml-syntax.ts';
import { yamlTag } from '../../language/document/rules/yaml-tag.ts';
import { yamlVersion } from '../../language/document/rules/yaml-version.ts';
import { dateImpossible } from '../../language/model/rules/date-impossible.ts';
import { timeZoneUnknown } from '../../language/model/rules/time-zone-unknown.ts';
import { amendmentInvalid } from '../../language/rules/amendment-invalid.ts';
import { rules } from '../../language/rules/check.ts';
import { quoteNotInText } from '../../language/rules/quote-not-in-text.ts';
import { idMalformed } from '../../language/schema/rules/id-malformed.ts';
import { keyMisplaced } from '../../language/schema/rules/key-misplaced.ts';
import { keyMissing } from '../../language/schema/rules/key-missing.ts';
import { keyUnknown } from '../../language/schema/rules/key-unknown.ts';
import { typeMismatch } from '../../language/schema/rules/type-mismatch.ts';
import { valueMalformed } from '../../language/schema/rules/value-malformed.ts';
import { valueOutOfRange } from '../../language/schema/rules/value-out-of-range.ts';
import { valueUnknown } from '../../language/schema/rules/value-unknown.ts';
import { andMore } from '../../text/and-more.ts';
import type { Chapter, RuleDescription } from '../../text/rule.ts';

/** Every rule that a file is held to, floor by floor. */
export const chapters: readonly Chapter[] = [
  {
    title: { en: 'The file: can it be read?', fr: 'Le fichier : peut-on le lire ?' },
    rules: [yamlSyntax, yamlEmpty, yamlLimits, yamlVersion, yamlSeveralDocuments, yamlTag, keyDuplicate, andMore],
  },
  {
    title: { en: 'Keys and values: is each in its form?', fr: 'Clés et valeurs : chacune a-t-elle sa forme ?' },
    rules: [
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
    ],
  },
  {
    title: { en: 'The clauses: do they hold together?', fr: 'Les clauses : tiennent-elles ensemble ?' },
    rules: [...rules, amendmentInvalid],
  },
  {
    title: {
      en: 'Beside the convention: the signed text, and scenarios',
      fr: 'À côté de la convention : le texte signé, et les scénarios',
    },
    rules: [quoteNotInText, factInvalid, expectationUnknown],
  },
  {
    title: { en: 'Comments that silence a warning', fr: 'Les commentaires qui font taire un avertissement' },
    rules: [ignoreMalformed, ignoreUnknown, ignoreUnused],
  },
];

/** Every rule of the language, with what it asks, why, and an example. */
export const ruleBook: readonly RuleDescription[] = chapters.flatMap((chapter) => chapter.rules);
