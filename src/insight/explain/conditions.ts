import { type Condition, isQuantified } from '../../language/model/condition.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { momentWords } from './moments.ts';
import { notQuantified, quantified } from './quantified.ts';
import type { Sentence } from './restatement.ts';
import type { Teller } from './teller.ts';
import type { Where } from './which.ts';
import { listed, que, quoted, quotedList, si } from './words/grammar.ts';
import { quantityInWords } from './words/quantities.ts';

/** A condition as one clause or several: `the agreement is in force and the milestone “X” has been reached`. */
export function condition(of: Condition, teller: Teller, these: readonly string[] = []): Text {
  return joined(clauses(of, teller, these));
}

/** The condition as a statement of its own, behind a colon. */
export function statement(of: Condition, teller: Teller): Text {
  const { link, members } = clauses(of, teller);
  return listed(members, link);
}

/** The condition behind “as long as” or “once”, as the matter asks; `these` are the datasets named just before. */
export function under(of: Condition, teller: Teller, these: readonly string[] = []): Text {
  const { lasting, coming } = partsOf(of, teller, these);
  const parts = [
    ...(lasting
      ? [behind({ en: isInForce(lasting) ? 'while' : 'as long as', fr: 'tant' }, lasting, teller, these)]
      : []),
    ...(coming ? [behind({ en: 'once', fr: 'une fois' }, coming, teller, these)] : []),
  ];
  return listed(parts);
}

/** The condition behind “if”. */
export function onlyIf(of: Condition, teller: Teller): Text {
  const said = condition(of, teller);
  return { en: `if ${said.en}`, fr: si(said.fr) };
}

/** The condition without which something cannot be done, as a whole sentence. */
export function possibleOnlyIf(of: Condition, teller: Teller): Sentence {
  const { en, fr } = onlyIf(of, teller);
  return { text: { en: `This is possible only ${en}.`, fr: `Cela n’est possible ${que(fr)}.` } };
}

/** Only that the agreement is in force. */
function isInForce(of: Condition): boolean {
  return (
    of === 'in-force' || (typeof of === 'object' && 'all' in of && of.all.length === 1 && of.all[0] === 'in-force')
  );
}

/** What must last, and what has only to come: of both, each has its own word. */
function partsOf(of: Condition, { convention }: Teller, these: readonly string[]) {
  const isOneClause =
    typeof of === 'string' || !('all' in of) || sayThese(of, these) || sayWhileOpen(of.all, convention);
  if (isOneClause) return lasts(of) ? { lasting: of } : { coming: of };
  const [lasting, coming] = [of.all.filter(lasts), of.all.filter((member) => !lasts(member))];
  return {
    ...(lasting.length > 0 && { lasting: { all: lasting } }),
    ...(coming.length > 0 && { coming: { all: coming } }),
  };
}

function behind(word: Text, of: Condition, teller: Teller, these: readonly string[]): Text {
  const date = typeof of === 'string' ? teller.convention.dates.get(of) : undefined;
  if (date) {
    const title = quoted(date.title);
    return { en: `from the date ${title.en} on`, fr: `à partir de la date ${title.fr}` };
  }
  const said = joined(clauses(of, teller, these));
  return { en: `${word.en} ${said.en}`, fr: `${word.fr} ${que(said.fr)}` };
}

/** Whether it may cease to hold by itself. */
function lasts(of: Condition): boolean {
  if (typeof of === 'string') return of === 'in-force';
  if (isQuantified(of)) return 'atMost' in of;
  if ('budget' in of) return false;
  return 'not' in of || ('all' in of ? of.all : of.any).some(lasts);
}

interface Clauses {
  readonly link: 'and' | 'or';
  readonly members: readonly Text[];
}

type Convention = Teller['convention'];

function clauses(of: Condition, where: Where, these: readonly string[] = []): Clauses {
  const ofThese = sayThese(of, these);
  if (ofThese) return { link: 'and', members: [ofThese] };
  if (typeof of === 'object' && 'all' in of) {
    const whileOpen = sayWhileOpen(of.all, where.convention);
    if (whileOpen) return { link: 'and', members: [whileOpen] };
    return { link: 'and', members: sayAll(of.all, where, these) };
  }
  if (typeof of === 'object' && 'any' in of) {
    return { link: 'or', members: of.any.map((member) => sayThese(member, these) ?? nested(member, where)) };
  }
  return { link: 'and', members: [simple(of, where)] };
}

/** Each member, and the milestones among them together. */
function sayAll(all: readonly Condition[], where: Where, these: readonly string[]): readonly Text[] {
  const reached = all.flatMap((member) =>
    typeof member === 'string' ? (where.convention.milestones.get(member) ?? []) : [],
  );
  const say = (member: Condition): Text => sayThese(member, these) ?? nested(member, where);
  if (reached.length < 2) return all.map(say);
  const titles = quotedList(reached.map(({ title }) => title));
  const [first] = reached;
  return all.flatMap((member) => {
    const milestone = typeof member === 'string' ? where.convention.milestones.get(member) : undefined;
    if (!milestone) return [say(member)];
    const together = {
      en: `the milestones ${titles.en} have been reached`,
      fr: `les jalons ${titles.fr} sont atteints`,
    };
    return milestone === first ? [together] : [];
  });
}

/** That a phase is open and not complete, its title told once. */
function sayWhileOpen([first, second, third]: readonly Condition[], { phases }: Convention): Text | undefined {
  if (typeof first !== 'string' || typeof second !== 'object' || !('not' in second) || third !== undefined) {
    return undefined;
  }
  const phase = phases.get(first.replace(/^opened:/, ''));
  if (!phase || first !== `opened:${phase.id}` || second.not !== `done:${phase.id}`) return undefined;
  const title = quoted(phase.title);
  return {
    en: `the phase ${title.en} is open and not complete`,
    fr: `l’étape ${title.fr} est ouverte et n’est pas achevée`,
  };
}

/** That all or one of the datasets named just before are provided, without their titles again. */
function sayThese(of: Condition, these: readonly string[]): Text | undefined {
  const names = these.map((id) => `provided:${id}`);
  if (names.length === 1 && of === names[0]) return dataProvided.it;
  if (typeof of === 'string' || names.length < 2) return undefined;
  const members = 'all' in of ? of.all : 'any' in of ? of.any : [];
  if (members.length !== names.length || !names.every((name) => members.includes(name))) return undefined;
  return 'all' in of ? dataProvided.all : dataProvided.any;
}

const dataProvided = {
  it: { en: 'these data have been provided', fr: 'ces données sont mises à disposition' },
  all: { en: 'all of these data have been provided', fr: 'toutes ces données sont mises à disposition' },
  any: {
    en: 'at least one of these datasets has been provided',
    fr: 'l’un au moins de ces jeux de données est mis à disposition',
  },
} as const;

/** A choice within others is told between brackets, so that nobody has to guess what belongs to it. */
function nested(of: Condition, where: Where): Text {
  if (typeof of === 'string' || 'not' in of || 'budget' in of || isQuantified(of)) return simple(of, where);
  const { link, members } = clauses(of, where);
  if (members.length === 1) return members[0] as Text;
  const inner = { en: members.map(({ en }) => en).join('; '), fr: members.map(({ fr }) => fr).join(' ; ') };
  return link === 'or'
    ? {
        en: `at least one of these conditions is met (${inner.en})`,
        fr: `l’une au moins de ces conditions est remplie (${inner.fr})`,
      }
    : { en: `all of these conditions are met (${inner.en})`, fr: `toutes ces conditions sont remplies (${inner.fr})` };
}

function simple(of: Condition, where: Where): Text {
  if (typeof of === 'string') return momentWords(of, where).holds;
  if ('not' in of) return negation(of.not, where);
  if (isQuantified(of)) return quantified(of, where);
  if (!('budget' in of)) return nested(of, where);
  return sayUsed(of.budget, of.reaches, where);
}

function sayUsed(id: string, quantity: string, { convention, phase: self }: Where, bound = enoughUsed): Text {
  const phase = convention.phases.get(id);
  const title = quoted(phase?.title ?? id);
  const used = quantityInWords(quantity, phase?.budget?.unit ?? '');
  const within =
    id === self
      ? { en: 'in this phase', fr: 'dans cette étape' }
      : { en: `in the phase ${title.en}`, fr: `dans l’étape ${title.fr}` };
  const { en, fr } = bound(used);
  return { en: `${en} ${within.en}`, fr: `${fr} ${within.fr}` };
}

function enoughUsed({ en, fr }: Text): Text {
  return { en: `at least ${en} have been used`, fr: `la consommation atteint au moins ${fr}` };
}

function lessUsed({ en, fr }: Text): Text {
  return { en: `less than ${en} have been used`, fr: `la consommation n’atteint pas ${fr}` };
}

function negation(of: Condition, where: Where): Text {
  if (typeof of === 'string') return momentWords(of, where).lacks;
  if ('not' in of) return simple(of.not, where);
  if (isQuantified(of)) return notQuantified(of, where);
  if ('budget' in of) return sayUsed(of.budget, of.reaches, where, lessUsed);
  const { members } = clauses(of, where);
  const [only] = members;
  const inner = { en: members.map(({ en }) => en).join('; '), fr: members.map(({ fr }) => fr).join(' ; ') };
  if (only && members.length === 1) {
    return { en: `it is not the case that ${inner.en}`, fr: `la condition suivante n’est pas remplie (${inner.fr})` };
  }
  return 'all' in of
    ? {
        en: `at least one of these conditions is not met (${inner.en})`,
        fr: `l’une au moins de ces conditions n’est pas remplie (${inner.fr})`,
      }
    : {
        en: `none of these conditions is met (${inner.en})`,
        fr: `aucune de ces conditions n’est remplie (${inner.fr})`,
      };
}

function joined({ link, members }: Clauses): Text {
  const { en } = listed(members, link);
  const [first = '', ...rest] = members.map(({ fr }) => fr);
  const { fr } = listed([verbatim(first), ...rest.map((clause) => verbatim(que(clause)))], link);
  return { en, fr };
}
