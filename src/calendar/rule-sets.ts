import type { Text } from '../text/text.ts';
import type { LawId } from './law.ts';

/**
 * What a period is for. The law gives each of these a clock of its own, and mixing them is the main source of
 * dates that are one day off.
 * - `deadline`: an act must be done before it runs out (délai pour agir).
 * - `expiry`: a state ends so long after an event.
 * - `duration`: a state lasts so long, its first day included.
 * - `notice`: a time at least must lie between a notice and an end (préavis); usually counted backwards.
 * - `limitation`: a right is extinguished by time (prescription).
 */
export type Clock = 'deadline' | 'expiry' | 'duration' | 'notice' | 'limitation';

export const clocks: readonly Clock[] = ['deadline', 'expiry', 'duration', 'notice', 'limitation'];

/** Where a last day moves if it falls on a Saturday, a Sunday or a holiday. */
export type Roll = 'none' | 'following' | 'preceding';

export const rolls: readonly Roll[] = ['none', 'following', 'preceding'];

/** What a method rests on, so that a date cites only what it used. */
export interface LawOfMethod {
  /** Whatever the period is made of. */
  readonly always: readonly LawId[];
  readonly months?: LawId;
  readonly weeks?: LawId;
  readonly days?: LawId;
  /** When months and smaller units stand together. */
  readonly mixed?: LawId;
}

/** How a clock counts. */
export interface Method {
  /**
   * - `after`: the day of the event is left out, and the period ends on the corresponding date.
   * - `beginning`: the day counts, and the period ends on the day before it.
   * - `clear`: neither end counts, so one day more.
   */
  readonly counting: 'after' | 'beginning' | 'clear';
  readonly roll: Roll;
  /** Whether a period of two days or more must hold two working days. */
  readonly twoWorkingDays?: true;
  readonly law: LawOfMethod;
  /** The law of the roll, cited only when the date was rolled. */
  readonly rollLaw?: LawId;
}

export interface RuleSet {
  readonly title: Text;
  readonly clocks: Partial<Record<Clock, Method>>;
}

const civilProcedure = { months: 'cpc-641-2', weeks: 'cpc-641-1', days: 'cpc-641-1', mixed: 'cpc-641-3' } as const;
const regulation1182 = { months: 'eu-3-2', weeks: 'eu-3-2', days: 'eu-3-1' } as const;

const french = {
  deadline: {
    counting: 'after',
    roll: 'following',
    law: { ...civilProcedure, always: ['cass-85-10794'] },
    rollLaw: 'cpc-642-2',
  },
  expiry: { counting: 'after', roll: 'none', law: { ...civilProcedure, always: ['cpc-642-1', 'cass-17-11312'] } },
  duration: { counting: 'beginning', roll: 'none', law: { always: ['cass-04-44544'] } },
  notice: { counting: 'after', roll: 'none', law: { ...civilProcedure, always: ['cass-02-18337', 'cass-17-11312'] } },
  limitation: { counting: 'beginning', roll: 'none', law: { always: ['cciv-2228', 'cass-17-25697'] } },
} as const satisfies Record<Clock, Method>;

/**
 * The sets of rules under which a date can be computed. A convention chooses one; its jurisdiction gives the default.
 * If a set lacks a clock, its statutes do not regulate it.
 */
export const ruleSets = {
  'fr-contract': {
    title: { fr: 'contrats de droit français', en: 'contracts under French law' },
    clocks: french,
  },
  'fr-procedure': {
    title: { fr: 'procédure civile française', en: 'French civil procedure' },
    clocks: {
      deadline: { ...french.deadline, law: { ...civilProcedure, always: ['cpc-640', 'cpc-642-1'] } },
      notice: { counting: 'clear', roll: 'none', law: { always: ['cass-25-70018'] } },
      limitation: french.limitation,
    },
  },
  'fr-administrative': {
    title: { fr: 'délais francs du droit administratif français', en: 'clear periods of French administrative law' },
    clocks: {
      deadline: { counting: 'clear', roll: 'following', law: { always: ['cja-r421-1'] }, rollLaw: 'cpc-642-2' },
      notice: { counting: 'clear', roll: 'none', law: { always: ['cgct-l2121-12'] } },
    },
  },
  'fr-ccag': {
    title: { fr: 'cahiers des clauses administratives générales', en: 'French standard terms for public contracts' },
    clocks: {
      ...french,
      deadline: { counting: 'after', roll: 'following', law: { always: ['ccag-3-2'] }, rollLaw: 'ccag-3-2' },
    },
  },
  'eu-1182-71': {
    title: { fr: 'règlement n° 1182/71', en: 'Regulation No 1182/71' },
    clocks: {
      deadline: {
        counting: 'after',
        roll: 'following',
        twoWorkingDays: true,
        law: { ...regulation1182, always: ['eu-3-1'] },
        rollLaw: 'eu-3-4',
      },
      expiry: { counting: 'after', roll: 'none', law: { ...regulation1182, always: ['eu-3-1'] } },
      duration: { counting: 'beginning', roll: 'none', law: { always: ['eu-3-2'] } },
      notice: { counting: 'after', roll: 'none', law: { ...regulation1182, always: ['eu-3-1', 'eu-3-4'] } },
    },
  },
  'corresponding-date': {
    title: { fr: 'Angleterre et pays de Galles : date correspondante', en: 'England and Wales: corresponding date' },
    clocks: {
      deadline: { counting: 'after', roll: 'none', law: { always: ['beginning-with'], months: 'dodds-v-walker' } },
      expiry: { counting: 'after', roll: 'none', law: { always: ['beginning-with'], months: 'dodds-v-walker' } },
      duration: { counting: 'beginning', roll: 'none', law: { always: ['beginning-with'] } },
      notice: { counting: 'after', roll: 'none', law: { always: ['beginning-with'], months: 'dodds-v-walker' } },
    },
  },
  iso: {
    title: { fr: 'calcul sur le calendrier, sans règle de droit', en: 'calendar arithmetic, without a rule of law' },
    clocks: {
      deadline: { counting: 'after', roll: 'none', law: { always: ['iso-8601'] } },
      expiry: { counting: 'after', roll: 'none', law: { always: ['iso-8601'] } },
      duration: { counting: 'beginning', roll: 'none', law: { always: ['iso-8601'] } },
      notice: { counting: 'after', roll: 'none', law: { always: ['iso-8601'] } },
    },
  },
} as const satisfies Record<string, RuleSet>;

/** The name of a set of legal rules for counting time limits. */
export type RuleSetId = keyof typeof ruleSets;

export const ruleSetIds = Object.keys(ruleSets) as readonly RuleSetId[];

/** How a set counts for a purpose, or `undefined` when it does not regulate it. */
export function methodOf(rules: RuleSetId, clock: Clock): Method | undefined {
  const set: RuleSet = ruleSets[rules];
  return set.clocks[clock];
}
