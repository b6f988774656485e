import { sayQuantity } from '../agenda/wording.ts';
import type { Condition } from '../model/condition.ts';
import type { Text } from '../text/text.ts';
import { momentWords } from './moments.ts';
import type { Teller } from './teller.ts';
import { que, quoted } from './words/grammar.ts';

/** A condition as one clause or several: `the agreement is in force and the milestone “X” has been reached`. */
export function condition(of: Condition, { convention }: Teller): Text {
  const { en, fr } = joined(clauses(of, convention));
  return { en, fr };
}

/** The condition behind “as long as”, “once” or “if”, as the matter asks. */
export function under(of: Condition, teller: Teller): Text {
  const said = joined(clauses(of, teller.convention));
  return lasts(of)
    ? { en: `as long as ${said.en}`, fr: `tant ${que(said.fr)}` }
    : { en: `once ${said.en}`, fr: `dès lors ${que(said.fr)}` };
}

/** Whether it may cease to hold by itself. */
function lasts(of: Condition): boolean {
  if (typeof of === 'string') return of === 'in-force';
  if ('budget' in of) return false;
  return 'not' in of || ('all' in of ? of.all : of.any).some(lasts);
}

interface Clauses {
  readonly link: 'and' | 'or';
  readonly members: readonly Text[];
}

type Convention = Teller['convention'];

function clauses(of: Condition, convention: Convention): Clauses {
  if (typeof of === 'object' && 'all' in of) {
    return { link: 'and', members: of.all.map((member) => nested(member, convention)) };
  }
  if (typeof of === 'object' && 'any' in of) {
    return { link: 'or', members: of.any.map((member) => nested(member, convention)) };
  }
  return { link: 'and', members: [simple(of, convention)] };
}

/** A choice within others is told between brackets, so that nobody has to guess what belongs to it. */
function nested(of: Condition, convention: Convention): Text {
  if (typeof of === 'string' || 'not' in of || 'budget' in of) return simple(of, convention);
  const { link, members } = clauses(of, convention);
  if (members.length === 1) return members[0] as Text;
  const inner = { en: members.map(({ en }) => en).join('; '), fr: members.map(({ fr }) => fr).join(' ; ') };
  return link === 'or'
    ? {
        en: `one of these at least is so (${inner.en})`,
        fr: `l’une au moins de ces conditions est remplie (${inner.fr})`,
      }
    : { en: `all of these are so (${inner.en})`, fr: `toutes ces conditions sont remplies (${inner.fr})` };
}

function simple(of: Condition, convention: Convention): Text {
  if (typeof of === 'string') return momentWords(of, convention).holds;
  if ('not' in of) return negation(of.not, convention);
  if (!('budget' in of)) return nested(of, convention);
  const phase = convention.phases.get(of.budget);
  const title = quoted(phase?.title ?? of.budget);
  const used = sayQuantity(of.reaches, phase?.budget?.unit ?? '');
  return {
    en: `at least ${used.en} have been used in the phase ${title.en}`,
    fr: `au moins ${used.fr} ont été consommés dans l’étape ${title.fr}`,
  };
}

function negation(of: Condition, convention: Convention): Text {
  if (typeof of === 'string') return momentWords(of, convention).lacks;
  if ('not' in of) return simple(of.not, convention);
  const inner = nested(of, convention);
  return { en: `it is not so that ${inner.en}`, fr: `il n’est pas vrai ${que(inner.fr)}` };
}

function joined({ link, members }: Clauses): Text {
  const en = members.map((member) => member.en);
  const fr = members.map((member) => member.fr);
  const [first = '', ...rest] = fr;
  const conjunction = link === 'and' ? ' et ' : ' ou ';
  return {
    en: en.join(link === 'and' ? ' and ' : ' or '),
    fr: `${first}${rest.map((clause) => `${conjunction}${que(clause)}`).join('')}`,
  };
}
