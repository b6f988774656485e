import { type Diagnostic, diagnosticAt, type Fix } from '../../../text/diagnostic.ts';
import { guess } from '../../../text/did-you-mean.ts';
import { replacing } from '../../../text/fix.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import type { Span } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { type Directive, type Flaw, keyword, silenceable, type Words } from '../silence/directive.ts';

export const ignoreMalformed: RuleDescription = {
  id: 'ignore-malformed',
  severity: 'warning',
  title: {
    en: 'A comment that silences a warning names its rule and gives a reason.',
    fr: 'Un commentaire qui fait taire un avertissement nomme sa règle et en donne la raison.',
  },
  why: {
    en: 'Whoever reads the file later must be able to see what was left as it is, and why. A comment in another form silences nothing.',
    fr: 'Qui relit le fichier plus tard doit voir ce qu’on a laissé en l’état, et pourquoi. Un commentaire d’une autre forme ne fait rien taire.',
  },
  wrong: 'events:\n  # conventio-ignore cite-missing\n  fair: { title: The fair, cite: practice }\n',
  right: 'events:\n  # conventio-ignore cite-missing: the annex has no numbers\n  fair: { title: The fair }\n',
};

/** What a comment lacks to be applied. */
export function malformed(
  flaw: Flaw,
  { rules }: Directive,
  spanOf: (start: number, end: number) => Span,
  comment: Span,
  warned: readonly string[],
): Diagnostic {
  const names = rules.flatMap(({ words }) =>
    canBeSilenced(words) ? [words] : (guess(words, silenceable)?.word ?? []),
  );
  const spanOfWords = ({ words, start }: Words): Span => spanOf(start, start + words.length);
  const at = (span: Span, message: Text, help: Text, fix?: Fix): Diagnostic =>
    diagnosticAt(ignoreMalformed, span, '', { message, help, ...(fix && { fix }) });
  switch (flaw.kind) {
    case 'keyword': {
      const span = spanOfWords(flaw.found);
      const fix = replacing(span, keyword, { safe: flaw.isOfLine });
      return at(
        span,
        otherKeyword(flaw.found.words),
        flaw.isOfLine ? form(names, warned) : ofOneLine(names, warned),
        fix,
      );
    }
    case 'rule':
      return at(comment, withoutRule, nameRule(warned));
    case 'colon': {
      const span = spanOfWords(flaw.found);
      return at(
        comment,
        withoutColon,
        form(names, warned),
        replacing(span, ': ', { safe: rules.every(({ words }) => canBeSilenced(words)) }),
      );
    }
    case 'comma': {
      const span = spanOfWords(flaw.rules);
      return at(
        span,
        withoutComma,
        form(names, warned),
        replacing(span, rules.map(({ words }) => words).join(', '), { safe: true }),
      );
    }
    default:
      return at(comment, withoutReason(names), form(names, warned));
  }
}

function canBeSilenced(rule: string): boolean {
  return silenceable.includes(rule);
}

function otherKeyword(found: string): Text {
  return {
    en: `“${found}” silences nothing: the word is “${keyword}”.`,
    fr: `« ${found} » ne fait rien taire : le mot est « ${keyword} ».`,
  };
}

const withoutRule: Text = {
  en: 'This comment does not say which rule it silences, so it silences none.',
  fr: 'Ce commentaire ne dit pas quelle règle il fait taire : il n’en fait taire aucune.',
};

const withoutColon: Text = {
  en: 'A colon is missing between the rule and the reason, so this comment silences nothing.',
  fr: 'Il manque un deux-points entre la règle et la raison : ce commentaire ne fait rien taire.',
};

const withoutComma: Text = {
  en: 'Commas are missing between the rules, so this comment silences nothing.',
  fr: 'Il manque des virgules entre les règles : ce commentaire ne fait rien taire.',
};

const withoutAnyReason: Text = {
  en: 'This comment does not say why a rule is ignored here, so it silences nothing.',
  fr: 'Ce commentaire ne dit pas pourquoi une règle est ignorée ici : il ne fait rien taire.',
};

function withoutReason(rules: readonly string[]): Text {
  if (rules.length === 0) return withoutAnyReason;
  const [en, fr] = [rules.map((id) => `“${id}”`).join(', '), rules.map((id) => `« ${id} »`).join(', ')];
  return {
    en: `This comment does not say why ${en} is ignored here, so it silences nothing.`,
    fr: `Ce commentaire ne dit pas pourquoi ${fr} est ignoré ici : il ne fait rien taire.`,
  };
}

/** What to write, with the rules that were named, or else those that warn on the line. */
function form(named: readonly string[], warned: readonly string[]): Text {
  const rules = (named.length > 0 ? named : warned.slice(0, 1)).join(', ') || 'cite-missing';
  return {
    en: `Write “# ${keyword} ${rules}: ” and the reason, such as “the annex has no numbers”.`,
    fr: `Écrivez « # ${keyword} ${rules}: » puis la raison, par exemple « l’annexe n’a pas de numéros ».`,
  };
}

function ofOneLine(named: readonly string[], warned: readonly string[]): Text {
  const write = form(named, warned);
  return {
    en: `A comment silences a rule for one line only, the next one or its own. ${write.en}`,
    fr: `Un commentaire ne fait taire une règle que pour une ligne, la suivante ou la sienne. ${write.fr}`,
  };
}

function nameRule(warned: readonly string[]): Text {
  const write = form([], warned);
  return {
    en: `The name of a rule stands between brackets after its warning. ${write.en}`,
    fr: `Le nom d’une règle figure entre crochets après son avertissement. ${write.fr}`,
  };
}
