import { severityWords } from '../src/render/diagnostics/pretty.ts';
import { readablePieces, renderBroken, type ShownRule, sayMend } from '../src/render/rule.ts';
import { chapters, ruleBook } from '../src/surfaces/rule-book/rule-book.ts';
import { shownRule } from '../src/surfaces/rule-book/rule-example.ts';
import { documentationOf, type RuleDescription } from '../src/text/rule.ts';
import type { Lang } from '../src/text/text.ts';
import { sectionsUnder } from './language-page/page.ts';

/** A page for every rule, from its description, and the list of them. */
export function* rulesPages(): Generator<[string, string]> {
  yield ['docs/rules/README.md', list];
  for (const rule of ruleBook) yield [documentationOf(rule.id), page(shownRule(rule))];
}

function page(shown: ShownRule): string {
  const { rule } = shown;
  const { wrong, right } = readablePieces(rule, 'en');
  const file = rule.of === 'scenario' ? 'a scenario' : 'a convention';
  const signed = rule.signedText === undefined ? [] : ['The signed text says:', fenced('text', rule.signedText)];
  return paragraphs([
    `# ${rule.id}`,
    ...asked(rule, 'en'),
    '## Wrong',
    ...signed,
    `In ${file}:`,
    fenced('yaml', wrong),
    'What `conventio validate` says about it:',
    fenced('text', renderBroken(shown, 'en')),
    '## Right',
    fenced('yaml', right),
    withCode(sayMend(shown).en),
    ...reference(rule, 'en'),
    '## En français',
    ...asked(rule, 'fr'),
    'Ce que `conventio validate` dit de l’exemple fautif :',
    fenced('text', renderBroken(shown, 'fr')),
    withCode(sayMend(shown).fr),
    ...reference(rule, 'fr'),
    '[Every rule · Toutes les règles](README.md)',
  ]);
}

/** The sections of the reference in which the rule counts. */
function reference({ id }: RuleDescription, lang: Lang): readonly string[] {
  const [words, page] = { en: ['In the reference:', 'language.md'], fr: ['Dans la référence :', 'langage.md'] }[lang];
  const links = sectionsUnder(id, lang).map(({ words, anchor }) => `[${words}](../${page}#${anchor})`);
  return links.length > 0 ? [`${words} ${links.join(', ')}.`] : [];
}

/** What is asked, how grave it is, and why. */
function asked({ title, severity, why }: RuleDescription, lang: Lang): readonly string[] {
  return [`**${title[lang]}** (${severityWords[severity][lang]})`, why[lang]];
}

const list = paragraphs([
  '# The rules',
  'Every message of `conventio validate` ends with the name of the rule that was broken, in brackets. Each rule has a page: what it requires, why, an example that breaks it with the message, and the example fixed. `conventio rules NAME` prints the same. An *error* must be corrected before the file can be used; a *warning* need not be.',
  ...chapters.flatMap(({ title, rules }) => [`## ${title.en}`, rules.map((rule) => line(rule, 'en')).join('\n')]),
  '# Les règles',
  'Chaque message de `conventio validate` finit par le nom de la règle enfreinte, entre crochets. Chaque règle a sa page, en anglais puis en français ; `conventio rules NOM` en imprime le contenu. Une *erreur* doit être corrigée avant que le fichier puisse servir ; un *avertissement* peut rester.',
  ...chapters.flatMap(({ title, rules }) => [`## ${title.fr}`, rules.map((rule) => line(rule, 'fr')).join('\n')]),
  '`npm run generate` makes this page from the descriptions of the rules.',
]);

function line({ id, title, severity }: RuleDescription, lang: Lang): string {
  const place = lang === 'en' ? `${id}.md` : `${id}.md#en-français`;
  return `- [${id}](${place})${lang === 'en' ? ':' : ' :'} ${title[lang]}${severity === 'warning' ? ` *(${severityWords.warning[lang]})*` : ''}`;
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function fenced(language: string, content: string): string {
  return `\`\`\`${language}\n${content.trimEnd()}\n\`\`\``;
}

/** Commands and options as code. */
function withCode(words: string): string {
  return words.replace(/conventio validate --fix|--fix/g, '`$&`');
}
