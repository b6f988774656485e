import { articleOf } from '../../../language/model/clause.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import type { Compiled } from '../compile.ts';
import type { Refusal } from '../refusals/refusal.ts';
import { notEntitled } from '../refusals/refusal-reasons.ts';
import { type Fact, inOrder } from './fact.ts';

/** A fact that never happened, and the fact that says so. */
export interface Withdrawal {
  readonly fact: Fact;
  readonly by: Fact;
}

/** What is left of facts once those are taken out that others withdraw. */
export interface Sifted {
  readonly kept: readonly Fact[];
  readonly withdrawn: readonly Withdrawal[];
  readonly refusals: readonly Refusal[];
}

/**
 * Takes out the facts that others withdraw. A withdrawal can be withdrawn too, and then counts no more; what withdraws
 * what decides, and never the order of recording. Only who may record a fact may withdraw it.
 */
export function applyWithdrawals(facts: readonly Fact[], compiled: Compiled): Sifted {
  if (!facts.some(isWithdrawal)) return { kept: facts, withdrawn: [], refusals: [] };
  return new Sieve(facts, compiled).sift();
}

class Sieve {
  readonly #facts: readonly Fact[];
  readonly #compiled: Compiled;
  readonly #byId: ReadonlyMap<string, Fact>;
  readonly #withdrawals: readonly Fact[];
  readonly #refusals: Refusal[] = [];
  /** The admissible withdrawals of each fact, in order. */
  readonly #against = new Map<string, Fact[]>();
  readonly #counts = new Map<Fact, boolean>();

  constructor(facts: readonly Fact[], compiled: Compiled) {
    this.#facts = facts;
    this.#compiled = compiled;
    this.#byId = new Map(facts.map((fact) => [fact.id, fact]));
    this.#withdrawals = inOrder(facts.filter(isWithdrawal), compiled.facts);
  }

  sift(): Sifted {
    for (const withdrawal of this.#withdrawals) {
      const refusal = this.#refusalOf(withdrawal);
      if (refusal) this.#refusals.push(refusal);
      else
        this.#against.set(withdrawal.of as string, [...(this.#against.get(withdrawal.of as string) ?? []), withdrawal]);
    }
    const meant = this.#facts.filter(({ id }) => this.#against.has(id));
    const withdrawn = inOrder(meant, this.#compiled.facts).flatMap((fact) => {
      const by = this.#against.get(fact.id)?.find((withdrawal) => this.#isEffective(withdrawal));
      return by ? [{ fact, by }] : [];
    });
    const gone = new Set(withdrawn.map(({ fact }) => fact));
    const kept = this.#facts.filter((fact) => !isWithdrawal(fact) && !gone.has(fact));
    return { kept, withdrawn, refusals: this.#refusals };
  }

  /** A withdrawal counts unless one that counts withdraws it. Circles are refused before. */
  #isEffective(withdrawal: Fact): boolean {
    const known = this.#counts.get(withdrawal);
    if (known !== undefined) return known;
    const counts = !(this.#against.get(withdrawal.id) ?? []).some((other) => this.#isEffective(other));
    this.#counts.set(withdrawal, counts);
    return counts;
  }

  #refusalOf(withdrawal: Fact): Refusal | undefined {
    const { facts: known } = this.#compiled;
    const target = this.#byId.get(withdrawal.of ?? '');
    const refuse = (words: Pick<Refusal, 'message' | 'remedy'>): Refusal => ({
      fact: withdrawal,
      code: 'fact-unknown',
      article: null,
      ...words,
    });
    if (!target) return refuse(nothingToWithdraw);
    const root = this.#rootOf(withdrawal);
    if (!root) return refuse(inACircle);
    if (withdrawal.on < target.on) return refuse(tooEarly);
    return this.#refusalOfAuthor(known.get(root.fact) as FactDefinition, withdrawal);
  }

  #refusalOfAuthor(definition: FactDefinition, withdrawal: Fact): Refusal | undefined {
    const { by } = definition;
    const entitled = by && ('each' in by ? by.each : by.any);
    if (!entitled || withdrawal.by === undefined || entitled.includes(withdrawal.by)) return undefined;
    const { clause, ...reason } = notEntitled(entitled, definition, withdrawal, this.#compiled);
    return { fact: withdrawal, article: articleOf(clause), ...reason };
  }

  /** The fact that a chain of withdrawals is about in the end, or `undefined` where the chain is a circle. */
  #rootOf(withdrawal: Fact): Fact | undefined {
    const seen = new Set<Fact>();
    let fact: Fact | undefined = withdrawal;
    while (fact && isWithdrawal(fact)) {
      if (seen.has(fact)) return undefined;
      seen.add(fact);
      const target: Fact | undefined = this.#byId.get(fact.of ?? '');
      if (!target) return fact;
      fact = target;
    }
    return fact;
  }
}

export function isWithdrawal({ fact }: Fact): boolean {
  return fact === 'withdrawn';
}

const nothingToWithdraw = {
  message: {
    en: 'The fact that it withdraws is not recorded.',
    fr: 'Le fait qu’il retire n’est pas constaté.',
  },
  remedy: {
    en: 'Give the id of a recorded fact; without one, it is name@day: worked:support@2023-04-12.',
    fr: 'Donnez l’identifiant d’un fait constaté ; à défaut, c’est nom@jour : worked:support@2023-04-12.',
  },
};
const inACircle = {
  message: {
    en: 'These withdrawals withdraw one another, so that none of them says anything.',
    fr: 'Ces retraits se retirent l’un l’autre : aucun ne dit rien.',
  },
  remedy: { en: 'Withdraw a fact that is no part of the circle.', fr: 'Retirez un fait extérieur à ce cercle.' },
};
const tooEarly = {
  message: {
    en: 'A fact can’t be withdrawn before the day on which it happened.',
    fr: 'Un fait ne peut pas être retiré avant le jour où il a eu lieu.',
  },
  remedy: {
    en: 'Date the withdrawal on the day on which the mistake was seen.',
    fr: 'Datez le retrait du jour où l’erreur a été vue.',
  },
};
