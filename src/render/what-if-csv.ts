import { dayOrNull, type TriedRun, type WhatIf } from '../insight/agenda/what-if/what-if.ts';
import type { Printed } from '../text/printed.ts';
import { csvRecord } from './csv.ts';

/** The first line of a table with one line for each run (RFC 4180). */
export function whatIfHead({ variations }: WhatIf): Printed {
  return csvRecord([...variations.map(({ name }) => name), 'outcome', 'lastDay', 'refusals', 'broken']);
}

/** One run: the day that each date took, how it ended, and what was refused. */
export function whatIfRow(run: TriedRun, { variations, facts }: WhatIf): Printed {
  const { choices, outcome, lastDay, refusals, broken } = run;
  return csvRecord([
    ...choices.map((choice, index) => variations[index]?.days[choice] ?? 'never'),
    outcome ?? 'open',
    dayOrNull(lastDay) ?? '',
    // The id of a fact that varies would name the first of its days; the day that was tried stands in its column.
    refusals.map(({ fact, code }) => `${variations[fact]?.name ?? facts[fact]?.id} ${code}`).join('; '),
    broken.join('; '),
  ]);
}
