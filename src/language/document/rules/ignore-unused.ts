import { type Diagnostic, diagnosticAt } from '../../../text/diagnostic.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import type { Span } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';

export const ignoreUnused: RuleDescription = {
  id: 'ignore-unused',
  severity: 'warning',
  title: {
    en: 'A comment that silences a rule has something to silence.',
    fr: 'Un commentaire qui fait taire une règle a quelque chose à faire taire.',
  },
  why: {
    en: 'One that is left over would hide the next warning, which nobody has looked at.',
    fr: 'Celui qui n’a plus d’objet cacherait le prochain avertissement, que personne n’aurait vu.',
  },
  wrong:
    'events:\n  # conventio-ignore cite-missing: the annex has no numbers\n  fair: { title: The fair, cite: { article: 2 } }\n',
  right: 'events:\n  fair: { title: The fair, cite: { article: 2 } }\n',
};

/** A comment names a rule that does not warn on its line; `elsewhere` is the nearest line on which it does. */
export function unused(rule: string, span: Span, line: number | undefined, elsewhere: number | undefined): Diagnostic {
  return diagnosticAt(ignoreUnused, span, '', {
    message: line === undefined ? nothingFollows : doesNotWarn(rule, line),
    help: elsewhere === undefined ? remove : move(rule, elsewhere),
  });
}

const nothingFollows: Text = {
  en: 'Nothing follows this comment, so it silences nothing.',
  fr: 'Rien ne suit ce commentaire : il ne fait rien taire.',
};

function doesNotWarn(rule: string, line: number): Text {
  return {
    en: `There is no warning “${rule}” on line ${line}, so this comment silences nothing.`,
    fr: `Il n’y a pas d’avertissement « ${rule} » à la ligne ${line} : ce commentaire ne fait rien taire.`,
  };
}

const remove: Text = { en: 'Remove it.', fr: 'Supprimez-le.' };

function move(rule: string, line: number): Text {
  return {
    en: `“${rule}” warns on line ${line}. Put the comment on the line before, or at the end of that line; otherwise remove it.`,
    fr: `« ${rule} » avertit à la ligne ${line}. Mettez le commentaire sur la ligne d’avant, ou à la fin de cette ligne ; sinon, supprimez-le.`,
  };
}
