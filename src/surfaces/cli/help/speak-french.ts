import type { Argument, Command, Option } from 'commander';
import { own } from '../../../text/own.ts';
import { inFrench } from './french-words.ts';

/** Turns the help of a program and of its commands into French. The commands themselves know one language only. */
export function speakFrench(program: Command): void {
  program.helpCommand('help [command]', inFrench('display help for command'));
  for (const command of [program, ...program.commands]) {
    command.helpOption('-h, --help', inFrench('display help for command'));
    command.description(inFrench(command.description()));
    for (const part of [...command.options, ...command.registeredArguments])
      part.description = inFrench(part.description);
    command.configureHelp({
      styleTitle: (title) => own(titles, title) ?? title,
      optionDescription: described,
      argumentDescription: described,
      commandUsage: (described) => usageOf(described),
    });
  }
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

/** A part with what it can be and what it is by default. */
function described(part: Option | Argument): string {
  const { argChoices, defaultValue, defaultValueDescription } = part;
  const shown = defaultValueDescription ?? (Array.isArray(defaultValue) ? undefined : defaultValue);
  const details = [
    ...(argChoices ? [`au choix : ${argChoices.join(', ')}`] : []),
    ...(shown === undefined || shown === false || shown === 'none' ? [] : [`par défaut : ${shown}`]),
  ];
  return details.length > 0 ? `${part.description} (${details.join(' ; ')})` : part.description;
}

function usageOf(command: Command): string {
  const parents = command.parent ? `${command.parent.name()} ` : '';
  return `${parents}${command.name()} ${command.usage()}`.replace('[command]', '[commande]');
}
