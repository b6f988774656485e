import { addDays } from '../../../../calendar/day.ts';
import { sayDay } from '../../../../calendar/say-day.ts';
import { type Claim, quoted } from '../claim.ts';
import type { Inquiry } from '../inquiry.ts';

/** What is expected later than it is due. */
export function windowsBeyondDeadlines({ compiled, begun }: Inquiry): readonly Claim[] {
  const { phases, deliverables } = compiled.convention;
  return [...phases.values(), ...deliverables.values()].flatMap(({ id, title, expected, due }): Claim[] => {
    const until = expected?.until;
    if (!expected || !until || !due) return [];
    return [
      {
        pointer: expected.at,
        dated: quoted(title),
        fails(entry) {
          const date = compiled.resolver.date(due, 'deadline', entry.context)?.date;
          if (date === undefined || until <= date) return undefined;
          const [name, closes, by] = [quoted(title), sayDay(until), sayDay(date)];
          return {
            message: () => ({
              en: `${name.en} is expected until ${closes.en}, but is due by ${by.en}.`,
              fr: `${name.fr} est prévu jusqu’au ${closes.fr}, mais dû au plus tard le ${by.fr}.`,
            }),
            help: () => ({
              en: 'End the expected period by the due date, or move the due date.',
              fr: 'Terminez la période prévue au plus tard à l’échéance, ou reculez l’échéance.',
            }),
            counterexample: () => ({
              id: `${id}-late-while-expected`,
              title: {
                en: `${name.en} is overdue while it is still expected`,
                fr: `${name.fr} est en retard alors que la période prévue court encore`,
              },
              facts: begun(entry),
              expect: [{ on: addDays(date, 1), entries: [{ kind: 'overdue', id }] }],
            }),
          };
        },
      },
    ];
  });
}
