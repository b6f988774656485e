import { own } from '../../text/own.ts';
import type { Text } from '../../text/text.ts';
import { asId } from './as-id.ts';
import type { SchemaNode } from './definitions/node.ts';
import { memberOfSection, onlyText, propertiesOf } from './nodes.ts';

/** A list where a section is asked for, whose clauses have an id each, or where the keys of one clause are. */
export function withoutHyphens(value: object, node: SchemaNode): Text | undefined {
  if (!Array.isArray(value)) return undefined;
  const member = memberOfSection(node);
  if (member) return idsInPlace(value, member);
  const known = propertiesOf(node);
  const areKeys = value.every((each) => isGroup(each) && Object.keys(each).every((key) => Object.hasOwn(known, key)));
  if (value.length === 0 || !areKeys) return undefined;
  return {
    en: 'Remove the hyphens: put each key on its own line, all at the same indent.',
    fr: 'Retirez les tirets : chaque clé tient sur sa ligne, dans la même colonne.',
  };
}

/** What to write in place of the first hyphen: an id that its name or its title comes to. */
function idsInPlace([first]: readonly unknown[], member: SchemaNode): Text | undefined {
  const form =
    typeof first === 'string' ? clauseOfText(first, member) : isGroup(first) ? clauseOfKeys(first) : undefined;
  if (form === undefined) return undefined;
  if (isGroup(first) && Object.hasOwn(first, 'id')) {
    return {
      en: `Write each id as a key in place of its hyphen, and no key “id”: “${form}”.`,
      fr: `Écrivez chaque identifiant comme clé à la place de son tiret, sans clé « id » : « ${form} ».`,
    };
  }
  return {
    en: `Write an id of your choice in place of each hyphen: “${form}”.`,
    fr: `Écrivez un identifiant de votre choix à la place de chaque tiret : « ${form} ».`,
  };
}

function clauseOfText(text: string, member: SchemaNode): string | undefined {
  const [id, key] = [shortId(text), onlyText(member)];
  if (id === undefined || (key === undefined && member.type !== 'string')) return undefined;
  return key === undefined ? `${id}: ${text}` : `${id}: { ${key}: ${text} }`;
}

function clauseOfKeys(clause: object): string | undefined {
  const { id: given } = clause as { readonly id?: unknown };
  if (typeof given === 'string' && asId(given) !== undefined) {
    const next = Object.keys(clause).find((each) => each !== 'id');
    return `${asId(given)}: { ${next === undefined ? '' : `${next}: `}… }`;
  }
  const [key, ...others] = Object.keys(clause);
  const words = own(clause as Readonly<Record<string, unknown>>, key);
  if ((key !== 'name' && key !== 'title') || typeof words !== 'string') return undefined;
  const id = shortId(words);
  return id === undefined ? undefined : `${id}: { ${key}: ${words}${others.length > 0 ? ', …' : ''} }`;
}

/** The first word of a name that says something. */
function shortId(name: string): string | undefined {
  const id = name.length > 60 ? undefined : asId(name);
  return id?.split('-').find((word) => word.length > 3) ?? id;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
