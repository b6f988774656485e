import type { Pointer } from '../text/span.ts';
import { type Text, verbatim } from '../text/text.ts';
import type { Clause, NamedClause } from './clause.ts';
import type { Convention } from './convention.ts';
import type { Obligation } from './obligations.ts';
import type { By } from './parties.ts';

/** What a fact must tell besides its day. */
export type FactDetail = 'quantity' | 'name' | 'of';

/** Something that can be recorded under a convention. */
export interface FactDefinition {
  /** Its name in files and on the command line: `signed`, `worked:support`. */
  readonly name: string;
  /** The past participle: what kind of fact it is. */
  readonly verb: FactVerb;
  /** The id of what it is about; `undefined` for the agreement itself. */
  readonly subject?: string;
  readonly title: Text;
  readonly clause: Clause;
  /** Who may record it; anybody when absent. */
  readonly by?: By;
  /** The parts that it is made of when it is not whole at once: who signs, what is delivered. */
  readonly components?: ReadonlyMap<string, string>;
  readonly needs: readonly FactDetail[];
}

/**
 * Every kind of fact, in the order in which those of one day are played: what others may depend on comes first, what
 * closes comes last.
 */
export const factVerbs = [
  'renamed',
  'succeeded',
  'signed',
  'notified',
  'amended',
  'reached',
  'decided',
  'appointed',
  'provided',
  'happened',
  'delivered',
  'performed',
  'worked',
  'breached',
  'done',
  'revoked',
  'withdrawn',
] as const;

export type FactVerb = (typeof factVerbs)[number];

/** Names that milestones and events can't take, since they are facts or moments of every agreement. */
export const reservedNames: readonly string[] = ['signed', 'notified', 'in-force', 'ended', 'withdrawn'];

/** Every fact that a convention admits, by its name. */
export function factsOf(convention: Convention): ReadonlyMap<string, FactDefinition> {
  const facts = [...agreementFacts(convention), ...workFacts(convention), ...obligationFacts(convention)];
  return new Map(facts.map((fact) => [fact.name, fact]));
}

function* agreementFacts(convention: Convention): Generator<FactDefinition> {
  const { signature, notification, parties, amendments } = convention;
  yield ofAgreement('signed', signature, { title: signedTitle, by: signature.by });
  if (notification) {
    yield ofAgreement('notified', notification, { title: notifiedTitle, by: { each: [notification.by] } });
  }
  for (const party of parties.values()) {
    yield about('renamed', party, { needs: ['name'] });
    yield about('succeeded', party, { needs: ['name'] });
  }
  for (const amendment of amendments.values()) yield about('amended', amendment, { by: amendment.by });
  yield ofAgreement('withdrawn', { at: '' }, { title: withdrawnTitle, needs: ['of'] });
}

function* workFacts(convention: Convention): Generator<FactDefinition> {
  for (const milestone of convention.milestones.values()) {
    yield about('reached', milestone, { name: milestone.id, ...recordedBy(milestone.by) });
    yield about('revoked', milestone);
  }
  for (const event of convention.events.values()) {
    yield about('happened', event, { name: event.id, ...recordedBy(event.by) });
  }
  for (const decision of convention.decisions.values()) yield about('decided', decision, { by: decision.by });
  for (const phase of convention.phases.values()) {
    yield about('done', phase);
    const { budget } = phase;
    if (!budget) continue;
    const clause = budget.basis ? budget : phase;
    yield about('worked', phase, { clause, needs: ['quantity'], ...recordedBy(budget.by) });
  }
  for (const deliverable of convention.deliverables.values()) {
    const components = deliverable.components.size > 0 && { components: deliverable.components };
    yield about('delivered', deliverable, { by: { each: [deliverable.by] }, ...components });
  }
  for (const dataset of convention.datasets.values()) yield about('provided', dataset, { by: { each: [dataset.by] } });
}

function* obligationFacts({ roles, obligations }: Convention): Generator<FactDefinition> {
  for (const role of roles.values()) yield about('appointed', role, { by: role.by, needs: ['name'] });
  for (const obligation of obligations.values()) {
    if (isPerformed(obligation)) yield about('performed', obligation, { by: { any: obligation.party } });
    yield about('breached', obligation);
  }
}

/** A fact about a clause; its name is `verb:id` unless another is given. */
function about(verb: FactVerb, clause: NamedClause, more: Partial<FactDefinition> = {}): FactDefinition {
  const { id: subject, title } = clause;
  return { name: `${verb}:${subject}`, verb, subject, title: verbatim(title), clause, needs: [], ...more };
}

/** A fact about the agreement itself; its verb is its name. */
function ofAgreement(
  verb: FactVerb,
  clause: Clause,
  more: Partial<FactDefinition> & { readonly title: Text },
): FactDefinition {
  return { name: verb, verb, clause, needs: [], ...more };
}

function recordedBy(by: By | undefined): { by?: By } {
  return by ? { by } : {};
}

/** Whether performing it is a fact of its own; what binds all along can only be breached. */
export function isPerformed({ nature }: Obligation): boolean {
  return nature !== 'continuous' && nature !== 'prohibition';
}

/**
 * Every moment that a condition or a timing can name: the day on which something came to be so, as long as it is not
 * undone. Facts give most of them; the phases and the term give the rest.
 */
export function momentsOf(convention: Convention): ReadonlyMap<string, Pointer> {
  const moments = new Map<string, Pointer>([
    ['signed', '/signature'],
    ['in-force', '/term'],
    ['ended', '/term'],
    ['term.start', '/term/starts'],
    ['term.end', '/term/ends'],
  ]);
  const lasting: readonly FactVerb[] = ['worked', 'renamed', 'succeeded', 'withdrawn'];
  for (const { name, verb, clause } of factsOf(convention).values()) {
    if (!lasting.includes(verb)) moments.set(name, clause.at);
  }
  for (const phase of convention.phases.values()) moments.set(`opened:${phase.id}`, phase.at);
  return moments;
}

const signedTitle: Text = { en: 'Signature', fr: 'Signature' };
const notifiedTitle: Text = { en: 'Notification', fr: 'Notification' };
const withdrawnTitle: Text = { en: 'A fact withdrawn', fr: 'Un fait retiré' };
