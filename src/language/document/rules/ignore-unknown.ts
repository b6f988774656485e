import { type Diagnostic, diagnosticAt } from '../../../text/diagnostic.ts';
import { guess, meant } from '../../../text/did-you-mean.ts';
import { replacing } from '../../../text/fix.ts';
import { type RuleDescription, type RuleId, ruleIds } from '../../../text/rule.ts';
import type { Span } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { silenceable } from '../silence/directive.ts';

export const ignoreUnknown: RuleDescription = {
  id: 'ignore-unknown',
  severity: 'warning',
  title: {
    en: 'A comment can only silence a rule that exists, and that gives warnings.',
    fr: 'Un commentaire ne peut faire taire qu’une règle qui existe et qui donne des avertissements.',
  },
  why: {
    en: 'An error cannot be silenced: a file with an error says nothing certain, so there is no convention to work with.',
    fr: 'Une erreur ne se fait pas taire : un fichier fautif ne dit rien de sûr, et il n’y a pas de convention sur laquelle travailler.',
  },
  wrong:
    'events:\n  # conventio-ignore type-mismatch: the annex has no numbers\n  fair: { title: The fair, cite: practice }\n',
  right: 'events:\n  # conventio-ignore cite-missing: the annex has no numbers\n  fair: { title: The fair }\n',
};

/** A comment names what can't be silenced; `warned` are the rules that warn on its line. */
export function unknownRule(name: string, span: Span, warned: readonly string[]): Diagnostic {
  if ((ruleIds as readonly string[]).includes(name)) {
    const message = name === 'and-more' || name.startsWith('ignore-') ? neverSilenced(name) : isError(name as RuleId);
    return diagnosticAt(ignoreUnknown, span, '', { message, help: canBeSilenced });
  }
  const near = guess(name, silenceable)?.word;
  return diagnosticAt(ignoreUnknown, span, '', {
    message: { en: `There is no rule “${name}”.`, fr: `Il n’y a pas de règle « ${name} ».` },
    help: near === undefined ? canBeSilenced : meant(near),
    alternatives: silenceable,
    ...(near !== undefined && {
      suggestion: near,
      fix: replacing(span, near, { safe: warned.includes(near) }),
    }),
  });
}

function isError(name: RuleId): Text {
  return {
    en: `“${name}” is an error, and an error cannot be silenced: it leaves no convention to work with.`,
    fr: `« ${name} » est une erreur, et une erreur ne se fait pas taire : elle ne laisse pas de convention sur laquelle travailler.`,
  };
}

function neverSilenced(name: string): Text {
  return { en: `“${name}” cannot be silenced.`, fr: `« ${name} » ne se fait pas taire.` };
}

const canBeSilenced: Text = {
  en: `What can be silenced: ${silenceable.join(', ')}.`,
  fr: `Ce qu’on peut faire taire : ${silenceable.join(', ')}.`,
};
