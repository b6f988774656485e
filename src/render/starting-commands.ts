import type { Lang } from '../text/text.ts';

/** The commands to type next, each with what it is for, in two columns. */
export function nextCommands(folder: string, lang: Lang): string {
  const commands = [
    [`npx conventio validate ${folder}`, purposes.validate],
    [`npx conventio simulate ${folder} first`, purposes.simulate],
    [`npx conventio explain ${folder}`, purposes.explain],
  ] as const;
  const width = Math.max(...commands.map(([command]) => command.length));
  return commands.map(([command, purpose]) => `${command.padEnd(width)}   ${purpose[lang]}`).join('\n');
}

const purposes = {
  validate: { en: 'checks the file', fr: 'vérifie le fichier' },
  simulate: { en: 'runs scenarios/first.yaml, day by day', fr: 'simule scenarios/first.yaml jour par jour' },
  explain: { en: 'says it in plain language', fr: 'explique la convention en langage clair' },
} as const;
