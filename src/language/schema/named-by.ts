import { guess } from '../../text/did-you-mean.ts';
import { own } from '../../text/own.ts';
import { asId } from './as-id.ts';
import type { Instead } from './examined.ts';
import { factNamed } from './plain-words/facts.ts';
import { verbInWords } from './plain-words/moments.ts';

/** The id that was meant where one is asked for: of what bears the name, the short name or the title; else the nearest. */
export function idNamedBy(words: string, convention: unknown): Instead {
  const ids = idsOf(convention);
  const named = ids.filter(({ names }) => names.some((name) => isSame(name, words)))[0];
  if (named) return { suggestion: named.id };
  const id = asId(withoutArticle(words)) ?? asId(words);
  if (id === undefined) return {};
  const known = ids.map((each) => each.id);
  const word = [id, asId(words) ?? id].find((each) => known.includes(each)) ?? guess(id, known)?.word;
  if (word !== undefined) return { suggestion: word };
  // Several words that name nothing are no slip in one name.
  return /\s/.test(words.trim()) ? {} : { suggestion: asId(words) ?? id };
}

/** Several names that nothing but spaces or semicolons part, of which the convention has one: “town trust”. */
export function idsInARow(words: string, convention: unknown): readonly string[] | undefined {
  const parts = words.trim().split(/[\s;]+/);
  const known = idsOf(convention).map(({ id }) => id);
  return parts.length > 1 &&
    parts.every((part) => /^[a-z][a-z0-9:-]*$/.test(part)) &&
    parts.some((part) => known.includes(part)) &&
    !parts.some((part) => wordsBetween.includes(part))
    ? parts
    : undefined;
}

const wordsBetween = ['et', 'ou', 'and', 'or', 'la', 'le', 'les', 'the'];

/** The id of what bears exactly this name, short name or title. */
export function idBearing(words: string, convention: unknown): string | undefined {
  return idsOf(convention).find(({ names }) => names.some((name) => isSame(name, words)))?.id;
}

/** What can be waited for that bears a title, or is written with capitals, accents and spaces: `delivered:report`. */
export function momentNamedBy(words: string, convention: unknown): Instead {
  const found = momentAmong(words, convention);
  if (found.suggestion !== undefined) return found;
  // The file at hand may be a scenario, which does not say what there is: then the words alone tell.
  const told = idsOf(convention).length === 0 ? factNamed(words) : undefined;
  return told === undefined || told === words ? {} : { suggestion: told };
}

/** What stands before a condition in a sentence. */
const conditional = /^(?:si|lorsque|quand|une fois(?: que)?|dès que|après que|à condition que|if|when|once|after)\s+/i;

function momentAmong(said: string, convention: unknown): Instead {
  const words = said.replace(conditional, '');
  const [verb, ...rest] = words.split(/[:\s]+/);
  const ids = idsOf(convention);
  const ofClause = momentOfClause(words, ids);
  if (ofClause !== undefined) return { suggestion: ofClause };
  const titled = ids.find(({ names }) => names.some((name) => isSame(name, words)));
  if (titled) return { suggestion: titled.moment };
  const id = asId(rest.join(' '));
  const participle = asId(verb ?? '');
  const isDelivered = id !== undefined && participle !== undefined && ids.some((each) => each.id === id);
  if (isDelivered) return { suggestion: `${own(frenchVerbs, participle) ?? participle}:${id}` };
  const near = guess(
    asId(words) ?? '',
    ids.map((each) => each.id),
  );
  return near ? { suggestion: ids.find((each) => each.id === near.word)?.moment ?? near.word } : {};
}

/** What comes of a clause that its address or a noun names: “deliverables.report”, “remise du rapport”. */
function momentOfClause(words: string, ids: readonly Named[]): string | undefined {
  if (words.length > 150) return undefined;
  const [, section = '', id] = /^([a-z]+)\.([a-z][a-z0-9-]*)$/i.exec(words) ?? [];
  const addressed = ids.find((each) => each.id === id && Object.hasOwn(verbOf, section));
  if (addressed) return `${own(verbOf, section)}${addressed.id}`;
  const [, noun = '', clause = ''] =
    /^(.+?)\s+(?:du|de la|des|de|of the|of)\s+(.+)$/i.exec(withoutArticle(words)) ?? [];
  const named = clauseNamed(clause, ids);
  const verb = verbInWords(noun);
  if (verb !== undefined && named) return `${verb}:${named.id}`;
  return doneTo(words, ids);
}

/** “Le bilan est accepté”, “bilan remis”: what was done to a clause that its id or its title names. */
function doneTo(words: string, ids: readonly Named[]): string | undefined {
  if (words.length > 150) return undefined;
  const [, subject = '', participle = ''] =
    /^(.+?)\s+(?:(?:est|a été|sera|soit|ait été|is|was|has been|are)\s+)?(\p{L}+)$/iu.exec(withoutArticle(words)) ?? [];
  const verb = verbInWords(participle);
  const named = verb === undefined ? undefined : clauseNamed(subject, ids);
  if (!named) return undefined;
  // Of a duty that is no deliverable, what was handed over was performed.
  const isPerformed = verb === 'delivered' && named.moment.startsWith('performed:');
  return isPerformed ? named.moment : `${verb}:${named.id}`;
}

function clauseNamed(words: string, ids: readonly Named[]): Named | undefined {
  const id = asId(withoutArticle(words));
  return ids.find((each) => each.id === id || each.names.some((name) => isSame(name, words)));
}

interface Named {
  readonly id: string;
  /** What a condition calls it. */
  readonly moment: string;
  readonly names: readonly string[];
}

const verbOf: Readonly<Record<string, string>> = {
  deliverables: 'delivered:',
  datasets: 'provided:',
  decisions: 'decided:',
  obligations: 'performed:',
  payments: 'paid:',
  meetings: 'held:',
  phases: 'done:',
  roles: 'appointed:',
  amendments: 'amended:',
};

const frenchVerbs: Readonly<Record<string, string>> = {
  accepte: 'accepted',
  acheve: 'done',
  livre: 'delivered',
  ouverte: 'opened',
  paye: 'paid',
  remis: 'delivered',
  resilie: 'terminated',
};

function idsOf(convention: unknown): readonly Named[] {
  return Object.entries(membersOf(convention)).flatMap(([section, members]) =>
    Object.entries(membersOf(members)).flatMap(([written, clause]) => {
      const { title, name, shortName } = membersOf(clause);
      if (title === undefined && name === undefined) return [];
      const names = [title, name, shortName].filter((each) => typeof each === 'string');
      const id = asId(written) ?? written;
      return [{ id, moment: `${own(verbOf, section) ?? ''}${id}`, names }];
    }),
  );
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function isSame(name: string, words: string): boolean {
  return withoutArticle(name) === withoutArticle(words);
}

function withoutArticle(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:(?:the|le|la|les)\s+|l['’])/, '')
    .trim();
}
