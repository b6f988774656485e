import { conventionOfPath, isExported, isPathOfAgreement } from '../../../register/archive/archive-file.ts';
import { exportRegister } from '../../../register/archive/export.ts';
import type { Store } from '../../../register/store/store.ts';
import { page } from '../../../text/page.ts';
import { counted, type Text } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { langOption } from '../options.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { withRegister } from '../register/with-register.ts';
import { type NewFile, writeFiles } from '../write/write-files.ts';

export const define: Define = (program, io, done) => {
  program
    .command('export')
    .description('export the whole register to a folder of YAML files, to be read, archived or moved')
    .argument('<folder>', 'the folder to write to; files of the same agreements are overwritten')
    .addOption(registerOption())
    .addOption(langOption())
    .action(async (folder: string, options: RegisterOptions) => {
      done(await exportTo(folder, options, io));
    });
};

/** An earlier archive of the register is written over; what is something else is somebody's. */
async function* filesOf(store: Store): AsyncGenerator<NewFile> {
  for await (const file of exportRegister(store)) {
    if (isPathOfAgreement(file.path)) yield { ...file, replaces: isExported };
    else if (conventionOfPath(file.path)) yield file;
    else throw new UsageError(noId(file.path));
  }
}

/** No id has a slash: somebody wrote in the register otherwise. */
function noId(path: string): Text {
  return {
    en: `The register holds an id that none can have: it would be written to ${path}. Nothing was written; “npx conventio check” verifies the register.`,
    fr: `Le registre contient un identifiant impossible, qui serait écrit dans ${path}. Rien n’a été écrit ; « npx conventio check » vérifie le registre.`,
  };
}

function foreign(place: string): Text {
  return {
    en: `${place} exists and was not written by an export of this register. Nothing was written; choose another folder.`,
    fr: `${place} existe déjà et ne vient pas d’un export de ce registre. Rien n’a été écrit ; choisissez un autre dossier.`,
  };
}

/** Writes the archive; a folder that is half an archive is none. */
async function exportTo(folder: string, options: RegisterOptions, io: Io): Promise<ExitCode> {
  const lang = langOf(options.lang, io);
  return withRegister(options, 'tell', io, async ({ store }) => {
    const { length } = await writeFiles(folder, filesOf(store), foreign);
    const written = counted(length, {
      en: ['file written to', 'files written to'],
      fr: ['fichier écrit dans', 'fichiers écrits dans'],
    });
    io.out(page([`${written[lang]} ${folder}`]));
    return exitCodes.expected;
  });
}
