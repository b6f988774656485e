import type { Text } from '../../text/text.ts';
import type { NotTaken } from './answers.ts';

/** Why requests are not taken, in words. */

export function unknownAgreement(wanted: unknown): NotTaken {
  const id = typeof wanted === 'string' ? wanted.slice(0, 100) : '';
  return {
    status: 'unknown-agreement',
    message: {
      en: `There is no agreement “${id}” in the register.`,
      fr: `Le registre ne contient pas de convention suivie « ${id} ».`,
    },
  };
}

export function moved(revision: number, expected: number): NotTaken {
  return {
    status: 'moved',
    revision,
    message: {
      en: `The agreement has changed in the meantime: it is now at revision ${revision}, not ${expected}. Look at it again first.`,
      fr: `La convention a changé entre-temps : elle en est à la révision ${revision}, et non ${expected}. Consultez-la d’abord de nouveau.`,
    },
  };
}

export function keyReused(key: string): NotTaken {
  return {
    status: 'key-reused',
    message: {
      en: `The key “${key}” was already used for another request. Use a new key for a new request.`,
      fr: `La clé « ${key} » a déjà servi à une autre demande. Utilisez une nouvelle clé pour chaque nouvelle demande.`,
    },
  };
}

export function malformed(key: string, message: Text): Extract<NotTaken, { readonly status: 'malformed' }> {
  return { status: 'malformed', key, message };
}

export const notAnId: Text = {
  en: 'The id of an agreement has 1 to 100 lower-case letters, digits, dots and hyphens: “roumois-2022”.',
  fr: 'L’identifiant d’une convention suivie se compose de 1 à 100 minuscules sans accent, chiffres, points et traits d’union : « roumois-2022 ».',
};

export const noFacts: Text = {
  en: 'There is no fact to record. Give at least one.',
  fr: 'Il n’y a aucun fait à enregistrer. Donnez-en au moins un.',
};

export const noAuthor: Text = {
  en: '“by” must name the author: a name, an address or a login.',
  fr: '« by » doit désigner l’auteur : un nom, une adresse ou un identifiant.',
};

export const notAKey: Text = {
  en: 'A key is a text of 1 to 200 characters.',
  fr: 'Une clé est un texte de 1 à 200 caractères.',
};

export const notAnInstant: Text = {
  en: '“at” must be a number of milliseconds since 1970, and not in the future.',
  fr: '« at » doit être un nombre de millisecondes depuis 1970, et ne pas être dans l’avenir.',
};

export const notARevision: Text = {
  en: '“expects” must be a whole number.',
  fr: '« expects » doit être un nombre entier.',
};

export const notASince: Text = {
  en: '“since” must be a day, YYYY-MM-DD.',
  fr: '« since » doit être un jour, AAAA-MM-JJ.',
};

export const notAnHour: Text = {
  en: '“hour” must be an hour of the day, HH:MM.',
  fr: '« hour » doit être une heure, HH:MM.',
};

export const notYaml: Text = { en: '“text” must be YAML.', fr: '« text » doit être du YAML.' };

export const notASetting: Text = {
  en: 'The only settings of an agreement are since, hour and contacts.',
  fr: 'Les seuls réglages d’une convention suivie sont since, hour et contacts.',
};

export function notAContact(whose: string): Text {
  return {
    en: `The contacts of “${whose}” must be a list of people, each with a “mail” and, if you like, a “name” and a “lang” (fr or en).`,
    fr: `Les contacts de « ${whose} » doivent être une liste de personnes, chacune avec un « mail » et, au besoin, un « name » et une « lang » (fr ou en).`,
  };
}

export function nobodyCalled(whose: string, known: readonly string[]): Text {
  const list = known.join(', ');
  return {
    en: `The convention has no party or role “${whose}”. The names to choose from are: ${list}.`,
    fr: `La convention n’a ni partie ni fonction « ${whose} ». Elle a : ${list}.`,
  };
}

export const notRenames: Text = {
  en: '“renames” must map each old id to the new one: { support: guidance }.',
  fr: '« renames » doit donner à chaque ancien identifiant le nouveau : { appui: accompagnement }.',
};

export function otherConvention(known: string, given: string) {
  return {
    status: 'other-convention',
    message: {
      en: `The agreement uses the convention “${known}”, and this is “${given}”. A new version must keep the id of its convention.`,
      fr: `Cette convention suivie a pour texte « ${known} », et non « ${given} ». Une nouvelle version doit garder l’identifiant de sa convention.`,
    },
  } as const;
}
