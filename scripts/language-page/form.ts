import type { SchemaNode } from '../../src/language/schema/definitions/node.ts';
import type { Lang, Text } from '../../src/text/text.ts';

/** What a value looks like; a definition that has a section of its own is linked by `linkTo`. */
export function formOf(node: SchemaNode, lang: Lang, linkTo: (definition: string) => string): string {
  const inner = (child: unknown) => formOf(child as SchemaNode, lang, linkTo);
  if (typeof node.$ref === 'string') {
    const name = node.$ref.replace('#/$defs/', '');
    return simple(name, lang, linkTo) ?? linkTo(name);
  }
  if (node.const !== undefined) return `\`${node.const}\``;
  const words = node.enum ?? node.offers;
  if (Array.isArray(words)) return words.map((value) => `\`${value}\``).join(', ');
  if (typeof node.additionalProperties === 'object') {
    return {
      en: `by id: ${inner(node.additionalProperties)}`,
      fr: `par identifiant : ${inner(node.additionalProperties)}`,
    }[lang];
  }
  if (node.expected) return node.expected[lang];
  if (node.items) return { en: `list of ${inner(node.items)}`, fr: `liste : ${inner(node.items)}` }[lang];
  if (node.properties)
    return Object.keys(node.properties)
      .map((key) => `\`${key}\``)
      .join(', ');
  return String(node.type ?? '');
}

/** Definitions that have no section, in words. */
function simple(name: string, lang: Lang, linkTo: (definition: string) => string): string | undefined {
  const several = linkTo('several');
  const timing = linkTo('timing');
  const condition = linkTo('compound');
  const forms: Readonly<Record<string, Text>> = {
    words: { en: 'text', fr: 'texte' },
    id: { en: 'id', fr: 'identifiant' },
    date: { en: 'day `2023-06-30`', fr: 'jour `2023-06-30`' },
    period: { en: 'period `P12M`', fr: 'période `P12M`' },
    quantity: { en: 'number from 0', fr: 'nombre à partir de 0' },
    ids: { en: 'list of ids', fr: 'liste d’identifiants' },
    oneOrMoreIds: { en: 'id, or list of ids', fr: 'identifiant, ou liste d’identifiants' },
    anchor: { en: `event, day, or another ${timing}`, fr: `événement, jour, ou ${timing}` },
    timings: { en: `list of ${timing}`, fr: `liste de ${timing}` },
    dueTime: { en: `${timing}, or \`promptly\``, fr: `${timing}, ou \`promptly\`` },
    monthDay: { en: 'day of the year `09-01`', fr: 'jour de l’année `09-01`' },
    wordList: { en: 'list of texts', fr: 'liste de textes' },
    moment: { en: 'event', fr: 'événement' },
    condition: { en: `event, or ${condition}`, fr: `événement, ou ${condition}` },
    conditions: { en: 'list of conditions', fr: 'liste de conditions' },
    by: { en: `party, or ${several}`, fr: `partie, ou ${several}` },
    each: { en: several, fr: several },
    cite: {
      en: `${linkTo('citation')}, a list of them, or \`practice\``,
      fr: `${linkTo('citation')}, une liste, ou \`practice\``,
    },
    entries: { en: 'list of `kind`, `id`, `article`', fr: 'liste de `kind`, `id`, `article`' },
    cycleName: cycles,
    timesCounted: { en: 'a whole number', fr: 'un nombre entier' },
  };
  return forms[name]?.[lang];
}

const units = ['month', 'quarter', 'half-year', 'year', 'school-year', 'financial-year'];
const listed = units.map((unit) => `\`${unit}\``).join(', ');
const cycles: Text = { en: listed, fr: listed };
