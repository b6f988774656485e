import { sayUnit } from '../../calendar/say-unit.ts';
import type { ChartGuard } from '../../engine/chart/chart.ts';
import type { Condition } from '../../language/model/condition.ts';
import { decimal, type Text, verbatim } from '../../text/text.ts';
import { condition } from '../explain/conditions.ts';
import type { Teller } from '../explain/teller.ts';
import { listed } from '../explain/words/grammar.ts';
import { quantityInWords } from '../explain/words/quantities.ts';
import type { RegionOf } from './event-words.ts';

/**
 * What a transition needs, in words; nothing where that goes without saying: that nothing is recorded before the
 * signature or after the end, that nobody records the same part twice, and who records a fact. What is told of the region
 * already, as JSON, need not be told again where it ceases to hold.
 */
export function guardWords(
  guard: ChartGuard | undefined,
  region: RegionOf,
  teller: Teller,
  { told, isOfFact }: Told,
): Text | undefined {
  if (!guard) return undefined;
  const guards = guard.type === 'all' ? guard.params.guards : [guard];
  const conditions = guards.flatMap((one) => (one.type === 'holds' ? membersOf(one.params.condition) : []));
  const asked = conditions.filter((one) => !goesWithoutSaying(one, isOfFact) && !isAtItsTerm(one));
  const others = [
    ...(conditions.some(isAtItsTerm) ? [fixed.atItsTerm] : []),
    ...guards.flatMap((one) => sayOther(one, teller) ?? []),
  ];
  const [only] = asked;
  if (asked.length === 1 && typeof only === 'object' && 'not' in only && told.has(JSON.stringify(only.not))) {
    return listed([fixed.noLonger, ...others]);
  }
  const inWords = only === undefined ? [] : [sayCondition(asked.length === 1 ? only : { all: asked }, region, teller)];
  const said = [...inWords, ...others];
  return said.length > 0 ? listed(said) : undefined;
}

/** What need not be said of a transition. */
export interface Told {
  /** The conditions that the region tells elsewhere, as JSON. */
  readonly told: ReadonlySet<string>;
  /** Something is recorded, which nobody does before the signature. */
  readonly isOfFact: boolean;
}

/** The conditions under which a region goes on to another state, as JSON. */
export function toldIn(guards: readonly (ChartGuard | undefined)[]): ReadonlySet<string> {
  return new Set(guards.flatMap((guard) => (guard?.type === 'holds' ? [JSON.stringify(guard.params.condition)] : [])));
}

function membersOf(of: Condition): readonly Condition[] {
  return typeof of === 'object' && 'all' in of ? of.all : [of];
}

function goesWithoutSaying(of: Condition, isOfFact: boolean): boolean {
  if (isOfFact && of === 'signed') return true;
  return typeof of === 'object' && 'not' in of && of.not === 'ended';
}

/** That it was not ended before its time, which no condition of a convention can ask. */
function isAtItsTerm(of: Condition): boolean {
  return typeof of === 'object' && 'not' in of && of.not === 'term.cut';
}

function sayCondition(of: Condition, { group, id }: RegionOf, teller: Teller): Text {
  if (group === 'budgets' && typeof of === 'object') {
    if ('budget' in of && of.budget === id) return sayReached(of.budget, of.reaches, teller);
    if ('not' in of && typeof of.not === 'object' && 'budget' in of.not && of.not.budget === id) {
      const { en, fr } = quantityOf(of.not.budget, of.not.reaches, teller);
      return { en: `less than ${en}`, fr: `moins de ${fr}` };
    }
  }
  return condition(of, teller);
}

function sayReached(budget: string, reaches: string, teller: Teller): Text {
  const { en, fr } = quantityOf(budget, reaches, teller);
  return { en: `${en} used`, fr: `${fr} consommés` };
}

function quantityOf(budget: string, quantity: string, { convention }: Teller): Text {
  return quantityInWords(quantity, convention.phases.get(budget)?.budget?.unit ?? 'day');
}

/** Every guard but conditions. */
function sayOther(guard: ChartGuard, teller: Teller): Text | undefined {
  switch (guard.type) {
    case 'all':
    case 'holds':
    case 'recordedBy':
    case 'isNewPart':
      return undefined;
    case 'completes':
      return guard.params.key === 'by' ? fixed.lastOfAll : fixed.lastPart;
    case 'withinCap': {
      const { en, fr } = quantityOf(guard.params.budget, guard.params.max, teller);
      return { en: `${en} at most in all`, fr: `${fr} au plus en tout` };
    }
    case 'isMultipleOf':
      return { en: `in steps of ${guard.params.step}`, fr: `par fractions de ${decimal(guard.params.step, 'fr')}` };
    case 'cameToday':
      return fixed.sameDay;
    case 'renewalsLeft':
      return atMost(guard.params.times);
    case 'ripens':
      return condition(guard.params.condition, teller);
    case 'isBelow': {
      const { times, per } = guard.params;
      const unit = per ? { en: ` in each ${sayUnit(per.unit).en}`, fr: ` par ${sayUnit(per.unit).fr}` } : verbatim('');
      const { en, fr } = atMost(times);
      return { en: `${en}${unit.en}`, fr: `${fr}${unit.fr}` };
    }
    case 'means':
      return guard.params.from.includes('delivered') ? fixed.delivered : fixed.owed;
    default:
      return fixed[guard.type];
  }
}

function atMost(times: number): Text {
  return { en: times === 1 ? 'once at most' : `${times} times at most`, fr: `${times} fois au plus` };
}

const fixed = {
  atItsTerm: { en: 'not ended early', fr: 'sans fin anticipée' },
  noLonger: { en: 'condition no longer met', fr: 'condition qui n’est plus remplie' },
  lastOfAll: { en: 'by the last party', fr: 'par la dernière partie' },
  lastPart: { en: 'with its last part', fr: 'avec son dernier élément' },
  sameDay: { en: 'corrected on the same day', fr: 'rectifié le même jour' },
  isOwed: { en: 'something is owed', fr: 'quelque chose est dû' },
  isFree: { en: 'nothing is owed', fr: 'plus rien n’est dû' },
  isLate: { en: 'something is late', fr: 'quelque chose est en retard' },
  isInTime: { en: 'nothing is late', fr: 'plus rien n’est en retard' },
  isUnsettled: { en: 'something is left to do', fr: 'il reste quelque chose à faire' },
  isSettled: { en: 'nothing is left to do', fr: 'il ne reste rien à faire' },
  owed: { en: 'if one is owed', fr: 's’il y en a un de dû' },
  delivered: { en: 'if one is awaiting an answer', fr: 's’il y en a un en attente de réponse' },
  isInAdvance: { en: 'in advance', fr: 'par avance' },
  noticed: { en: 'notice given in time', fr: 'annoncé à temps' },
  isByLastDay: { en: 'by its last day', fr: 'au plus tard au dernier jour' },
  paysTheRest: { en: 'full amount paid', fr: 'pour la totalité' },
} as const satisfies Readonly<Record<string, Text>>;
