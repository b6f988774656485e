import { own } from '../../text/own.ts';
import { type Text, verbatim } from '../../text/text.ts';

/** What the regions of a group are together. */
export function groupHeading(group: string): Text {
  return own(headings, group) ?? verbatim(group);
}

const headings: Readonly<Record<string, Text>> = {
  term: { en: 'Term', fr: 'Durée' },
  notification: { en: 'Notification', fr: 'Notification' },
  renewal: { en: 'Renewal', fr: 'Reconduction' },
  terminations: { en: 'Termination', fr: 'Fin anticipée' },
  suspensions: { en: 'Suspensions', fr: 'Suspensions' },
  dates: { en: 'Dates', fr: 'Dates' },
  milestones: { en: 'Milestones', fr: 'Jalons' },
  decisions: { en: 'Choices', fr: 'Choix' },
  events: { en: 'Events and rights', fr: 'Événements et facultés' },
  phases: { en: 'Phases', fr: 'Étapes' },
  budgets: { en: 'Budgets', fr: 'Budgets' },
  deliverables: { en: 'Deliverables', fr: 'Livrables' },
  datasets: { en: 'Data', fr: 'Données' },
  obligations: { en: 'Obligations', fr: 'Obligations' },
  meetings: { en: 'Meetings', fr: 'Réunions' },
  payments: { en: 'Payments', fr: 'Paiements' },
  roles: { en: 'Roles', fr: 'Rôles' },
  parties: { en: 'Parties', fr: 'Parties' },
  amendments: { en: 'Amendments', fr: 'Avenants' },
  properties: { en: 'What must be true in every run', fr: 'Ce qui doit être vrai dans tous les cas' },
};
