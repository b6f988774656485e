import { memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import { type Condition, isQuantified, type Quantifier, quantifierOf } from '../model/condition.ts';
import type { Convention } from '../model/convention.ts';
import { placedConditionsOf } from '../model/events.ts';
import { momentsOf } from '../model/moments.ts';
import { recurrenceOf } from '../model/recurrence.ts';
import { doesRecur, repeatingOf, rhythmOf } from '../model/repeating.ts';
import type { Finding, Rule } from './rule.ts';

export const recurrenceMissing: Rule = {
  id: 'recurrence-missing',
  severity: 'error',
  title: {
    en: 'A condition asks “which time” or “how often” only about what can happen more than once.',
    fr: 'Seul ce qui peut se répéter a un cycle précédent, ou un nombre de fois.',
  },
  why: {
    en: 'A condition about the last cycle of something without cycles would be true or false for a reason that nobody intended.',
    fr: 'Une condition qui porte sur le cycle précédent de ce qui n’a pas de cycle serait remplie, ou non, sans que personne l’ait voulu.',
  },
  wrong:
    'obligations:\n  report: { title: Report, party: trust, nature: once, cite: { article: 4 } }\nphases:\n  works: { title: Works, opens: { when: { lastCycle: performed:report } }, cite: { article: 3 } }\n',
  right:
    'obligations:\n  report: { title: Report, party: trust, nature: recurring, every: { cycle: month }, cite: { article: 4 } }\nphases:\n  works: { title: Works, opens: { when: { lastCycle: performed:report } }, cite: { article: 3 } }\n',
  *check(convention) {
    const known = momentsOf(convention);
    for (const { condition, at } of placedConditionsOf(convention)) {
      for (const { quantifier, name, pointer } of askedIn(condition, at)) {
        // A name that nothing bears is told of as such.
        if (known.has(name)) yield* fault(quantifier, name, pointer, convention);
      }
    }
  },
};

interface Asked {
  readonly quantifier: Quantifier;
  readonly name: string;
  readonly pointer: Pointer;
}

function* askedIn(condition: Condition, at: Pointer): Generator<Asked> {
  if (typeof condition === 'string' || 'budget' in condition) return;
  if (isQuantified(condition)) {
    const { quantifier, name } = quantifierOf(condition);
    yield { quantifier, name, pointer: memberOf(at, quantifier) };
  } else if ('not' in condition) {
    yield* askedIn(condition.not, memberOf(at, 'not'));
  } else {
    const [key, members] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
    for (const [index, member] of members.entries()) yield* askedIn(member, memberOf(memberOf(at, key), index));
  }
}

function* fault(quantifier: Quantifier, name: string, pointer: Pointer, convention: Convention): Generator<Finding> {
  // A clause that could not be read as a whole may say how often it comes.
  const told = { pointer, part: 'key', missing: name.slice(name.indexOf(':') + 1), declaredIn: [] } as const;
  const isEvent = convention.events.has(name);
  const isOfCycle = quantifier === 'thisCycle' || quantifier === 'lastCycle';
  if (!isEvent && !doesRecur(name, convention)) {
    yield { ...told, message: comesOnce(name), help: nameAlone(name, convention) };
  } else if (isOfCycle && !hasCycle(name, convention)) {
    yield { ...told, message: noCycle(name, quantifier), help: countInstead(name) };
  } else if (isEvent && quantifier === 'everySoFar') {
    yield { ...told, message: alwaysSo(name), help: everInstead(name) };
  }
}

function hasCycle(name: string, convention: Convention): boolean {
  const clause = repeatingOf(convention).get(recurrenceOf(name).clause);
  return clause !== undefined && doesRecur(name, convention) && rhythmOf(clause) !== undefined;
}

function comesOnce(name: string): Text {
  return {
    en: `Only events and what recurs are known time by time; “${name}” is not.`,
    fr: `Seuls les événements et ce qui revient se distinguent fois par fois ; « ${name} » non.`,
  };
}

/** What can be written instead: the name alone, with a rhythm in its clause, or an event that is recorded each time. */
function nameAlone(name: string, { milestones }: Convention): Text {
  const [verb = '', id] = name.split(':');
  if (verb === 'announced') {
    return { en: `Ask about the act itself: “${id}”.`, fr: `Demandez-le de l’acte même : « ${id} ».` };
  }
  const alone = { en: `Write the name alone, “${name}”`, fr: `Écrivez le nom seul, « ${name} »` };
  if (mayRecur.includes(verb)) {
    return {
      en: `${alone.en}; or say in its clause how often it comes: “every: { cycle: year }”.`,
      fr: `${alone.fr} ; ou dites dans sa clause à quel rythme il revient : « every: { cycle: year } ».`,
    };
  }
  if (milestones.has(name)) {
    return {
      en: `${alone.en}, since a milestone is reached once; what may happen again is declared under “events”.`,
      fr: `${alone.fr}, car un jalon est atteint une fois ; ce qui peut se reproduire se déclare sous « events ».`,
    };
  }
  return {
    en: `${alone.en}, for the latest time; or declare an event that is recorded each time, and ask about that.`,
    fr: `${alone.fr}, pour la fois la plus récente ; ou déclarez un événement, enregistré chaque fois, et faites porter la condition sur lui.`,
  };
}

/** What is said of clauses that may have a rhythm. */
const mayRecur: readonly string[] = ['performed', 'paid', 'held', 'delivered', 'accepted', 'rejected', 'decided'];

function noCycle(name: string, quantifier: Quantifier): Text {
  return {
    en: `“${name}” has no cycles that “${quantifier}” could ask of.`,
    fr: `« ${name} » n’a pas de cycle sur lequel « ${quantifier} » puisse porter.`,
  };
}

function countInstead(name: string): Text {
  return {
    en: `Count within a unit of the calendar, { count: ${name}, atLeast: 1, per: year }, or write the name alone for the latest time.`,
    fr: `Comptez dans une unité du calendrier, { count: ${name}, atLeast: 1, per: year }, ou écrivez le nom seul pour la fois la plus récente.`,
  };
}

function alwaysSo(name: string): Text {
  return {
    en: `“${name}” no longer binds anybody: it has happened each time so far.`,
    fr: `« ${name} » n’est dû par personne : chaque fois jusqu’ici, il a eu lieu.`,
  };
}

function everInstead(name: string): Text {
  return {
    en: `Write the name alone, “${name}”, for once at least, or { count: ${name}, atLeast: 2 }.`,
    fr: `Écrivez le nom seul, « ${name} », pour une fois au moins, ou { count: ${name}, atLeast: 2 }.`,
  };
}
