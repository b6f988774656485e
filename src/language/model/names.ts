import { type Text, verbatim } from '../../text/text.ts';
import type { CountingDay } from '../schema/declaration.ts';
import type { Clause, NamedClause } from './clause.ts';
import type { Convention } from './convention.ts';
import { dutyVerbs, type Obligation } from './obligations.ts';
import { once } from './once.ts';
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
  /** A sum may be told, and need not. */
  readonly mayTellQuantity?: true;
  /** It may name the occurrence that it is about. */
  readonly ofOccurrence?: true;
  /** The parameters whose values it brings. */
  readonly parameters?: readonly string[];
  /** It is a letter, of which one day counts. */
  readonly notice?: Notice;
}

/** Which day of a letter counts, and what one is worth that nobody collects. */
export interface Notice {
  readonly counts: CountingDay;
  readonly unclaimed?: 'first-presentation' | 'not-notified';
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
  'renewed',
  'declined',
  'resumed',
  'reached',
  'decided',
  'appointed',
  'provided',
  'announced',
  'happened',
  'delivered',
  'accepted',
  'rejected',
  'performed',
  'paid',
  'held',
  'worked',
  'breached',
  'warned',
  'cured',
  'suspended',
  'leaving',
  'terminated',
  'done',
  'revoked',
  'withdrawn',
] as const;

/** What a kind of fact is called: `delivered`, `paid`, `amended`. */
export type FactVerb = (typeof factVerbs)[number];

/** Names that milestones and events can't take, since they are facts or moments of every agreement. */
export const reservedNames: readonly string[] = [
  'signed',
  'notified',
  'in-force',
  'ended',
  'withdrawn',
  'renewed',
  'declined',
  'leaving',
];

/** Every fact that a convention admits, by its name. */
export const factsOf = once((convention): ReadonlyMap<string, FactDefinition> => {
  const facts = [
    ...agreementFacts(convention),
    ...endFacts(convention),
    ...workFacts(convention),
    ...obligationFacts(convention),
  ];
  return new Map(facts.map((fact) => [fact.name, fact]));
});

function* agreementFacts(convention: Convention): Generator<FactDefinition> {
  const { signature, notification, parties, amendments } = convention;
  yield ofAgreement('signed', signature, { title: signedTitle, by: signature.by });
  if (notification) {
    yield ofAgreement('notified', notification, {
      title: notifiedTitle,
      by: { each: [notification.by] },
      notice: notification,
    });
  }
  for (const party of parties.values()) {
    yield about('renamed', party, { needs: ['name'] });
    yield about('succeeded', party, { needs: ['name'] });
  }
  for (const amendment of amendments.values()) {
    const parameters = [...amendment.parameters.keys()];
    yield about('amended', amendment, { by: amendment.by, ...(parameters.length > 0 && { parameters }) });
  }
  yield ofAgreement('withdrawn', { at: '' }, { title: withdrawnTitle, needs: ['of'] });
}

/** What moves the end, or the calendar. */
function* endFacts({ term, terminations, exit, suspensions, parties }: Convention): Generator<FactDefinition> {
  const { renewal } = term;
  if (renewal) {
    const { by } = renewal;
    yield renewal.mode === 'express'
      ? ofAgreement('renewed', renewal, { title: renewedTitle, by })
      : ofAgreement('declined', renewal, { title: declinedTitle, by, notice: renewal });
  }
  for (const termination of terminations.values()) {
    const { by, warning } = termination;
    if (warning) {
      yield about('warned', termination, { by, notice: termination });
      yield about('cured', termination);
    }
    yield about('terminated', termination, { by, notice: termination });
  }
  for (const party of exit ? parties.values() : []) {
    yield about('leaving', party, { clause: exit as Clause, by: { each: [party.id] }, notice: exit as Notice });
  }
  for (const suspension of suspensions.values()) {
    yield about('suspended', suspension, { by: suspension.by });
    yield about('resumed', suspension, { by: suspension.by });
  }
}

function* workFacts(convention: Convention): Generator<FactDefinition> {
  for (const milestone of convention.milestones.values()) {
    yield about('reached', milestone, { name: milestone.id, ...recordedBy(milestone.by) });
    yield about('revoked', milestone);
  }
  for (const event of convention.events.values()) {
    yield about('happened', event, {
      name: event.id,
      ...recordedBy(event.by),
      ...(closesOccurrences(event.id, convention) && { ofOccurrence: true }),
    });
    if (event.right?.notice) yield about('announced', event, { ...recordedBy(event.by), ofOccurrence: true });
  }
  for (const decision of convention.decisions.values()) {
    yield about('decided', decision, { by: decision.by, ...(decision.every && { ofOccurrence: true }) });
  }
  for (const phase of convention.phases.values()) {
    yield about('done', phase);
    const { budget } = phase;
    if (!budget) continue;
    const clause = budget.basis ? budget : phase;
    yield about('worked', phase, { clause, needs: ['quantity'], ...recordedBy(budget.by) });
  }
  for (const deliverable of convention.deliverables.values()) {
    const components = deliverable.components.size > 0 && { components: deliverable.components };
    const each = deliverable.arises && ({ ofOccurrence: true } as const);
    yield about('delivered', deliverable, { by: { each: [deliverable.by] }, ...components, ...each });
    const { acceptance } = deliverable;
    if (!acceptance) continue;
    const clause = acceptance.basis ? acceptance : deliverable;
    yield about('accepted', deliverable, { clause, by: acceptance.by, ...each });
    yield about('rejected', deliverable, { clause, by: acceptance.by, ...each });
  }
  for (const dataset of convention.datasets.values()) yield about('provided', dataset, { by: { each: [dataset.by] } });
}

function* obligationFacts({ roles, obligations }: Convention): Generator<FactDefinition> {
  for (const role of roles.values()) yield about('appointed', role, { by: role.by, needs: ['name'] });
  for (const obligation of obligations.values()) {
    if (isPerformed(obligation)) {
      yield about(dutyVerbs[obligation.section], obligation, {
        by: { any: obligation.party },
        ...(obligation.section === 'payments' && { mayTellQuantity: true }),
        ...((obligation.nature === 'on-event' || obligation.nature === 'rhythmic') && { ofOccurrence: true }),
      });
    }
    yield about('breached', obligation);
  }
}

/** Whether an event discharges or performs one of several occurrences, so that it may say which. */
function closesOccurrences(id: string, { obligations }: Convention): boolean {
  return [...obligations.values()].some((duty) => {
    if (duty.nature !== 'on-event' && duty.nature !== 'rhythmic') return false;
    return duty.unless?.condition === id || duty.fulfilled?.condition === id;
  });
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

const signedTitle: Text = { en: 'Signature', fr: 'Signature' };
const notifiedTitle: Text = { en: 'Notification', fr: 'Notification' };
const renewedTitle: Text = { en: 'Renewal', fr: 'Reconduction' };
const declinedTitle: Text = { en: 'Notice of non-renewal', fr: 'Dénonciation de la reconduction' };
const withdrawnTitle: Text = { en: 'A fact withdrawn', fr: 'Un fait retiré' };
