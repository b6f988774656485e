import type { Decision, Event, Milestone } from '../../../language/model/work.ts';
import type { Text } from '../../../text/text.ts';
import { condition } from '../conditions.ts';
import type { Passage, Section } from '../restatement.ts';
import { passageOf, type Teller } from '../teller.ts';
import { whoMay } from '../who.ts';
import { que } from '../words/grammar.ts';

/** What the agreement waits for, leaves to choose, or knows may happen. */
export function happenings(teller: Teller): Section {
  const { milestones, decisions, events } = teller.convention;
  return {
    id: 'happenings',
    heading: { en: 'Milestones, choices and events', fr: 'Les jalons, les choix et les événements' },
    groups: [
      {
        heading: { en: 'What something waits for', fr: 'Ce dont dépend la suite' },
        passages: [...milestones.values()].map((one) => sayMilestone(one, teller)),
      },
      {
        heading: { en: 'What is left to be chosen', fr: 'Ce qui reste à choisir' },
        passages: [...decisions.values()].map((one) => sayDecision(one, teller)),
      },
      {
        heading: { en: 'What may happen any number of times', fr: 'Ce qui peut se produire, une fois ou plusieurs' },
        passages: [...events.values()].map((one) => sayEvent(one, teller)),
      },
    ],
  };
}

function sayMilestone(milestone: Milestone, teller: Teller): Passage {
  return passageOf(milestone, [{ text: whoMay(milestone.by, teller, reached) }]);
}

const reached: Text = { en: 'record that this milestone has been reached', fr: 'constater que ce jalon est atteint' };

function sayDecision(decision: Decision, teller: Teller): Passage {
  return passageOf(decision, [{ text: whoMay(decision.by, teller, { en: 'make this choice', fr: 'faire ce choix' }) }]);
}

function sayEvent(event: Event, teller: Teller): Passage {
  const need = event.when && condition(event.when.condition, teller);
  return passageOf(event, [
    ...(need
      ? [
          {
            text: {
              en: `This may happen only once ${need.en}.`,
              fr: `Cela ne peut se produire qu’une fois ${que(need.fr)}.`,
            },
          },
        ]
      : []),
    { text: whoMay(event.by, teller, { en: 'record this event', fr: 'constater cet événement' }) },
  ]);
}
