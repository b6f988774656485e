import type { Text } from '../src/text/text.ts';
import {
  budgetMeanings,
  cautionMeanings,
  kindMeanings,
  occurrenceMeanings,
  outcomeMeanings,
  refusalMeanings,
  sectionMeanings,
  termMeanings,
} from './states-words.ts';

/** The page on the words for states, outcomes, lines of a timeline and refusals. */
export function statesPage(): string {
  return `${[
    '# States, outcomes, lines and refusals: every word, and what it means',
    'Made from the lists in `src` by `npm run generate`. In a [scenario](scenarios.md), `expect` takes the words of the first three parts, `kind` those of the fourth, `refused` those of the last; the [JSON](json.md) has the same.',
    '## `term`, `outcome`',
    'How the agreement stands as a whole, and how it ended.',
    table('`term`', termMeanings),
    table('`outcome`', outcomeMeanings),
    '## States, section by section',
    '`meetings` and `payments` are duties like `obligations`, and have the same states. `roles` and `parties` have no list: they are expected by the name of who holds the role, or of the party.',
    ...sections(),
    '## `occurrences`',
    'One time that a clause applies, by clause and key: `report@2026`.',
    table('`occurrences`', occurrenceMeanings),
    '## `budgets`',
    'Beside `used` and `remaining`.',
    table('`state`', budgetMeanings),
    '## Lines of a timeline: `entries`, `noEntries`',
    'The first words are those of facts; a day of the calendar may bring about the same.',
    table('`kind`', kindMeanings),
    'A `caution` has a code:',
    table('`code`', cautionMeanings),
    '## Refusals: `refused`',
    'A fact that is refused is not stored. The refusal says why, by which article, and what would make it admissible.',
    table('`refused`', refusalMeanings),
  ].join('\n\n')}\n`;
}

function sections(): readonly string[] {
  return Object.entries(sectionMeanings)
    .filter(([section]) => section !== 'meetings' && section !== 'payments')
    .map(([section, meanings]) => table(`\`${section}\``, meanings));
}

function table(heading: string, meanings: Readonly<Record<string, Text>>): string {
  const rows = Object.entries(meanings).map(([word, { en, fr }]) => `| \`${word}\` | ${en} | ${fr} |`);
  return [`| ${heading} | meaning | sens |`, '| --- | --- | --- |', ...rows].join('\n');
}
