import { own } from '../../text/own.ts';
import { keysOf } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import { anyValue } from './plain-words/any-value.ts';
import { periodInWords } from './plain-words/periods.ts';
import { changesUnder, pathAsKey } from './said-of-amendments.ts';
import {
  clauseOfNoEffect,
  dayUnderBefore,
  deliverablesOfPhase,
  heading,
  instalments,
  noticeOfRenewal,
  ofObligation,
  partOfArticle,
} from './said-of-duties.ts';
import { factByKey } from './said-of-facts.ts';
import { type Unknown, write } from './unknown-key.ts';

/** What the language says in another form than with the key that somebody looked for. */
export function saidOtherwise(unknown: Unknown): Text | undefined {
  return (
    factByKey(unknown) ??
    changesUnder(unknown) ??
    pathAsKey(unknown) ??
    colonMissing(unknown) ??
    heading(unknown) ??
    clauseOfNoEffect(unknown) ??
    ofObligation(unknown) ??
    instalments(unknown) ??
    deliverablesOfPhase(unknown) ??
    dayUnderBefore(unknown) ??
    noticeOfRenewal(unknown) ??
    partOfArticle(unknown) ??
    lengthInUnits(unknown) ??
    duration(unknown) ??
    notice(unknown) ??
    dayOfFact(unknown) ??
    preamble(unknown) ??
    contact(unknown) ??
    dayOfGate(unknown) ??
    timeOfReminder(unknown) ??
    eventOfCondition(unknown) ??
    idOfNone(unknown) ??
    commaInText(unknown) ??
    mergeKey(unknown) ??
    expectedInJournal(unknown)
  );
}

/** What belongs in a scenario: a journal, and a fact of one, tell only what has happened. */
function expectedInJournal({ key, known }: Unknown): Text | undefined {
  const isOfJournal = known.includes('agreement') && known.includes('facts');
  const isOfFact = known.includes('documents') && !known.includes('refused');
  if (isOfJournal ? !ofScenario.has(key) : !(isOfFact && key === 'refused')) return undefined;
  return {
    en: 'A journal says what has happened; what is tried or expected belongs in a scenario.',
    fr: 'Un journal dit ce qui a eu lieu ; ce qui est essayé ou attendu se met dans un scénario.',
  };
}

const ofScenario: ReadonlySet<string> = new Set(['expect', 'until']);

const units: Readonly<Record<string, string>> = {
  ans: 'Y',
  années: 'Y',
  years: 'Y',
  mois: 'M',
  months: 'M',
  semaines: 'W',
  weeks: 'W',
  jours: 'D',
};

/** `months: 12` for `period: P12M`. */
function lengthInUnits({ key, value, known }: Unknown): Text | undefined {
  const unit = own(units, key.toLowerCase());
  return unit && known.includes('period') && Number.isInteger(value)
    ? write(`period: P${anyValue(value)}${unit}`)
    : undefined;
}

/** `on: { period: P1M, before: term.end }` for what has its time under `at`, where the form is right already. */
function timeOfReminder({ key, value, known, clause }: Unknown): Text | undefined {
  if (!/^(on|le|date|day|jour)$/i.test(key) || !known.includes('at') || clause.at !== undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const members = Object.entries(value).map(([name, member]) => `${name}: ${anyValue(member)}`);
  return write(`at: { ${members.join(', ')} }`);
}

/** `duration: P12M` for the end of a term. */
function duration({ key, value, known }: Unknown): Text | undefined {
  if (!/^(duration|dur[ée]e|length|lasts|for)$/i.test(key) || !known.includes('ends')) return undefined;
  return write(`ends: { period: ${periodOf(value) ?? 'P12M'}, beginning: term.start }`);
}

/** `notice: P1M` for the last day that a termination or an exit leads to. */
function notice({ key, value, known, parent, clause }: Unknown): Text | undefined {
  if (!/^(notice([_ -]?period)?|period[_ -]?of[_ -]?notice|pr[ée]avis)$/i.test(key) || !known.includes('effective'))
    return undefined;
  const [section, id = '…'] = keysOf(parent);
  // Whoever is at fault is first given the time to remedy it.
  if (clause.ground === 'fault' && clause.warning === undefined) {
    return write(`warning: { period: ${periodOf(value) ?? 'P30D'}, after: warned:${id} }`);
  }
  const event = section === 'exit' ? 'leaving' : `terminated:${id}`;
  return write(`effective: { period: ${periodOf(value) ?? 'P1M'}, after: ${event} }`);
}

/** When something happens is not known beforehand. */
function dayOfFact({ key, parent }: Unknown): Text | undefined {
  const [section = ''] = keysOf(parent);
  if (
    !/^((target|planned|expected|due|completion)?[_ -]?date|due|deadline|planned|expected|target|[ée]ch[ée]ance|date limite|pr[ée]vue? le|pr[ée]vu)$/i.test(
      key,
    ) ||
    !['milestones', 'events', 'decisions', 'signature', 'notification'].includes(section)
  ) {
    return undefined;
  }
  return {
    en: 'Remove it: the day is recorded when it occurs. A day that is known in advance goes under “dates”.',
    fr: 'Retirez-la : la date s’enregistre le moment venu. Une date connue d’avance se déclare sous « dates ».',
  };
}

function preamble({ key, value, known }: Unknown): Text | undefined {
  const isPreamble = /^(preamble|pr[ée]ambule|object|objet|purpose|whereas|visas|consid[ée]rants|context|contexte)$/i;
  if (!isPreamble.test(key) || !known.includes('informative')) return undefined;
  const text = typeof value === 'string' && value.length <= 60 ? value : '…';
  return {
    en: `What the text says without ruling stands under “informative”: “preamble: { text: ${text} }”.`,
    fr: `Ce que le texte dit sans rien régler se met sous « informative » : « preambule: { text: ${text} } ».`,
  };
}

/** A clause that stands alone has no id above its keys. */
function idOfNone({ key, value, parent, known, needed }: Unknown): Text | undefined {
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  const isClause = needed.length > 0 && needed.every((each) => keys.includes(each));
  if (!isClause || keysOf(parent).length !== 1 || !keys.every((each) => known.includes(each))) return undefined;
  const [section = ''] = keysOf(parent);
  return {
    en: `“${section}” has no ids: write its keys without “${key}”.`,
    fr: `« ${section} » ne prend pas d’identifiant : écrivez ses clés sans « ${key} ».`,
  };
}

/** How to reach somebody binds nobody. */
function contact({ key, parent, known }: Unknown): Text | undefined {
  const isContact = /^(e-?mail|mail|courriel|phone|tel|t[ée]l[ée]phone|mobile|fax|contact|siren|siret|website|site)$/i;
  if (
    !isContact.test(key) ||
    !known.includes('note') ||
    !['parties', 'thirdParties'].includes(keysOf(parent)[0] ?? '')
  ) {
    return undefined;
  }
  return {
    en: 'There is no key for that: write it under “note”, or remove it.',
    fr: 'Il n’y a pas de clé pour cela : écrivez-le sous « note », ou retirez-le.',
  };
}

/** A condition waits for an event; a day that is known beforehand is one once it has a name. */
function dayOfGate({ key, value, known }: Unknown): Text | undefined {
  const isGate = known.includes('when') && !known.includes('at') && !known.includes('title');
  if (!isGate || !['on', 'date', 'le', 'from', 'after'].includes(key.toLowerCase())) return undefined;
  return typeof value === 'string' ? namedDay(value) : undefined;
}

/** A condition names its event, with no word before it. */
function eventOfCondition({ key, value, parent, known }: Unknown): Text | undefined {
  const isWord =
    ['after', 'on', 'event', 'fact', 'is', 'when'].includes(key) && known.includes('all') && known.includes('not');
  return isWord && typeof value === 'string' ? write(`${keysOf(parent).at(-1)}: ${value}`) : undefined;
}

/** A day that a condition is to wait for is declared apart. */
export function namedDay(day: string, waits = 'when: my-day'): Text | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const form = `dates: { my-day: { title: …, at: { on: ${day} } } }`;
  return {
    en: `Give the day a name, “${form}”, and wait for it: “${waits}”.`,
    fr: `Donnez un nom à ce jour, « ${form} », et attendez-le : « ${waits} ».`,
  };
}

/** A key that lacks its colon, before a brace or within one: `opens { when`, `article 4`. */
function colonMissing({ key, value, known }: Unknown): Text | undefined {
  const [, word = '', rest = ''] = /^([\w-]+)\s*([[{].*)$|^/.exec(key) ?? [];
  if (known.includes(word)) return write(`${word}: ${rest}: ${anyValue(value)}`);
  const [, first = '', said = ''] = value === null ? (/^([\w-]+)\s+(\S.*)$/.exec(key) ?? []) : [];
  return known.includes(first) ? write(`${first}: ${said}`) : undefined;
}

/** Within braces a comma ends a text: `{ title: Report, maps and photos }`. */
function commaInText({ key, value }: Unknown): Text | undefined {
  if (value === null && key.endsWith(')')) {
    return {
      en: 'A list stands between brackets, not parentheses: [a, b].',
      fr: 'Une liste se met entre crochets, non entre parenthèses : [a, b].',
    };
  }
  if (value !== null || !/\S\s+\S|^\p{Lu}\p{Ll}/u.test(key)) return undefined;
  return {
    en: 'The comma before it ends the value. If these words belong to the text before, put the whole text between quotes; otherwise move them to “note”.',
    fr: 'La virgule qui précède termine la valeur. Si ces mots font partie du texte précédent, mettez le tout entre guillemets ; sinon, déplacez-les sous « note ».',
  };
}

function mergeKey({ key }: Unknown): Text | undefined {
  if (key !== '<<') return undefined;
  return {
    en: 'Clauses are not merged here; write the keys out.',
    fr: 'Ici, les clauses ne se fusionnent pas ; écrivez les clés en toutes lettres.',
  };
}

function periodOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) return periodOf((value as { readonly period?: unknown }).period);
  if (typeof value !== 'string') return undefined;
  return /^P(\d+[YMWD])+$/.test(value) ? value : periodInWords(value);
}
