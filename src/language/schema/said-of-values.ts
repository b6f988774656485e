import { meant } from '../../text/did-you-mean.ts';
import { own } from '../../text/own.ts';
import { keysOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import { amountEach } from './amount-each.ts';
import type { SchemaNode } from './definitions/node.ts';
import { anchorInWords } from './plain-words/moments.ts';
import { countedDaysInWords, periodInWords } from './plain-words/periods.ts';

/** What to say of words that leave something open, or that have two readings: which form each of them has. */
export function saidOfValue(words: string, { reads }: SchemaNode, pointer: Pointer): Text | undefined {
  return (
    notKnownYet(words, pointer) ??
    startOfItself(words, pointer) ??
    (reads === 'time' ? (fromOrWithin(words) ?? afterInvoice(words, pointer)) : undefined) ??
    (reads === 'cycle' ? everyTwo(words) : undefined) ??
    (reads === 'amount' ? amountEach(words) : undefined) ??
    rhythm(words, pointer) ??
    noticeAlone(words, pointer)
  );
}

const nothingYet =
  /^(tb[acd]|to be (?:agreed|announced|confirmed|decided|defined|determined)|n\/?a|not applicable|not known|unknown|none yet|pending|\?+|x{2,}|\.{3}|…|à (?:convenir|confirmer|définir|déterminer|fixer|préciser)|s\.?\s?o\.?|sans objet|non applicable|inconnue?)$/i;

/** A place that was left open, or that does not apply. */
function notKnownYet(words: string, pointer: Pointer): Text | undefined {
  const key = keysOf(pointer).at(-1);
  if (!nothingYet.test(words) || key === undefined) return undefined;
  if (mustStand.has(key)) {
    return {
      en: `A file cannot leave “${key}” open. Write what you expect for now, and say so in a comment: “# to be agreed”.`,
      fr: `Un fichier ne peut pas laisser « ${key} » en suspens. Écrivez pour l’instant ce que vous prévoyez, et dites-le en commentaire : « # à convenir ».`,
    };
  }
  return {
    en: `Leave “${key}” out until it is known, or if it does not apply.`,
    fr: `N’écrivez pas « ${key} » tant que ce n’est pas connu, ou si cela ne s’applique pas.`,
  };
}

/** Keys that their clauses can't do without. */
const mustStand: ReadonlySet<string> = new Set([
  'at',
  'by',
  'changes',
  'ends',
  'ground',
  'mode',
  'name',
  'nature',
  'of',
  'on',
  'opens',
  'party',
  'starts',
  'title',
  'to',
]);

/** The first day can’t be said by its own name. */
function startOfItself(words: string, pointer: Pointer): Text | undefined {
  if (pointer !== '/term/starts' || !/^\{? ?(on: )?term\.start|term\.start$/.test(anchorInWords(words) ?? ''))
    return undefined;
  return {
    en: 'Say which day that is: { on: signed }, { on: notified } or a day such as { on: 2026-03-01 }.',
    fr: 'Dites quel jour c’est : { on: signed }, { on: notified } ou un jour tel que { on: 2026-03-01 }.',
  };
}

/** Whether “from” counts the first day, and on which side of the end “within” lies, is for the text to say. */
function fromOrWithin(words: string): Text | undefined {
  const [, length = '', event = ''] = /^(.+?)\s+from\s+(.+)$/i.exec(words) ?? [];
  const anchor = anchorInWords(event);
  const period = periodOf(length);
  if (anchor !== undefined && period !== undefined && !/^within\b/i.test(words)) {
    return {
      en: `Write { period: ${period}, after: ${anchor} } if that first day does not count, { period: ${period}, beginning: ${anchor} } if it does.`,
      fr: `Écrivez { period: ${period}, after: ${anchor} } si ce premier jour ne compte pas, { period: ${period}, beginning: ${anchor} } s’il compte.`,
    };
  }
  const [, span = '', end = ''] = /^within\s+(.+?)\s+of\s+(.+)$/i.exec(words) ?? [];
  const [within, moment] = [periodOf(span), anchorInWords(end)];
  if (within === undefined || moment !== 'term.end') return undefined;
  return {
    en: `Write { period: ${within}, after: term.end } if it comes after the end, { period: ${within}, before: term.end } if it comes before.`,
    fr: `Écrivez { period: ${within}, after: term.end } si c’est après la fin, { period: ${within}, before: term.end } si c’est avant.`,
  };
}

/** An invoice, a request and the like are events, which have to be declared. */
function afterInvoice(words: string, pointer: Pointer): Text | undefined {
  const net = /^(?:net\s+(\d{1,3})|(\d{1,3})\s+days?\s+net)$/i.exec(words);
  const [, length = ''] =
    /^(?:within\s+)?(.+?)\s+(?:from|of|after|following)\s+(?:the\s+)?(?:date of\s+)?(?:receipt of\s+)?(?:an?\s+|the\s+)?(?:valid\s+)?invoice(?:\s+date)?$/i.exec(
      words,
    ) ?? [];
  const period = net ? `P${net[1] ?? net[2]}D` : periodOf(length);
  const isUpon = /^(?:up)?on (?:receipt of )?(?:an? |the )?(?:valid )?invoice$/i.test(words);
  if (period === undefined && !isUpon) return undefined;
  const [, id = '…'] = keysOf(pointer);
  const due = isUpon ? '{ on: invoice }' : `{ period: ${period}, after: invoice }`;
  return {
    en: `The invoice is an event: declare it, “events: { invoice: { title: Invoice for ${id} } }”, and count from it: “due: ${due}”.`,
    fr: `La facture est un événement : déclarez-la, « events: { facture: { title: Facture de ${id} } } », et comptez à partir d’elle : « due: ${due.replace('invoice', 'facture')} ».`,
  };
}

/** “Bi-annual” is twice a year for some, and every two years for others. */
function everyTwo(words: string): Text | undefined {
  const inTwo = /^(?:biennial(?:ly)?|(?:every )?other year|biennale?)$/i.test(words)
    ? year.inTwo
    : /^(?:(?:every )?other month|bimestriel(?:le)?)$/i.test(words)
      ? month.inTwo
      : /^bimensuel(?:le)?$/i.test(words)
        ? month.twice
        : undefined;
  if (inTwo !== undefined) return meant(inTwo);
  const [, unit = ''] = /^bi-?\s?(annual|yearly|monthly|month|weekly)(?:ly)?$/i.exec(words) ?? [];
  const forms = own(twos, unit.toLowerCase());
  return (
    forms && {
      en: `Write ${forms.twice} if that means twice a ${forms.unit.en}, or ${forms.inTwo} if it means every two ${forms.unit.en}s.`,
      fr: `Écrivez ${forms.twice} si c’est deux fois par ${forms.unit.fr}, ou ${forms.inTwo} si c’est ${forms.everyTwo}.`,
    }
  );
}

interface Two {
  readonly unit: Text;
  readonly everyTwo: string;
  readonly twice: string;
  readonly inTwo: string;
}

const year: Two = {
  unit: { en: 'year', fr: 'an' },
  everyTwo: 'tous les deux ans',
  twice: '{ cycle: half-year }',
  inTwo: '{ period: P2Y, beginning: term.start }',
};

const month: Two = {
  unit: { en: 'month', fr: 'mois' },
  everyTwo: 'tous les deux mois',
  twice: '{ cycle: month, times: 2 }',
  inTwo: '{ period: P2M, beginning: term.start }',
};

const week: Two = {
  unit: { en: 'week', fr: 'semaine' },
  everyTwo: 'toutes les deux semaines',
  twice: '{ period: P1W, beginning: term.start, times: 2 }',
  inTwo: '{ period: P2W, beginning: term.start }',
};

const twos: Readonly<Record<string, Two>> = { annual: year, yearly: year, monthly: month, month, weekly: week };

/** How often something is owed is no nature of it. */
function rhythm(words: string, pointer: Pointer): Text | undefined {
  if (keysOf(pointer).at(-1) !== 'nature') return undefined;
  const cycle = rhythms.find(([word]) => word.test(words))?.[1];
  if (cycle === undefined) return undefined;
  return {
    en: `Say how often in a key of its own: “nature: recurring, every: { cycle: ${cycle} }”.`,
    fr: `Dites la fréquence dans une clé à part : « nature: recurring, every: { cycle: ${cycle} } ».`,
  };
}

const rhythms: readonly (readonly [word: RegExp, cycle: string])[] = [
  [/^(annual(ly)?|yearly|annuel(le)?)$/i, 'year'],
  [/^(half-?yearly|semi-?annual(ly)?|semestriel(le)?)$/i, 'half-year'],
  [/^(quarterly|trimestriel(le)?)$/i, 'quarter'],
  [/^(monthly|mensuel(le)?)$/i, 'month'],
];

/** “Three months’ notice” says how long, and counts from the notice that is given. */
function noticeAlone(words: string, pointer: Pointer): Text | undefined {
  const length = /^(.+?)[’']?s?[’']?\s+(?:prior\s+)?(?:written\s+)?notice$/i.exec(words)?.[1];
  const period = length === undefined ? undefined : (periodOf(length) ?? periodOf(`${length}s`));
  const [section = '', id = '…', key = ''] = keysOf(pointer);
  if (period === undefined || !['terminations', 'exit'].includes(section)) return undefined;
  const event = section === 'exit' ? 'leaving' : `${key === 'warning' ? 'warned' : 'terminated'}:${id}`;
  const form = `{ period: ${period}, after: ${event} }`;
  return {
    en: `Say also from which day it is counted: ${form}.`,
    fr: `Précisez aussi d’où la période se compte : ${form}.`,
  };
}

function periodOf(words: string): string | undefined {
  const bare = words.trim();
  return /^P(\d+[YMWD])+$/.test(bare) ? bare : (countedDaysInWords(bare)?.period ?? periodInWords(bare));
}
