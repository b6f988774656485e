import { noticeOf } from '../../../language/model/events.ts';
import type { Decision, Event, Milestone } from '../../../language/model/work.ts';
import type { Text } from '../../../text/text.ts';
import { onlyIf } from '../conditions.ts';
import type { Passage, Section } from '../restatement.ts';
import { passageOf, type Teller } from '../teller.ts';
import { fallsTo } from '../who.ts';
import { que } from '../words/grammar.ts';
import { sayLimits } from './limits.ts';
import { countsPartial, oftenPer } from './rhythm.ts';

/** What the agreement waits for, leaves to choose, or knows may happen. */
export function happenings(teller: Teller): Section {
  const { milestones, decisions, events } = teller.convention;
  return {
    id: 'happenings',
    heading: { en: 'Milestones, choices and events', fr: 'Les jalons, les choix et les événements' },
    groups: [
      {
        heading: { en: 'Milestones', fr: 'Les jalons' },
        passages: [...milestones.values()].map((one) => sayMilestone(one, teller)),
      },
      {
        heading: { en: 'Choices', fr: 'Les choix' },
        passages: [...decisions.values()].map((one) => sayDecision(one, teller)),
      },
      {
        heading: { en: 'Events', fr: 'Les événements' },
        passages: [...events.values()].filter(({ right }) => !right).map((one) => sayEvent(one, teller)),
      },
    ],
  };
}

function sayMilestone(milestone: Milestone, teller: Teller): Passage {
  return passageOf(milestone, [{ text: fallsTo(milestone.by, teller, reached) }]);
}

const reached: Text = { en: 'record that this milestone has been reached', fr: 'constater que ce jalon est atteint' };

function sayDecision(decision: Decision, teller: Teller): Passage {
  const { every, by } = decision;
  const often = every && oftenPer(every, teller);
  return passageOf(decision, [
    { text: fallsTo(by, teller, { en: 'make this choice', fr: 'faire ce choix' }) },
    ...(often ? [{ text: { en: `It is made ${often.en}.`, fr: `Ce choix est fait ${often.fr}.` } }] : []),
    ...(every ? [{ text: countsPartial(every, undefined) }] : []),
  ]);
}

function sayEvent(event: Event, teller: Teller): Passage {
  const { rest } = noticeOf(event, teller.convention) ?? { rest: event.when?.condition };
  const need = rest === undefined ? undefined : onlyIf(rest, teller);
  return passageOf(event, [
    ...(need
      ? [
          {
            text: {
              en: `This may occur only ${need.en}.`,
              fr: `Cela ne peut se produire ${que(need.fr)}.`,
            },
          },
        ]
      : []),
    ...sayLimits(event, happening, teller),
    { text: fallsTo(event.by, teller, { en: 'record this event', fr: 'constater cet événement' }) },
  ]);
}

const happening: Text = { en: 'It may occur', fr: 'Cet événement peut se produire' };
