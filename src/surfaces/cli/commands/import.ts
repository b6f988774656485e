import { importRegister } from '../../../register/archive/import.ts';
import type { FaultOfFile } from '../../../register/archive/read-agreement.ts';
import { page } from '../../../text/page.ts';
import { counted, type Lang, type Text } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { langOption } from '../options.ts';
import { readArchive } from '../register/read-archive.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { withRegister } from '../register/with-register.ts';

export const define: Define = (program, io, done) => {
  program
    .command('import')
    .description('import a folder written by export: all of it, or nothing')
    .argument('<folder>', 'the folder')
    .addOption(registerOption())
    .addOption(langOption())
    .action(async (folder: string, options: RegisterOptions) => {
      done(await importFrom(folder, options, io));
    });
};

/** Takes the archive in, or tells what is wrong with its files. */
async function importFrom(folder: string, options: RegisterOptions, io: Io): Promise<ExitCode> {
  const lang = langOf(options.lang, io);
  const files = readArchive(folder);
  if (files.length === 0) throw new UsageError(nothingThere(folder));
  return withRegister(options, 'begin', io, async ({ store }) => {
    const answer = await importRegister(store, files);
    if (answer.status === 'unreadable') {
      io.err(page(answer.faults.map((fault) => sayFault(folder, fault, lang))));
      return exitCodes.findings;
    }
    const { agreements } = answer;
    const taken = counted(agreements.length, {
      en: ['agreement imported', 'agreements imported'],
      fr: ['convention suivie importée', 'conventions suivies importées'],
    });
    const list = agreements.length === 0 ? '' : `${lang === 'fr' ? ' : ' : ': '}${agreements.join(', ')}`;
    io.out(page([`${taken[lang]}${list}`]));
    return exitCodes.expected;
  });
}

function sayFault(folder: string, { path, start, message }: FaultOfFile, lang: Lang): string {
  const place = start ? `:${start.line}:${start.column}` : '';
  return `${folder}/${path}${place}: ${message[lang]}`;
}

function nothingThere(folder: string): Text {
  return {
    en: `${folder} is not an archive: it has no agreements/*.yaml and no conventions/*/*.yaml.`,
    fr: `${folder} n’est pas une archive : il ne contient ni agreements/*.yaml, ni conventions/*/*.yaml.`,
  };
}
