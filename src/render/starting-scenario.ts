import type { IsoDate } from '../calendar/day.ts';
import type { Lang } from '../text/text.ts';

/** The run of a starting scenario. */
export interface StartingRun {
  readonly lang: Lang;
  readonly facts: readonly { readonly fact: string; readonly on: IsoDate }[];
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  /** Absent where it lies after every day that can be written. */
  readonly dayAfter?: IsoDate;
}

/** A scenario to begin with: an agreement that runs its course. */
export function startingScenario({ lang, facts, firstDay, lastDay, dayAfter }: StartingRun, schema: string): string {
  const { title, whatHappens, whatFollows } = words[lang];
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    'scenario: first',
    `title: ${title}`,
    `## ${whatHappens}`,
    'facts:',
    ...facts.map(({ fact, on }) => `  - { on: ${on}, fact: ${fact} }`),
    `## ${whatFollows}`,
    'expect:',
    `  - { on: ${firstDay}, term: in-force, lastDay: ${lastDay} }`,
    ...(dayAfter ? [`  - { on: ${dayAfter}, term: expired }`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const words = {
  en: {
    title: 'From the signature to the end',
    whatHappens: 'What happens, each fact with its date. These dates are examples: put your own.',
    whatFollows: 'What must be true on these dates. If it is not, “npx conventio simulate” says so.',
  },
  fr: {
    title: 'De la signature à la fin',
    whatHappens: 'Ce qui se passe, chaque fait à sa date. Ces dates sont des exemples : mettez les vôtres.',
    whatFollows: 'Ce qui doit être vrai à ces dates. Sinon, « npx conventio simulate » le signale.',
  },
} as const;
