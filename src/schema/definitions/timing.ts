import { dayKinds } from '../../calendar/calendar.ts';
import { rolls, ruleSetIds } from '../../calendar/rule-sets.ts';
import { clauseKeys } from './clause.ts';
import { closed, described, ref, type SchemaNode } from './node.ts';

const anchors = 'notified, signed, in-force, term.start, term.end, plpdma-validated, delivered:report, 2023-06-30';

/** The one way to say when: a period and its anchor. */
export const timingDefinitions: Record<string, SchemaNode> = {
  timing: {
    ...closed({
      on: described(
        `The very day of an event, or a date: ${anchors}.`,
        `Le jour même d’un événement, ou une date : ${anchors}.`,
        ref('anchor'),
      ),
      period: described(
        'How long after, before or beginning with the anchor.',
        'Combien de temps après l’ancrage, avant lui ou à partir de lui.',
        ref('period'),
      ),
      after: described(
        'The period runs after this event, whose day does not count: it ends on the day of the same number.',
        'La période court après cet événement, dont le jour ne compte pas : elle finit le jour du même quantième.',
        ref('anchor'),
      ),
      before: described(
        'The period must have run out by this event: the latest day from which it has.',
        'La période doit être écoulée à cet événement : le dernier jour à partir duquel elle l’est.',
        ref('anchor'),
      ),
      beginning: described(
        'The period begins on this day, which counts: it ends on the eve of the day of the same number.',
        'La période commence ce jour, qui compte : elle finit la veille du jour du même quantième.',
        ref('anchor'),
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
    oneOf: [{ required: ['on'] }, { required: ['after'] }, { required: ['before'] }, { required: ['beginning'] }],
    dependentRequired: {
      after: ['period'],
      before: ['period'],
      beginning: ['period'],
    },
    dependentSchemas: {
      on: { properties: { period: false, days: false, roll: false, rules: false } },
    },
    expected: {
      en: 'one of “on”, “after”, “before”, “beginning”: { on: signed }, { period: P12M, after: notified }',
      fr: 'l’un de « on », « after », « before », « beginning » : { on: signed }, { period: P12M, after: notified }',
    },
  },
  anchor: {
    type: 'string',
    pattern: '^(\\d{4}-\\d{2}-\\d{2}|term\\.(start|end)|[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?)$',
    expected: {
      en: 'a date such as 2023-06-30 or the name of an event such as notified, term.end or delivered:report',
      fr: 'une date telle que 2023-06-30 ou le nom d’un événement tel que notified, term.end ou delivered:rapport',
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
    expected: { en: '“from”, “until” or both', fr: '« from », « until » ou les deux' },
  },
};
