import { own } from '../../../text/own.ts';
import type { Text } from '../../../text/text.ts';
import { UsageError } from '../files.ts';

/** What a place looks like that is not to be written to, before anything was. */
export type Obstacle =
  | 'link'
  | 'no-file'
  | 'no-folder'
  | 'read-only'
  | 'appeared'
  | 'changed'
  | 'gone'
  | 'outside'
  | 'unkept'
  | 'nameless';

/** A place that can't be written to, which is the user's to know of. */
export class Unwritable extends UsageError {
  readonly obstacle: Obstacle | undefined;

  constructor(text: Text, obstacle?: Obstacle) {
    super(text);
    this.obstacle = obstacle;
  }
}

export function refused(path: string, obstacle: Obstacle): Unwritable {
  return new Unwritable(obstacles[obstacle](path), obstacle);
}

/** Does something with a place; what the system says against it is told in words. */
export async function orTell<T>(path: string, doing: Promise<T>): Promise<T> {
  try {
    return await doing;
  } catch (error) {
    throw toldOf(path, error);
  }
}

function toldOf(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof UsageError || typeof code !== 'string') return error;
  return new Unwritable(own(reasons, code)?.(path) ?? failed(path, code));
}

const obstacles: Readonly<Record<Obstacle, (path: string) => Text>> = {
  link: (path) => ({
    en: `${path} is a link, and nothing is written through a link. Nothing was written; remove the link, or choose another folder.`,
    fr: `${path} est un lien, et rien n’est écrit à travers un lien. Rien n’a été écrit ; retirez le lien, ou choisissez un autre dossier.`,
  }),
  'no-file': (path) => ({
    en: `${path} is not a regular file. Nothing was written; choose another folder.`,
    fr: `${path} n’est pas un fichier ordinaire. Rien n’a été écrit ; choisissez un autre dossier.`,
  }),
  'no-folder': (path) => ({
    en: `${path} is not a folder. Nothing was written; choose another folder.`,
    fr: `${path} n’est pas un dossier. Rien n’a été écrit ; choisissez un autre dossier.`,
  }),
  'read-only': (path) => ({
    en: `${path} is read-only; nothing was changed in it.`,
    fr: `${path} est en lecture seule ; rien n’y a été changé.`,
  }),
  appeared: (path) => ({
    en: `${path} was created by somebody else in the meantime, and was left as it is.`,
    fr: `${path} a été créé entre-temps par quelqu’un d’autre et reste tel quel.`,
  }),
  changed: (path) => ({
    en: `${path} was changed by somebody else in the meantime, and was left as it is. Run the command again.`,
    fr: `${path} a été modifié entre-temps par quelqu’un d’autre et reste tel quel. Relancez la commande.`,
  }),
  gone: (path) => ({
    en: `${path} was moved or deleted by somebody else in the meantime; nothing was written.`,
    fr: `${path} a été déplacé ou supprimé entre-temps par quelqu’un d’autre ; rien n’a été écrit.`,
  }),
  unkept: (path) => ({
    en: `The files in ${path} were written, but the disk does not confirm that it keeps them. Check the disk.`,
    fr: `Les fichiers de ${path} ont été écrits, mais le disque ne confirme pas qu’il les garde. Vérifiez le disque.`,
  }),
  nameless: () => ({
    en: 'The name of the folder to write to is empty. Give a folder; “.” is the current one.',
    fr: 'Le nom du dossier où écrire est vide. Indiquez un dossier ; « . » est le dossier courant.',
  }),
  outside: (path) => ({
    en: `${path} leads out of the folder that you named; nothing was changed in it. To fix that file, name it.`,
    fr: `${path} mène hors du dossier indiqué ; rien n’y a été changé. Pour corriger ce fichier, indiquez-le lui-même.`,
  }),
};

const noRoom = (path: string): Text => ({
  en: `${path} can’t be written: there is no room left on the disk. Make room, and run the command again.`,
  fr: `${path} ne peut pas être écrit : il n’y a plus de place sur le disque. Faites de la place, puis relancez la commande.`,
});

const notAllowed = (path: string): Text => ({
  en: `You are not allowed to write ${path}. Choose another folder, or change its permissions.`,
  fr: `Vous n’avez pas le droit d’écrire ${path}. Choisissez un autre dossier, ou changez ses droits.`,
});

const reasons: Readonly<Record<string, (path: string) => Text>> = {
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: (path) => ({
    en: `${path} can’t be written: the disk is read-only. Choose another folder.`,
    fr: `${path} ne peut pas être écrit : le disque est en lecture seule. Choisissez un autre dossier.`,
  }),
  ENAMETOOLONG: (path) => ({
    en: `${path} can’t be written: the name is too long for the disk. Choose a folder with a shorter name.`,
    fr: `${path} ne peut pas être écrit : le nom est trop long pour le disque. Choisissez un dossier au nom plus court.`,
  }),
  ELOOP: (path) => ({
    en: `${path} can’t be written: a link on the way to it leads back to itself. Remove the link, or choose another folder.`,
    fr: `${path} ne peut pas être écrit : un lien du chemin revient sur lui-même. Retirez le lien, ou choisissez un autre dossier.`,
  }),
  ENOENT: (path) => ({
    en: `${path} can’t be written: its folder is not there, or a link on the way leads nowhere.`,
    fr: `${path} ne peut pas être écrit : son dossier n’existe pas, ou un lien du chemin ne mène nulle part.`,
  }),
  ENOTDIR: (path) => ({
    en: `${path} can’t be written: a file stands where one of its folders should be. Choose another folder.`,
    fr: `${path} ne peut pas être écrit : un fichier occupe la place de l’un de ses dossiers. Choisissez un autre dossier.`,
  }),
  ERR_INVALID_ARG_VALUE: () => ({
    en: 'The path holds a NUL character, which no file name can have.',
    fr: 'Le chemin contient un caractère NUL, qu’aucun nom de fichier ne peut avoir.',
  }),
};

function failed(path: string, code: string): Text {
  return {
    en: `${path} can’t be written (${code}); nothing was changed there.`,
    fr: `${path} ne peut pas être écrit (${code}) ; rien n’y a été changé.`,
  };
}
