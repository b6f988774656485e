import { own } from '../../text/own.ts';
import { keysOf, memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import { anyValue } from './plain-words/any-value.ts';
import { dayInWords } from './plain-words/days.ts';
import { anchorInWords } from './plain-words/moments.ts';
import { periodInWords } from './plain-words/periods.ts';
import { namedDay } from './said-otherwise.ts';
import type { Unknown } from './unknown-key.ts';
import { valueUnder } from './value-under.ts';

/** What to write for a key that the language does not have, and the clause that takes it where that is another one. */
export interface Instead {
  readonly help: Text;
  readonly belongsIn?: Pointer;
}

/** What English contracts and other tools have a key for, and the language another form. */
export function saidInContracts(unknown: Unknown): Instead | undefined {
  const key = unknown.key
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/[_\s-]+/g, ' ')
    .toLowerCase();
  const asked = { ...unknown, key };
  return (
    duration(asked) ??
    renewal(asked) ??
    cure(asked) ??
    gate(asked) ??
    head(asked) ??
    roleOfParty(asked) ??
    extension(asked) ??
    oldAndNew(asked) ??
    timeOfReminder(asked) ??
    within(asked) ??
    daysOff(asked) ??
    amountPaid(asked)
  );
}

/** How long an agreement lasts says when it ends. */
function duration({ key, value, parent, known }: Unknown): Instead | undefined {
  if (!/^(duration|dur[ée]e|length|lasts|for|term|period)$/.test(key) || !known.includes('ends')) return undefined;
  const { help } = write(`ends: { period: ${periodOf(value) ?? 'P12M'}, beginning: term.start }`);
  return { help, belongsIn: memberOf(parent, 'ends') };
}

function renewal({ key, known }: Unknown): Instead | undefined {
  const isRenewal = /^(auto ?renew(al|s)?|automatic(ally)? renew(al|s)?|renewable|renews|evergreen|year to year)$/;
  return isRenewal.test(key) && known.includes('renewal')
    ? write('renewal: { mode: tacit, period: P1Y, cite: { article: … } }')
    : undefined;
}

/** The time that whoever is in breach is given to put it right. */
function cure({ key, value, known, parent }: Unknown): Instead | undefined {
  if (!/^(cure|remedy|grace|rectification)( period| time)?$|^time to (cure|remedy)$/.test(key)) return undefined;
  if (!known.includes('warning')) return undefined;
  return write(`warning: { period: ${periodOf(value) ?? 'P30D'}, after: warned:${keysOf(parent).at(-1)} }`);
}

/** What a phase waits for. */
function gate({ key, value, known }: Unknown): Instead | undefined {
  const isGate =
    /^(starts?|start date|starts on|begins|from|opens on|depends on|depends|after|requires|prerequisite|follows|condition|gate|when)$/;
  if (!isGate.test(key) || !known.includes('opens') || typeof value !== 'string') return undefined;
  if (/^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$/.test(value)) return write(`opens: { when: ${value} }`);
  const day = dayInWords(value)?.day ?? value;
  const help = namedDay(day, 'opens: { when: my-day }');
  return help && { help };
}

/** What is said of a document, and not of the agreement. */
function head({ key, parent, known, clause }: Unknown): Instead | undefined {
  if (parent !== '' || !known.includes('conventio') || clause.conventio === undefined) return undefined;
  if (/^(status|state|stage)$/.test(key)) {
    return {
      help: {
        en: 'Remove it: where the agreement stands follows from its facts, in a scenario or a journal.',
        fr: 'Retirez-la : où en est la convention résulte de ses faits, dans un scénario ou un journal.',
      },
    };
  }
  if (!/^(version|revision|author|authors|created|created on|last updated|updated|reference|ref|file)$/.test(key))
    return undefined;
  return {
    help: {
      en: 'Remove it, or keep it as a comment: “# Version 1.2”.',
      fr: 'Retirez-la, ou gardez-la en commentaire : « # Version 1.2 ».',
    },
  };
}

/** What a party is to the agreement is said by the clauses that bind it. */
function roleOfParty({ key, value, parent }: Unknown): Instead | undefined {
  if (!/^(role|type|kind|status|is)$/.test(key) || keysOf(parent)[0] !== 'parties') return undefined;
  if (keysOf(parent).length !== 2) return undefined;
  const name = typeof value === 'string' && value.length <= 40 ? value : '…';
  return {
    help: {
      en: `Remove it: the clauses say what each party must do. What the text calls it is its “shortName: ${name}”.`,
      fr: `Retirez-la : les clauses disent ce que doit chaque partie. Le nom que lui donne le texte est son « shortName: ${name} ».`,
    },
  };
}

/** An amendment says what the clause becomes. */
function extension({ key, value, known }: Unknown): Instead | undefined {
  if (!/^(extends?|extension|extended (to|until|by)|new end( date)?|prolongs)$/.test(key) || !known.includes('changes'))
    return undefined;
  const day = typeof value === 'string' ? dayInWords(value)?.day : undefined;
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const last = isDay ? value : (day ?? '…');
  const form = `changes: { term: { ends: { on: ${last} } } }`;
  return last === '…'
    ? {
        help: {
          en: `Write the new last day: “${form}”.`,
          fr: `Écrivez ce que devient la fin, son nouveau dernier jour : « ${form} ».`,
        },
      }
    : write(form);
}

/** What was and what comes in its place: an amendment says the new words alone. */
function oldAndNew({ key, clause, parent, known }: Unknown): Instead | undefined {
  const pair = [
    ['from', 'to'],
    ['old', 'new'],
    ['was', 'becomes'],
    ['before', 'after'],
  ].find((each) => each.includes(key) && each.every((name) => own(clause, name) !== undefined));
  const last = keysOf(parent).at(-1);
  const isWindow = known.includes('until') || known.includes('from');
  if (!pair || last === undefined || keysOf(parent).length < 2 || isWindow) return undefined;
  const { help } = write(`${last}: ${valueUnder(last, own(clause, pair[1] ?? ''))}`);
  return { help, belongsIn: memberOf(parent, pair[1] ?? '') };
}

/** The time of a reminder stands under “at”; “when” is a condition. */
function timeOfReminder({ key, clause, parent }: Unknown): Instead | undefined {
  const [section, , last] = keysOf(parent);
  if (section !== 'reminders' || last !== 'when' || !/^(on|period|before|after|beginning)$/.test(key)) return undefined;
  const members = Object.entries(clause).map(([name, value]) => `${name}: ${anyValue(value)}`);
  const { help } = write(`at: { ${members.join(', ')} }`);
  return { help, belongsIn: parent.replace(/when$/, 'at') };
}

/** `{ within: 14 days, of: signed }` */
function within({ key, clause, parent, known }: Unknown): Instead | undefined {
  if (!known.includes('eveOf') || !/^(within|in|of|from|delay|deadline|days|months)$/.test(key)) return undefined;
  const entries = Object.entries(clause);
  const length = entries.find(([name]) => /^(within|in|delay|deadline|days|months|period)$/.test(name));
  const start = entries.find(([name]) => /^(of|from|after|since)$/.test(name));
  const unit = length?.[0] === 'days' ? 'D' : length?.[0] === 'months' ? 'M' : '';
  const period = unit === '' ? periodOf(length?.[1]) : `P${anyValue(length?.[1])}${unit}`;
  const anchor = typeof start?.[1] === 'string' ? anchorInWords(start[1]) : undefined;
  if (period === undefined || anchor === undefined) return undefined;
  const name = keysOf(parent).at(-1);
  return {
    help: write(`${name}: { period: ${period}, after: ${anchor} }`).help,
    belongsIn: memberOf(parent, 'period'),
  };
}

/** Days off belong in the calendar. */
function daysOff({ key, value, parent, known }: Unknown): Instead | undefined {
  if (parent !== '' && !known.includes('workingWeek')) return undefined;
  if (!/^((bank|public) )?holidays?$|^days off$|^closures?$|^non working days$/.test(key)) return undefined;
  const days = Array.isArray(value) ? value.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(anyValue(day))) : [];
  const some = days.length > 0 ? days.slice(0, 3).map((day) => `${anyValue(day)}: …`) : ['2026-12-25: Christmas Day'];
  const form = `add: { ${some.join(', ')}${days.length > 3 ? ', …' : ''} }`;
  return parent === '' ? write(`calendar: { ${form} }`) : write(form);
}

/** What was paid is a number: the currency is that of the payment. */
function amountPaid({ key, value, known, clause }: Unknown): Instead | undefined {
  if (!/^(amount|value|sum|total|montant|somme)$/.test(key) || !known.includes('fact')) return undefined;
  if (!anyValue(clause.fact).startsWith('paid:') || !known.includes('quantity')) return undefined;
  // The key is another one, and the number stands.
  if (typeof value === 'number') return undefined;
  return {
    help: {
      en: 'Write the number alone, without a currency or commas: “quantity: 10800”.',
      fr: 'Écrivez le nombre seul, sans monnaie ni espaces : « quantity: 10800 ».',
    },
  };
}

function periodOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return /^P(\d+[YMWD])+$/.test(value) ? value : periodInWords(value);
}

function write(words: string): Instead {
  return { help: { en: `Write “${words}” instead.`, fr: `Écrivez plutôt « ${words} ».` } };
}
