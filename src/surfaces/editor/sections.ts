import { memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';

/** The sections whose members have ids, and what one of them is called. */
export const sectionNouns = {
  parties: { en: 'party', fr: 'partie' },
  thirdParties: { en: 'third party', fr: 'tiers' },
  roles: { en: 'role', fr: 'rôle' },
  dates: { en: 'named date', fr: 'date nommée' },
  terminations: { en: 'termination', fr: 'résiliation' },
  suspensions: { en: 'suspension', fr: 'suspension' },
  milestones: { en: 'milestone', fr: 'jalon' },
  decisions: { en: 'decision', fr: 'décision' },
  events: { en: 'event', fr: 'événement' },
  rights: { en: 'right', fr: 'faculté' },
  phases: { en: 'phase', fr: 'étape' },
  deliverables: { en: 'deliverable', fr: 'livrable' },
  datasets: { en: 'dataset', fr: 'jeu de données' },
  obligations: { en: 'obligation', fr: 'obligation' },
  meetings: { en: 'meeting', fr: 'réunion' },
  payments: { en: 'payment', fr: 'paiement' },
  reminders: { en: 'reminder', fr: 'rappel' },
  amendments: { en: 'amendment', fr: 'avenant' },
  properties: { en: 'property', fr: 'propriété' },
  informative: { en: 'informative clause', fr: 'clause informative' },
} as const satisfies Readonly<Record<string, Text>>;

/** A part of a convention in plain words, under a heading. */
export type Section = keyof typeof sectionNouns;

export const sections = Object.keys(sectionNouns) as readonly Section[];

export function isSection(key: string | undefined): key is Section {
  return key !== undefined && Object.hasOwn(sectionNouns, key);
}

/** The clauses of the convention that a section is bound to: some share theirs. */
export function groupOf(section: Section) {
  if (section === 'meetings' || section === 'payments') return 'obligations';
  return section === 'rights' ? 'events' : section;
}

/** The clause of an id, as a pointer into the convention. */
export function clauseOf(section: Section, id: string): Pointer {
  return memberOf(`/${section}`, id);
}

const duties: readonly Section[] = ['obligations', 'payments', 'meetings'];

/** What stands before the colon of a moment or of a fact, and the sections that the id behind it may be of. */
export const sectionsOfVerb: Readonly<Record<string, readonly Section[]>> = {
  renamed: ['parties'],
  succeeded: ['parties'],
  leaving: ['parties'],
  left: ['parties'],
  appointed: ['roles'],
  warned: ['terminations'],
  cured: ['terminations'],
  terminated: ['terminations'],
  suspended: ['suspensions'],
  resumed: ['suspensions'],
  overlong: ['suspensions'],
  revoked: ['milestones'],
  decided: ['decisions'],
  announced: ['rights'],
  first: ['events', 'rights'],
  opened: ['phases'],
  worked: ['phases'],
  done: ['phases'],
  delivered: ['deliverables'],
  accepted: ['deliverables'],
  rejected: ['deliverables'],
  provided: ['datasets'],
  performed: ['obligations'],
  paid: ['payments'],
  held: ['meetings'],
  breached: duties,
  due: ['deliverables', 'phases', ...duties],
  amended: ['amendments'],
  effective: ['amendments'],
};

/** The sections whose ids are moments by themselves. */
export const momentSections: readonly Section[] = ['milestones', 'events', 'rights', 'dates'];

/** Sections in which one id can't stand twice. */
export const sharedNames: readonly (readonly Section[])[] = [momentSections, ['parties', 'thirdParties'], duties];

/** The clause that a moment of every agreement comes from. */
export const clauseOfWord: Readonly<Record<string, Pointer>> = {
  signed: '/signature',
  notified: '/notification',
  'in-force': '/term',
  ended: '/term',
  'term.start': '/term/starts',
  'term.middle': '/term',
  'term.end': '/term/ends',
  leaving: '/exit',
  renewed: '/term/renewal',
  declined: '/term/renewal',
  'due:renewal': '/term/renewal',
};
