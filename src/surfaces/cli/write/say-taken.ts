import type { Text } from '../../../text/text.ts';

/** A scenario that a person wrote stands where the program would write one. */
export function sayTaken(path: string): Text {
  return {
    en: `${path} exists and is not a scenario that this command wrote. Nothing was written; choose another folder.`,
    fr: `${path} existe déjà et n’est pas un scénario écrit par cette commande. Rien n’a été écrit ; choisissez un autre dossier.`,
  };
}
