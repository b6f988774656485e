import type { IsoDate } from '../calendar/day.ts';
import type { Lang } from '../text/text.ts';

/** The run that a starting scenario tells. */
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
    whatHappens: 'What happens, each fact on its day. The days are examples: put yours in their place.',
    whatFollows: 'What must follow. “npx conventio simulate” says so when it does not.',
  },
  fr: {
    title: 'De la signature à la fin',
    whatHappens: 'Ce qui arrive, chaque fait à son jour. Ces jours sont des exemples : mettez-y les vôtres.',
    whatFollows: 'Ce qui doit en découler. Sinon, « npx conventio simulate » le signale.',
  },
} as const;
