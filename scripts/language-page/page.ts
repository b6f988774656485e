import { clauseKeys } from '../../src/language/schema/definitions/clause.ts';
import type { SchemaNode } from '../../src/language/schema/definitions/node.ts';
import { conventionSchema, journalSchema, scenarioSchema } from '../../src/language/schema/schemas.ts';
import { documentationOf, type RuleId } from '../../src/text/rule.ts';
import type { Lang } from '../../src/text/text.ts';
import { anchorOf, contentsOf } from '../contents.ts';
import { withoutDefault } from './absent.ts';
import { dutySections } from './duties.ts';
import { factSections } from './facts.ts';
import { formOf } from './form.ts';
import { frameSections } from './frame.ts';
import { exampleIn, type Section, smallFile } from './section.ts';
import { termSections } from './term.ts';
import { timeSections } from './time.ts';
import { workSections } from './work.ts';

/** Every section, by the definition of the schema that it is about, in the order of the page. */
export const sections: Readonly<Record<string, Section>> = {
  ...frameSections,
  ...termSections,
  ...workSections,
  ...dutySections,
  ...timeSections,
  ...factSections,
};

const definitions: Readonly<Record<string, SchemaNode>> = {
  ...(scenarioSchema.$defs as Record<string, SchemaNode>),
  ...(conventionSchema.$defs as Record<string, SchemaNode>),
  convention: conventionSchema,
  clause: { properties: clauseKeys },
  scenario: scenarioSchema,
  journal: journalSchema,
};

/** The definition `each` is a part of `several`, and is explained there. */
export const explainedElsewhere = ['each'];

const words = {
  en: {
    title: '# The language, key by key',
    sister: 'En français : [langage.md](langage.md)',
    intro:
      'Every key that a convention file, a scenario or a journal may have: what it means, how its value is written, and what holds where it is absent. [Writing a convention](writing.md) teaches the same from sentences of contracts. `npm run generate` makes this page from the schema.',
    find: 'Looking for one key? Search this page for it, or go to the [index of keys](#index-of-keys).',
    start: 'The file of the examples',
    startWords: 'The examples below belong to this file. Each can be added to it as it is, and the result is valid.',
    head: '| key | form | meaning | if absent |',
    required: '**required**',
    example: 'Example:',
    taught: 'Taught in',
    page: 'writing.md',
    factsPage: 'scenarios.md',
    rules: 'Rules',
    index: 'Index of keys',
    indexWords: 'Every key, with the sections that have it.',
  },
  fr: {
    title: '# Le langage, clé par clé',
    sister: 'In English: [language.md](language.md)',
    intro:
      'Toutes les clés d’un fichier de convention, d’un scénario ou d’un journal : leur sens, la forme de leur valeur, et ce qui vaut en leur absence. [Écrire une convention](ecrire.md) enseigne la même chose à partir de phrases de conventions. `npm run generate` produit cette page à partir du schéma.',
    find: 'Vous cherchez une clé ? Cherchez-la dans la page, ou allez à l’[index des clés](#index-des-clés).',
    start: 'Le fichier des exemples',
    startWords:
      'Les exemples ci-dessous appartiennent à ce fichier. Chacun peut y être ajouté tel quel, et le résultat est valide.',
    head: '| clé | forme | sens | en son absence |',
    required: '**obligatoire**',
    example: 'Exemple :',
    taught: 'Expliqué dans',
    page: 'ecrire.md',
    factsPage: 'essayer.md',
    rules: 'Règles',
    index: 'Index des clés',
    indexWords: 'Toutes les clés, avec les rubriques où elles se trouvent.',
  },
} as const;

/** The reference of the language, key by key, from the schema that files are held to. */
export function languagePage(lang: Lang): string {
  const said = words[lang];
  const body = [
    `## ${said.start}`,
    said.startWords,
    yaml(exampleIn(lang, smallFile)),
    ...Object.entries(sections).flatMap(([name, section]) => [
      `## ${headingOf(section, lang)}`,
      ...told(name, section, lang),
    ]),
    `## ${said.index}`,
    said.indexWords,
    index(lang),
  ].join('\n\n');
  return `${[said.title, said.sister, said.intro, said.find, contentsOf(body), body].join('\n\n')}\n`;
}

function told(name: string, section: Section, lang: Lang): readonly string[] {
  const said = words[lang];
  const example = exampleIn(lang, section.example);
  return [
    section.intro[lang],
    ...(example === '' ? [] : [said.example, yaml(example)]),
    table(name, section, lang),
    ...[links(section, lang)].filter((line) => line !== ''),
  ];
}

/** Where this is taught, and the rules that hold files to it. */
function links({ taught, rules = [] }: Section, lang: Lang): string {
  const said = words[lang];
  const place = taught[lang] === '' ? said.factsPage : `${said.page}#${taught[lang]}`;
  const page = taught[lang] === '' ? said.factsPage : said.page;
  const pages = rules.map((id) => {
    const path = documentationOf(id).replace('docs/', '');
    return `[${id}](${path}${lang === 'fr' ? '#en-français' : ''})`;
  });
  const colon = lang === 'fr' ? ' :' : ':';
  return [
    `${said.taught} [${page}](${place}).`,
    ...(pages.length > 0 ? [`${said.rules}${colon} ${pages.join(', ')}.`] : []),
  ].join(' ');
}

function table(name: string, section: Section, lang: Lang): string {
  const node = definitions[name] as SchemaNode;
  const required = (node.required ?? []) as readonly string[];
  const rows = ownKeys(name).map((key) => {
    const child = (node.properties as Record<string, SchemaNode>)[key] as SchemaNode;
    const { meaning, absent } = withoutDefault(child.description?.[lang] ?? '', lang);
    const without = required.includes(key) ? words[lang].required : (section.absent?.[key]?.[lang] ?? absent ?? '—');
    const word = required.includes(key) ? `**\`${key}\`**` : `\`${key}\``;
    return `| ${word} | ${inTable(formOf(child, lang, (to) => linkTo(to, lang)))} | ${inTable(meaning)} | ${inTable(without)} |`;
  });
  return [words[lang].head, '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The keys of a section, without those that every clause may have: these are explained once. */
export function ownKeys(name: string): readonly string[] {
  const node = definitions[name] as SchemaNode;
  return Object.entries(node.properties as Record<string, SchemaNode>)
    .filter(([key, child]) => node.properties === clauseKeys || key === 'title' || child !== clauseKeys[key])
    .map(([key]) => key);
}

export function headingOf({ key, heading }: Section, lang: Lang): string {
  if (key === undefined) return heading[lang];
  return lang === 'fr' ? `\`${key}\` : ${heading.fr}` : `\`${key}\`: ${heading.en}`;
}

/** The sections that name a rule, as links. */
export function sectionsUnder(
  rule: RuleId,
  lang: Lang,
): readonly { readonly words: string; readonly anchor: string }[] {
  return Object.values(sections)
    .filter(({ rules }) => rules?.includes(rule))
    .map((section) => ({
      words: section.key ? `\`${section.key}\`` : section.heading[lang],
      anchor: anchorOf(headingOf(section, lang)),
    }));
}

function linkTo(definition: string, lang: Lang): string {
  const section = sections[definition];
  if (!section) throw new Error(`${definition} has neither a section nor words`);
  const heading = headingOf(section, lang);
  return `[${section.key ?? heading}](#${anchorOf(heading)})`;
}

/** From a key to every section that has it. */
function index(lang: Lang): string {
  const places = new Map<string, string[]>();
  for (const name of Object.keys(sections)) {
    for (const key of ownKeys(name)) places.set(key, [...(places.get(key) ?? []), linkTo(name, lang)]);
  }
  return [...places]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([key, links]) => `- \`${key}\`${lang === 'fr' ? ' :' : ':'} ${links.join(', ')}`)
    .join('\n');
}

function yaml(content: string): string {
  return `\`\`\`yaml\n${content}\n\`\`\``;
}

/** Angle brackets would be taken for HTML. */
function inTable(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
