import { dayKinds } from '../../../calendar/calendar.ts';
import { rolls, ruleSetIds } from '../../../calendar/rule-sets.ts';
import { calendarUnits } from '../../../calendar/unit.ts';
import { clauseKeys } from './clause.ts';
import { closed, described, ref, type SchemaNode, textOr } from './node.ts';

/** What only a period has. */
const withoutPeriod = { period: false, days: false, roll: false, rules: false };

const anchorForms = {
  en: 'a date such as 2023-06-30, or an event such as signed, term.end, cycle.end or delivered:report',
  fr: 'une date telle que 2023-06-30, ou un événement tel que signed, term.end ou delivered:rapport',
};

const dueForms = {
  en: 'a time such as { period: P1M, after: signed }, or “promptly”',
  fr: 'un moment tel que { period: P1M, after: signed }, ou « promptly » (sans délai)',
};

const anchors = 'notified, signed, in-force, term.start, term.end, plpdma-validated, delivered:report, 2023-06-30';

/** The one way to say when: a period and its anchor. */
export const timingDefinitions: Record<string, SchemaNode> = {
  timing: {
    ...closed({
      on: described(
        `The day of an event itself, or a date: ${anchors}.`,
        `Le jour même d’un événement, ou une date : ${anchors}.`,
        ref('anchor'),
      ),
      period: described(
        'How long after, before or beginning with the anchor.',
        'Combien de temps après l’ancrage, avant lui ou à partir de lui.',
        ref('period'),
      ),
      after: described(
        'The period runs after this event, whose day does not count: it ends on the corresponding date.',
        'La période court après cet événement, dont le jour ne compte pas : elle finit le jour du même quantième.',
        ref('anchor'),
      ),
      before: described(
        'The period must have run out by this event: the latest day from which it has.',
        'La période doit être écoulée à cet événement : le dernier jour à partir duquel elle l’est.',
        ref('anchor'),
      ),
      beginning: described(
        'The period begins on this day, which counts: it ends on the day before the corresponding date.',
        'La période commence ce jour, qui compte : elle finit la veille du jour du même quantième.',
        ref('anchor'),
      ),
      eveOf: described(
        'The day before this one: “before 30 April”.',
        'La veille de ce jour : « avant le 30 avril ».',
        ref('anchor'),
      ),
      following: described(
        'Of a day of each year, the first one after this: { on: 04-30, following: cycle.end }.',
        'D’un jour de chaque année, le premier après ceci : { on: 04-30, following: cycle.end }.',
        ref('anchor'),
      ),
      endOf: described(
        'The last day of the month, quarter, half-year, calendar year, school year or financial year that contains a day, or of a period counted from an anchor.',
        'Le dernier jour du mois (month), trimestre (quarter), semestre (half-year), de l’année civile (year), scolaire (school-year), de l’exercice (financial-year) qui contient un jour, ou d’une tranche comptée d’un ancrage.',
        {
          type: ['string', 'object'],
          ...textOr({ enum: [...calendarUnits] }, ref('stretches')),
          expected: {
            en: 'month, quarter, half-year, year, school-year, financial-year, or { period: P3Y, beginning: term.start }',
            fr: 'month, quarter, half-year, year, school-year, financial-year, ou { period: P3Y, beginning: term.start }',
          },
        },
      ),
      containing: described(
        'The day that the month or the year contains.',
        'Le jour que le mois ou l’année contient.',
        ref('anchor'),
      ),
      earliest: described(
        'The first of these times that is known.',
        'Le premier de ces moments qui soit connu.',
        ref('timings'),
      ),
      latest: described(
        'The last of these times, once all are known.',
        'Le dernier de ces moments, une fois tous connus.',
        ref('timings'),
      ),
      time: described(
        'A local time of day, “17:00”: it is shown, and the day alone decides.',
        'Une heure locale, « 17:00 » : elle est dite, et le jour seul décide.',
        {
          type: 'string',
          pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
          reads: 'clock',
          expected: { en: 'a time from "00:00" to "23:59"', fr: 'une heure de "00:00" à "23:59"' },
        },
      ),
      days: described(
        'Which days count: calendar, working (Monday to Friday), working-six-day (all but Sunday), clear.',
        'Quels jours comptent : calendar (calendaires), working (ouvrés), working-six-day (ouvrables), clear (francs).',
        { enum: [...dayKinds] },
      ),
      roll: described(
        'Where a last day goes that is a Saturday, a Sunday or a holiday; the rule set decides when this is absent.',
        'Où va un dernier jour qui tombe un samedi, un dimanche ou un jour férié ; à défaut, la règle de calcul décide.',
        { enum: [...rolls] },
      ),
      rules: described(
        'The rules to compute this date by, when they are not those of the convention.',
        'Les règles de calcul de cette date, quand ce ne sont pas celles de la convention.',
        { enum: [...ruleSetIds] },
      ),
      cite: clauseKeys.cite as SchemaNode,
      interpretation: clauseKeys.interpretation as SchemaNode,
    }),
    oneOf: ['on', 'after', 'before', 'beginning', 'eveOf', 'endOf', 'earliest', 'latest'].map((key) => ({
      required: [key],
    })),
    dependentRequired: {
      after: ['period'],
      before: ['period'],
      beginning: ['period'],
      endOf: ['containing'],
      containing: ['endOf'],
    },
    dependentSchemas: {
      period: { properties: { following: false } },
      ...Object.fromEntries(
        ['on', 'eveOf', 'endOf', 'earliest', 'latest'].map((key) => [
          key,
          { properties: key === 'on' || key === 'eveOf' ? withoutPeriod : { ...withoutPeriod, following: false } },
        ]),
      ),
    },
    reads: 'time',
    expected: {
      en: 'a time such as { on: 2024-06-30 }, { on: signed }, { period: P12M, after: signed } or { period: P1M, before: term.end }',
      fr: 'un moment tel que { on: 2024-06-30 }, { on: signed }, { period: P12M, after: signed } ou { period: P1M, before: term.end }',
    },
  },
  timings: {
    type: 'array',
    minItems: 2,
    maxItems: 20,
    items: ref('timing'),
    expected: { en: 'a list of two times or more', fr: 'une liste d’au moins deux moments' },
  },
  anchor: {
    type: ['string', 'object'],
    ...textOr(
      {
        pattern:
          '^(\\d{4}-\\d{2}-\\d{2}|\\d{2}-\\d{2}|(term|cycle)\\.(start|middle|end)|[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?)$',
        expected: anchorForms,
        reads: 'anchor',
      },
      ref('timing'),
    ),
    reads: 'anchor',
    expected: anchorForms,
  },
  /** A time, or the word of a text that gives none. */
  dueTime: {
    type: ['string', 'object'],
    ...textOr(
      {
        enum: ['promptly'],
        reads: 'time',
        expected: dueForms,
      },
      ref('timing'),
    ),
    expected: dueForms,
  },
  stretches: closed(
    {
      period: described('How long each is.', 'La durée de chacune.', ref('period')),
      beginning: described('The day on which the first begins.', 'Le jour où commence la première.', ref('anchor')),
    },
    ['period', 'beginning'],
  ),
  cycleName: { enum: [...calendarUnits] },
  every: {
    ...closed({
      cycle: described(
        'In each of these, whatever the day on which the agreement began.',
        'Dans chacun de ceux-ci, quel que soit le jour où la convention a commencé.',
        ref('cycleName'),
      ),
      period: described(
        'In each period of this length, from “beginning” on.',
        'Dans chaque tranche de cette durée, à partir de « beginning ».',
        ref('period'),
      ),
      beginning: described(
        'The day on which the first period begins.',
        'Le jour où commence la première tranche.',
        ref('anchor'),
      ),
      partial: described(
        'Whether a period counts that the agreement covers only in part. By default, what is due on a fixed day counts when the agreement is in force on that day, and what is due by the end of a period when the period is whole.',
        'Si une tranche que la convention ne couvre qu’en partie compte (counted) ou non (skipped). Par défaut, ce qui est dû à un jour précis compte si la convention est en vigueur ce jour-là ; ce qui est dû en fin de tranche, si la tranche est entière.',
        { enum: ['counted', 'skipped'] },
      ),
      times: described(
        'At least so many times in each; once by default.',
        'Au moins tant de fois dans chacune ; une fois par défaut.',
        {
          type: 'integer',
          minimum: 1,
          maximum: 366,
          expected: { en: 'a whole number such as 2', fr: 'un nombre entier tel que 2' },
        },
      ),
    }),
    oneOf: [{ required: ['cycle'] }, { required: ['period'] }],
    reads: 'cycle',
    dependentRequired: { period: ['beginning'], beginning: ['period'] },
    expected: {
      en: '{ cycle: year } or { period: P3M, beginning: term.start }',
      fr: '{ cycle: year } ou { period: P3M, beginning: term.start }',
    },
  },
  window: {
    ...closed({
      from: described('The first day that is expected.', 'Le premier jour prévu.', ref('date')),
      until: described('The last day that is expected.', 'Le dernier jour prévu.', ref('date')),
      cite: clauseKeys.cite as SchemaNode,
      interpretation: clauseKeys.interpretation as SchemaNode,
    }),
    anyOf: [{ required: ['from'] }, { required: ['until'] }],
    reads: 'window',
    expected: {
      en: '“from”, “until” or both: { from: 2023-01-01, until: 2023-06-30 }',
      fr: '« from », « until » ou les deux : { from: 2023-01-01, until: 2023-06-30 }',
    },
  },
};
