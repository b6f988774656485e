import type { FactVerb } from '../language/model/names.ts';
import type { Text } from '../text/text.ts';

/** The groups in which a form offers facts, in the order in which an agreement usually comes to them. */
export const factGroups = {
  signing: { en: 'Signing and notifying', fr: 'Signature et notification' },
  work: { en: 'Work and deliverables', fr: 'Travaux et livrables' },
  duties: { en: 'Obligations, payments and meetings', fr: 'Obligations, paiements et réunions' },
  events: { en: 'Events, milestones and choices', fr: 'Événements, jalons et choix' },
  changes: { en: 'Amendments and renewal', fr: 'Avenants et reconduction' },
  suspension: { en: 'Suspension', fr: 'Suspension' },
  failures: { en: 'Failures', fr: 'Manquements' },
  ends: { en: 'Ending early, parties', fr: 'Fin anticipée, parties' },
  corrections: { en: 'Corrections', fr: 'Rectifications' },
} as const satisfies Readonly<Record<string, Text>>;

export type FactGroup = keyof typeof factGroups;

export const factGroupsInOrder = Object.keys(factGroups) as readonly FactGroup[];

export const factGroupOf: Readonly<Record<FactVerb, FactGroup>> = {
  signed: 'signing',
  notified: 'signing',
  appointed: 'signing',
  worked: 'work',
  delivered: 'work',
  accepted: 'work',
  rejected: 'work',
  done: 'work',
  performed: 'duties',
  paid: 'duties',
  held: 'duties',
  provided: 'duties',
  reached: 'events',
  revoked: 'events',
  happened: 'events',
  announced: 'events',
  decided: 'events',
  amended: 'changes',
  renewed: 'changes',
  declined: 'changes',
  suspended: 'suspension',
  resumed: 'suspension',
  breached: 'failures',
  warned: 'failures',
  cured: 'failures',
  terminated: 'ends',
  leaving: 'ends',
  renamed: 'ends',
  succeeded: 'ends',
  withdrawn: 'corrections',
};
