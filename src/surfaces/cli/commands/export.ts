import { join } from 'node:path';
import { exportRegister } from '../../../register/archive/export.ts';
import { counted } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { langOption } from '../options.ts';
import { page } from '../register/page.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { withRegister } from '../register/with-register.ts';
import { writeWhole } from '../write-whole.ts';

export const define: Define = (program, io, done) => {
  program
    .command('export')
    .description('write the whole register as a folder of YAML files, to be read, kept or taken elsewhere')
    .argument('<folder>', 'where to write; files of the same agreements are written over')
    .addOption(registerOption())
    .addOption(langOption())
    .action(async (folder: string, options: RegisterOptions) => {
      done(await exportTo(folder, options, io));
    });
};

/** Writes the archive, each file whole. */
async function exportTo(folder: string, options: RegisterOptions, io: Io): Promise<ExitCode> {
  const lang = langOf(options.lang, io);
  return withRegister(options, 'tell', io, async ({ store }) => {
    let count = 0;
    for await (const { path, text } of exportRegister(store)) {
      await writeWhole([{ path: join(folder, path), text }]);
      count += 1;
    }
    const written = counted(count, {
      en: ['file written to', 'files written to'],
      fr: ['fichier écrit dans', 'fichiers écrits dans'],
    });
    io.out(page([`${written[lang]} ${folder}`]));
    return exitCodes.expected;
  });
}
