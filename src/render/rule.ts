import type { Diagnostic } from '../text/diagnostic.ts';
import { paintedPage } from '../text/page.ts';
import type { Printed } from '../text/printed.ts';
import { type Chapter, documentationOf, type RuleDescription } from '../text/rule.ts';
import type { Lang, Text } from '../text/text.ts';
import { diagnosticData } from './diagnostics/json.ts';
import { type Paint, plain } from './diagnostics/paint.ts';
import { renderDiagnostic, severityWords } from './diagnostics/pretty.ts';
import { wrap } from './wrap.ts';

/** A rule with what is said of its wrong piece. */
export interface ShownRule {
  readonly rule: RuleDescription;
  /** The file that the wrong piece is a part of. */
  readonly text: string;
  /** What the wrong piece breaks of this rule, and not of others. */
  readonly broken: readonly Diagnostic[];
}

/** The rules, a line each, chapter by chapter. */
export function renderRuleList(chapters: readonly Chapter[], lang: Lang, paint: Paint = plain): Printed {
  const all = chapters.flatMap(({ rules }) => rules);
  const ids = Math.max(...all.map(({ id }) => id.length));
  const severities = Math.max(...all.map(({ severity }) => severityWords[severity][lang].length));
  const line = ({ id, severity, title }: RuleDescription): string => {
    const left = `  ${paint('bold', id.padEnd(ids))}  ${paintSeverity(severity, severityWords[severity][lang].padEnd(severities), paint)}  `;
    const indent = ' '.repeat(ids + severities + 6);
    return `${left}${wrap(title[lang], 110 - indent.length).join(`\n${indent}`)}\n`;
  };
  const told = chapters.map(({ title, rules }) => `${paint('dim', title[lang])}\n${rules.map(line).join('')}`);
  return paintedPage(told.join('\n').trimEnd().split('\n'));
}

/** One rule: what it asks, why, a piece that breaks it, what is said of that, and the piece fixed. */
export function renderRule(shown: ShownRule, lang: Lang, paint: Paint = plain): Printed {
  const { id, severity, title, why, signedText } = shown.rule;
  const section = (heading: string, words: string): string => `${paint('dim', heading)}\n${indented(words)}`;
  const { wrong, right } = readablePieces(shown.rule, lang);
  const told = [
    `${paint('bold', id)}  ${paintSeverity(severity, severityWords[severity][lang], paint)}\n`,
    `${lines(title[lang])}\n${lines(why[lang])}`,
    ...(signedText === undefined ? [] : [section(headings.signedText[lang], signedText)]),
    section(headings.wrong[lang], wrong),
    indented(renderBroken(shown, lang, paint)),
    section(headings.right[lang], right),
    lines(sayMend(shown)[lang]),
    `${paint('dim', documentationOf(id))}`,
  ];
  return paintedPage(told.join('\n').split('\n'));
}

/** What is said of the wrong piece. */
export function renderBroken({ text, broken }: ShownRule, lang: Lang, paint: Paint = plain): string {
  return broken.map((diagnostic) => renderDiagnostic(diagnostic, text, lang, paint)).join('\n');
}

/** Who can fix what is wrong: the program, an editor that asks, or the author alone. */
export function sayMend({ broken }: ShownRule): Text {
  const fix = broken.find((diagnostic) => diagnostic.fix !== undefined)?.fix;
  if (!fix) {
    return {
      en: 'Only its author knows what was meant, so this is fixed by hand.',
      fr: 'Seul son auteur sait ce qu’il voulait dire : la correction se fait à la main.',
    };
  }
  const { title, safe } = fix;
  return safe
    ? {
        en: `npx conventio validate --fix fixes this example (${title.en}), since nothing else can have been meant.`,
        fr: `npx conventio validate --fix corrige cet exemple (${title.fr}), car rien d’autre n’a pu être voulu.`,
      }
    : {
        en: `An editor offers to fix this example (${title.en}); --fix leaves it, since it is for a person to say what was meant.`,
        fr: `Un éditeur propose de corriger cet exemple (${title.fr}) ; --fix n’y touche pas, car c’est à une personne de dire ce qu’elle voulait.`,
      };
}

/** A rule as data, with what is said of its wrong piece. */
export function ruleData({ rule, broken }: ShownRule) {
  const { id, severity, title, why, wrong, right, of = 'convention', signedText } = rule;
  return {
    id,
    severity,
    title,
    why,
    of,
    wrong,
    right,
    ...(signedText !== undefined && { signedText }),
    messages: broken.map(diagnosticData),
    documentation: documentationOf(id),
  };
}

/** The pieces as people read them: an empty one is named, and a line without end is cut. */
export function readablePieces({ wrong, right }: RuleDescription, lang: Lang) {
  return { wrong: readable(wrong, lang), right: readable(right, lang) };
}

function readable(piece: string, lang: Lang): string {
  if (piece === '') return `${emptyFile[lang]}\n`;
  return piece.replace(/^(.{60}).{140,}$|^(\w+: \[{40}).*$/gm, '$1$2…');
}

const emptyFile: Text = { en: '(an empty file)', fr: '(un fichier vide)' };

export const headings = {
  signedText: { en: 'Signed text', fr: 'Texte signé' },
  wrong: { en: 'Wrong', fr: 'Incorrect' },
  right: { en: 'Right', fr: 'Correct' },
} as const;

function lines(words: string): string {
  return `${wrap(words, 100).join('\n')}\n`;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function paintSeverity(severity: RuleDescription['severity'], words: string, paint: Paint): string {
  return paint(severity === 'error' ? 'red' : 'yellow', words);
}
