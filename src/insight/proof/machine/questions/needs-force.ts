import { own } from '../../../../engine/lifecycle/context.ts';
import type { Condition } from '../../../../language/model/condition.ts';
import type { Convention } from '../../../../language/model/convention.ts';
import type { FactDefinition, FactVerb } from '../../../../language/model/names.ts';
import type { Text } from '../../../../text/text.ts';
import { shownWithin } from '../../effort-of-proof.ts';
import { noRunTried } from '../../unsettled.ts';
import { counterexampleOf } from '../counterexample.ts';
import { hasCome } from '../has-come.ts';
import type { Prover } from '../prover.ts';
import type { Answer, Question } from '../question.ts';
import { budgetName, readsOfCondition } from '../regions.ts';
import type { SliceState } from '../slice-steps.ts';

export const needsForce: Question = {
  id: 'needs-force',
  title: {
    en: 'Nothing that requires entry into force happens before it.',
    fr: 'Rien de ce qui suppose l’entrée en vigueur n’a lieu avant elle.',
  },
  asks: {
    en: 'Does everything that requires entry into force wait for it?',
    fr: 'Tout ce qui suppose l’entrée en vigueur l’attend-il ?',
  },
  why: {
    en: 'Before it enters into force, the agreement protects nobody: work, data and money are provided at one’s own risk.',
    fr: 'Avant son entrée en vigueur, la convention ne protège personne : travaux, données et argent sont fournis à vos risques.',
  },
  *ask(prover) {
    const { convention, facts } = prover.compiled;
    for (const fact of facts.values()) {
      if (performing.includes(fact.verb) && convention.parties.size > 0 && !speaksOfSignature(fact, convention)) {
        yield answer(fact, prover);
      }
    }
  },
};

/** Less than anybody can work. */
const leastWork = '0.000000001';

/** What the parties do under the agreement; what merely happens to it needs nothing. */
const performing: readonly FactVerb[] = ['worked', 'delivered', 'provided', 'performed', 'paid', 'held'];

function answer({ name, title, clause, verb, subject = '' }: FactDefinition, prover: Prover): Answer {
  const region = regionOf(verb, subject, prover.compiled.convention);
  const isOver = (state: SliceState): boolean =>
    ['term.start', 'in-force', 'ended'].some((moment) => hasCome(moment)(state));
  const comes = (state: SliceState): boolean => !isOver(state) && hasHappened(name, verb, subject, state);
  const what = verb === 'worked' ? budgetName(subject) : name;
  const concern = {
    regions: [region],
    reads: ['in-force', 'ended', what],
    ...(verb === 'worked' && { thresholds: [{ budget: subject, quantity: leastWork }] }),
  };
  const about = { pointer: clause.at };
  // What cannot come unless it is in force needs no states to be looked at.
  if (!prover.without('term.start', 'in-force', 'ended').mayCome(what)) {
    return { ...about, verdict: 'proved', message: waits(title.en, title.fr) };
  }
  const search = prover.search(concern, comes, { isLast: isOver });
  switch (search.found) {
    case 'nothing':
      return { ...about, verdict: 'proved', message: waits(title.en, title.fr) };
    case 'no-run':
      return { ...about, verdict: 'not-proved', message: isAsked(title), bound: noRunTried };
    case 'bound':
      return {
        ...about,
        verdict: 'not-proved',
        message: isAsked(title),
        bound: prover.bound,
      };
    default: {
      const { played, step } = search;
      const shown = { on: step.on, regions: [region] };
      const message = comesEarly(title.en, title.fr);
      const example = shownWithin(() => ({
        counterexample: counterexampleOf(`needs-force-${subject}`, message, played, shown, prover.compiled),
      }));
      const help = fix(verb, subject, prover.compiled.convention);
      return { ...about, verdict: 'refuted', message, help, ...example };
    }
  }
}

function hasHappened(name: string, verb: FactVerb, subject: string, { context }: SliceState): boolean {
  if (verb === 'worked') return own(context.used, subject) !== undefined;
  return hasCome(name)({ context } as never);
}

function regionOf(verb: FactVerb, subject: string, { obligations }: Convention): string {
  const groups: Partial<Record<FactVerb, string>> = {
    worked: 'phases',
    delivered: 'deliverables',
    provided: 'datasets',
  };
  return `${groups[verb] ?? obligations.get(subject)?.section ?? 'obligations'}/${subject}`;
}

/** Whether the clause, or what it waits for in turn, says that the signature is enough. */
function speaksOfSignature({ verb, subject = '' }: FactDefinition, convention: Convention): boolean {
  const seen = new Set<string>();
  const says = (condition: Condition): boolean =>
    [...readsOfCondition(condition)].some((name) => {
      if (name === 'signed') return true;
      if (seen.has(name)) return false;
      seen.add(name);
      const next = conditionBehind(name, convention);
      return next !== undefined && says(next);
    });
  const condition = conditionBehind(`${verb}:${subject}`, convention);
  return condition !== undefined && says(condition);
}

/** The condition without which a moment does not come. */
function conditionBehind(name: string, convention: Convention): Condition | undefined {
  const [verb = '', id = ''] = name.split(':');
  if (verb === 'done' || verb === 'opened') return convention.phases.get(id)?.gate.condition;
  const delivery = verb === 'accepted' || verb === 'rejected' ? 'delivered' : verb;
  const own = ownCondition(delivery, id, convention);
  const phase = delivery === 'delivered' ? convention.deliverables.get(id)?.phase : undefined;
  if (!phase) return own;
  return own === undefined ? `opened:${phase}` : { all: [`opened:${phase}`, own] };
}

/** What its own clause says that it waits for. */
function ownCondition(verb: string, id: string, convention: Convention): Condition | undefined {
  const { phases, deliverables, datasets, obligations } = convention;
  if (verb === 'worked') return phases.get(id)?.gate.condition;
  if (verb === 'delivered') return deliverables.get(id)?.during?.condition;
  if (verb === 'provided') return datasets.get(id)?.during?.condition;
  return ['performed', 'paid', 'held'].includes(verb) ? obligations.get(id)?.during.condition : undefined;
}

function isAsked({ en, fr }: Text): Text {
  return {
    en: `Does “${en}” always wait for entry into force?`,
    fr: `Est-ce que « ${fr} » a toujours lieu après l’entrée en vigueur ?`,
  };
}

function waits(en: string, fr: string) {
  return { en: `“${en}” waits for entry into force.`, fr: `« ${fr} » attend l’entrée en vigueur.` };
}

function comesEarly(en: string, fr: string) {
  return {
    en: `“${en}” can happen before entry into force.`,
    fr: `« ${fr} » peut intervenir avant l’entrée en vigueur.`,
  };
}

/** The key to write, as it has to be written. */
function fix(verb: FactVerb, subject: string, convention: Convention): Text {
  const own = ownCondition(verb, subject, convention);
  if (own === undefined) return addCondition;
  const condition = `{ all: [${['in-force', ...membersOf(own)].join(', ')}] }`;
  const key = keys[verb] ?? 'during';
  const written = key === 'opens' ? `opens: { when: ${condition} }` : `${key}: ${condition}`;
  return {
    en: `Write “${written}”; or write signed instead of in-force, if it may happen as soon as the agreement is signed.`,
    fr: `Écrivez « ${written} » ; ou signed au lieu de in-force, si cela peut intervenir dès la signature.`,
  };
}

/** Where a clause says what it waits for. */
const keys: Partial<Record<FactVerb, string>> = { worked: 'opens', paid: 'when', held: 'when' };

/** What has to be so by a condition, as it is written; an ellipsis where it is longer than a name. */
function membersOf(condition: Condition): readonly string[] {
  const members = typeof condition === 'object' && 'all' in condition ? condition.all : [condition];
  return members.map((member) => (typeof member === 'string' ? member : '…'));
}

const addCondition: Text = {
  en: 'Agree on when it may happen, then add “during: in-force”, or “during: signed” if it may happen as soon as the agreement is signed.',
  fr: 'Convenez du moment où cela peut intervenir, puis ajoutez « during: in-force », ou « during: signed » si cela peut intervenir dès la signature.',
};
