import { addDays } from '../../../../calendar/day.ts';
import type { Amendment } from '../../../../language/model/convention.ts';
import { compareDecimals } from '../../../../language/model/decimal.ts';
import type { Phase } from '../../../../language/model/work.ts';
import { memberOf } from '../../../../text/span.ts';
import { broughtAbout } from '../brought-about.ts';
import { type Claim, quoted } from '../claim.ts';
import type { Inquiry } from '../inquiry.ts';

/** A cap that an amendment lowers, while more may have been worked by then. */
export function loweredCaps(inquiry: Inquiry): readonly Claim[] {
  const { compiled } = inquiry;
  return [...compiled.convention.phases.values()].flatMap((phase) =>
    [...compiled.convention.amendments.values()].flatMap((amendment) => capClaim(phase, amendment, inquiry) ?? []),
  );
}

function capClaim(phase: Phase, amendment: Amendment, { compiled, begun }: Inquiry): Claim | undefined {
  const cap = phase.budget?.max;
  const amended = compiled.amended(amendment.id)?.convention.phases.get(phase.id)?.budget?.max;
  if (cap?.kind !== 'cap' || amended?.kind !== 'cap' || cap.quantity === amended.quantity) return undefined;
  const [name, by] = [quoted(phase.title), quoted(amendment.title)];
  return {
    pointer: memberOf(amendment.at, 'changes'),
    fails(entry) {
      if (compareDecimals(amended.quantity, cap.quantity) >= 0) return undefined;
      return {
        message: () => ({
          en: `${name.en} has a cap of ${cap.quantity} in its own clause and of ${amended.quantity} in ${by.en}: work done before the amendment could exceed the new cap.`,
          fr: `${name.fr} a un plafond de ${cap.quantity} selon la clause et de ${amended.quantity} selon ${by.fr} : le travail fait avant l’avenant pourrait dépasser le nouveau plafond.`,
        }),
        help: () => ({
          en: 'Say in the amendment what becomes of the work done before it.',
          fr: 'Précisez dans l’avenant ce que devient le travail fait avant lui.',
        }),
        counterexample: () => ({
          id: `${phase.id}-above-the-lowered-cap`,
          title: {
            en: 'More work was done than the amendment allows',
            fr: 'Le travail fait dépasse ce que l’avenant permet',
          },
          facts: [
            ...begun(entry),
            ...broughtAbout(phase.gate.condition, entry.start, compiled),
            { fact: `worked:${phase.id}`, on: addDays(entry.start, 1), quantity: Number(cap.quantity) },
            { fact: `amended:${amendment.id}`, on: addDays(entry.start, 2) },
          ],
          expect: [{ on: addDays(entry.start, 2), budgets: { [phase.id]: { used: Number(cap.quantity) } } }],
        }),
      };
    },
  };
}
