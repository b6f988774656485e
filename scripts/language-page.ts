import { clauseKeys } from '../src/language/schema/definitions/clause.ts';
import type { SchemaNode } from '../src/language/schema/definitions/node.ts';
import { conventionSchema, journalSchema, scenarioSchema } from '../src/language/schema/schemas.ts';
import type { Lang, Text } from '../src/text/text.ts';

/** The reference of the language, key by key, from the schema that files are held to. */
export function languagePage(lang: Lang): string {
  const title = { en: '# The language, key by key', fr: '# Le langage, clé par clé' }[lang];
  const intro = {
    en: 'Made from the schema by `npm run generate`. **Bold** keys are required. [Writing a convention](writing.md) teaches the same by examples.',
    fr: 'Engendré depuis le schéma par `npm run generate`. Les clés en **gras** sont obligatoires. [Écrire une convention](ecrire.md) enseigne la même chose par l’exemple.',
  }[lang];
  const sections = [
    section({ en: 'Convention', fr: 'Convention' }, conventionSchema, lang),
    section({ en: 'In every clause', fr: 'Dans toute clause' }, { properties: clauseKeys }, lang),
    ...definitionsOf(conventionSchema).map(([name, node]) => section({ en: name, fr: name }, node, lang)),
    section({ en: 'Scenario', fr: 'Scénario' }, scenarioSchema, lang),
    ...definitionsOf(scenarioSchema)
      .filter(([name]) => name === 'fact' || name === 'expectation')
      .map(([name, node]) => section({ en: name, fr: name }, node, lang)),
    section({ en: 'Journal', fr: 'Journal' }, journalSchema, lang),
  ];
  return `${[title, intro, ...sections].join('\n\n')}\n`;
}

function definitionsOf(schema: SchemaNode): [string, SchemaNode][] {
  const definitions = Object.entries(schema.$defs as Record<string, SchemaNode>);
  return definitions.filter(([, node]) => node.properties !== undefined);
}

function section(name: Text, node: SchemaNode, lang: Lang): string {
  const required = (node.required ?? []) as readonly string[];
  const own = Object.entries(node.properties as Record<string, SchemaNode>).filter(
    // What every clause may say is told once.
    ([key, child]) => node.properties === clauseKeys || key === 'title' || child !== clauseKeys[key],
  );
  const rows = own.map(([key, child]) => {
    const word = required.includes(key) ? `**\`${key}\`**` : `\`${key}\``;
    return `| ${word} | ${inTable(formOf(child, lang))} | ${inTable(child.description?.[lang] ?? '')} |`;
  });
  const head = { en: '| key | form | meaning |', fr: '| clé | forme | sens |' }[lang];
  return [`## ${name[lang]}`, '', head, '| --- | --- | --- |', ...rows].join('\n');
}

/** Angle brackets would be taken for HTML. */
function inTable(words: string): string {
  return words.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What a value looks like, with links to the definitions that have a section of their own. */
function formOf(node: SchemaNode, lang: Lang): string {
  if (typeof node.$ref === 'string') return linkTo(node.$ref.replace('#/$defs/', ''), lang);
  if (node.const !== undefined) return `\`${node.const}\``;
  const words = node.enum ?? node.offers;
  if (Array.isArray(words)) return words.map((value) => `\`${value}\``).join(', ');
  if (typeof node.additionalProperties === 'object') {
    const inner = formOf(node.additionalProperties as SchemaNode, lang);
    return { en: `by id: ${inner}`, fr: `par identifiant : ${inner}` }[lang];
  }
  if (node.expected) return node.expected[lang];
  if (node.items)
    return {
      en: `list of ${formOf(node.items as SchemaNode, lang)}`,
      fr: `liste de ${formOf(node.items as SchemaNode, lang)}`,
    }[lang];
  if (node.properties)
    return Object.keys(node.properties)
      .map((key) => `\`${key}\``)
      .join(', ');
  return String(node.type ?? '');
}

const simple: Readonly<Record<string, Text>> = {
  words: { en: 'text', fr: 'texte' },
  id: { en: 'id', fr: 'identifiant' },
  date: { en: 'day `2023-06-30`', fr: 'jour `2023-06-30`' },
  period: { en: 'period `P12M`', fr: 'période `P12M`' },
  quantity: { en: 'number from 0', fr: 'nombre à partir de 0' },
  ids: { en: 'list of ids', fr: 'liste d’identifiants' },
  oneOrMoreIds: { en: 'id, or list of ids', fr: 'identifiant, ou liste d’identifiants' },
  anchor: {
    en: 'event, day, or another [timing](#timing)',
    fr: 'événement, jour, ou un autre [timing](#timing)',
  },
  timings: { en: 'list of [timing](#timing)', fr: 'liste de [timing](#timing)' },
  dueTime: { en: '[timing](#timing), or `promptly`', fr: '[timing](#timing), ou `promptly`' },
  monthDay: { en: 'day of the year `09-01`', fr: 'jour de l’année `09-01`' },
  wordList: { en: 'list of texts', fr: 'liste de textes' },
  moment: { en: 'event', fr: 'événement' },
  condition: { en: 'event, or [compound](#compound)', fr: 'événement, ou [compound](#compound)' },
  conditions: { en: 'list of conditions', fr: 'liste de conditions' },
  by: { en: 'party, or [several](#several)', fr: 'partie, ou [several](#several)' },
  cite: {
    en: '[citation](#citation), a list of them, or `practice`',
    fr: '[citation](#citation), une liste, ou `practice`',
  },
  cycleName: {
    en: '`month`, `quarter`, `half-year`, `year`, `school-year`, `financial-year`',
    fr: '`month`, `quarter`, `half-year`, `year`, `school-year`, `financial-year`',
  },
  timesCounted: { en: 'whole number from 0', fr: 'nombre entier à partir de 0' },
  entries: { en: 'list of `kind`, `id`, `article`', fr: 'liste de `kind`, `id`, `article`' },
};

function linkTo(name: string, lang: Lang): string {
  return simple[name]?.[lang] ?? `[${name}](#${name.toLowerCase()})`;
}
