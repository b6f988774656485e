import { articleOf } from '../../../language/model/clause.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import type { Compiled } from '../compile.ts';
import type { Refusal } from '../refusals/refusal.ts';
import { unknownToFile } from '../refusals/refusal-of-itself.ts';
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
 * Takes out the facts that others withdraw. A withdrawal can be withdrawn too, and then counts no more, nor is it refused:
 * it never happened. What withdraws what decides, and never the order of recording. Only who may record a fact may
 * withdraw it. A chain of withdrawals may be as long as anybody writes it: nothing here calls itself.
 */
export function applyWithdrawals(facts: readonly Fact[], compiled: Compiled): Sifted {
  const withdrawals = inOrder(facts.filter(isWithdrawal), compiled.facts);
  if (withdrawals.length === 0) return { kept: facts, withdrawn: [], refusals: [] };
  const roots = rootsOf(withdrawals, new Map(facts.map((fact) => [fact.id, fact])));
  const refused = new Map(withdrawals.map((each) => [each, refusalOf(each, roots.get(each) as Chain, compiled)]));
  const against = new Map<string, Fact[]>();
  for (const each of withdrawals) {
    if (!refused.get(each)) against.set(each.of ?? '', [...(against.get(each.of ?? '') ?? []), each]);
  }

  // Whether a withdrawal counts is known once it is known of those that withdraw it, which come later in their chain.
  const counts = new Map<Fact, boolean>();
  for (const each of [...withdrawals].sort((a, b) => (roots.get(b)?.length ?? 0) - (roots.get(a)?.length ?? 0))) {
    const isWithdrawn = against.get(each.id)?.some((other) => counts.get(other)) ?? false;
    counts.set(each, !refused.get(each) && !isWithdrawn);
  }

  const meant = facts.filter(({ id }) => against.has(id));
  const withdrawn = inOrder(meant, compiled.facts).flatMap((fact) => {
    const by = against.get(fact.id)?.find((withdrawal) => counts.get(withdrawal));
    return by ? [{ fact, by }] : [];
  });
  const gone = new Set(withdrawn.map(({ fact }) => fact));
  return {
    kept: facts.filter((fact) => !isWithdrawal(fact) && !gone.has(fact)),
    withdrawn,
    refusals: withdrawals.flatMap((each) => (gone.has(each) ? [] : (refused.get(each) ?? []))),
  };
}

/** Where a chain of withdrawals leads. */
interface Chain {
  /** What the withdrawal is about at once; `undefined` where nothing of that id is recorded. */
  readonly target: Fact | undefined;
  /** What it is about in the end; `undefined` where it leads back to itself, or into such a circle. */
  readonly root: Fact | undefined;
  /** How many steps lead there. */
  readonly length: number;
}

/** Goes along each chain once: a part that was gone along before is known. */
function rootsOf(withdrawals: readonly Fact[], byId: ReadonlyMap<string, Fact>): ReadonlyMap<Fact, Chain> {
  const targetOf = ({ of = '' }: Fact): Fact | undefined => byId.get(of);
  const chains = new Map<Fact, Chain>();
  for (const first of withdrawals) {
    const path = new Set<Fact>();
    let at: Fact | undefined = first;
    for (; at && isWithdrawal(at) && !chains.has(at) && !path.has(at); at = targetOf(at)) path.add(at);
    const steps = [...path].reverse();
    const before = at && (path.has(at) ? inCircle : chains.get(at));
    const root = before ? before.root : (at ?? steps[0]);
    for (const [index, each] of steps.entries()) {
      chains.set(each, { target: targetOf(each), root, length: (before?.length ?? 0) + index + 1 });
    }
  }
  return chains;
}

const inCircle: Chain = { target: undefined, root: undefined, length: 0 };

function refusalOf(withdrawal: Fact, { target, root }: Chain, compiled: Compiled): Refusal | undefined {
  const refuse = (words: Pick<Refusal, 'message' | 'remedy'>): Refusal => ({
    fact: withdrawal,
    code: 'fact-unknown',
    article: null,
    ...words,
  });
  const stranger = unknownToFile(withdrawal, compiled);
  if (stranger) return { fact: withdrawal, ...stranger };
  if (!target) return refuse(nothingToWithdraw);
  if (!root) return refuse(inACircle);
  if (withdrawal.on < target.on) return refuse(tooEarly);
  // What the file does not know any more, anybody may take back.
  const definition = compiled.facts.get(root.fact);
  return definition && refusalOfAuthor(definition, withdrawal, compiled);
}

function refusalOfAuthor(definition: FactDefinition, withdrawal: Fact, compiled: Compiled): Refusal | undefined {
  const { by } = definition;
  const entitled = by && ('each' in by ? by.each : by.any);
  if (!entitled || withdrawal.by === undefined || entitled.includes(withdrawal.by)) return undefined;
  const { clause, ...reason } = notEntitled(entitled, definition, withdrawal, compiled);
  return { fact: withdrawal, article: articleOf(clause), ...reason };
}

export function isWithdrawal({ fact }: Fact): boolean {
  return fact === 'withdrawn';
}

const nothingToWithdraw = {
  message: {
    en: 'The fact to withdraw is not recorded.',
    fr: 'Le fait à retirer n’est pas enregistré.',
  },
  remedy: {
    en: 'Give the id of a recorded fact. A fact without an id of its own has name@day: “worked:support@2023-04-12”.',
    fr: 'Donnez l’identifiant d’un fait enregistré. À défaut d’identifiant propre, c’est nom@jour : « worked:support@2023-04-12 ».',
  },
};
const inACircle = {
  message: {
    en: 'These withdrawals withdraw one another, so none of them has any effect.',
    fr: 'Ces retraits se retirent l’un l’autre : aucun n’a d’effet.',
  },
  remedy: { en: 'Withdraw a fact that is not part of the circle.', fr: 'Retirez un fait extérieur à ce cercle.' },
};
const tooEarly = {
  message: {
    en: 'A fact cannot be withdrawn before the day on which it happened.',
    fr: 'Un fait ne peut pas être retiré avant le jour où il a eu lieu.',
  },
  remedy: {
    en: 'Date the withdrawal on the day on which the mistake was found.',
    fr: 'Datez le retrait du jour où l’erreur a été constatée.',
  },
};
