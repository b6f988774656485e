import type { Text } from '../../text/text.ts';
import type { NotTaken } from './answers.ts';

/** Why requests are not taken, in words. */

export function unknownAgreement(wanted: unknown): NotTaken {
  const id = typeof wanted === 'string' ? wanted.slice(0, 100) : '';
  return {
    status: 'unknown-agreement',
    message: {
      en: `The register has no agreement “${id}”.`,
      fr: `Le registre n’a pas de convention suivie « ${id} ».`,
    },
  };
}

export function moved(revision: number, expected: number): NotTaken {
  return {
    status: 'moved',
    revision,
    message: {
      en: `The agreement has changed since: it is at revision ${revision}, not ${expected}. Look at it again first.`,
      fr: `La convention a changé depuis : elle en est à la révision ${revision}, et non ${expected}. Consultez-la de nouveau d’abord.`,
    },
  };
}

export function keyReused(key: string): NotTaken {
  return {
    status: 'key-reused',
    message: {
      en: `Something else was asked for under the key “${key}” before. Use a new key for a new request.`,
      fr: `Une autre demande a déjà été faite sous la clé « ${key} ». Utilisez une nouvelle clé pour une nouvelle demande.`,
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
  fr: 'Il n’y a aucun fait à constater. Donnez-en au moins un.',
};

export const noAuthor: Text = {
  en: '“by” must say who does it: a name, an address or a login.',
  fr: '« by » doit dire qui le fait : un nom, une adresse ou un identifiant.',
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
  en: 'An agreement has the settings since, hour and contacts, and no others.',
  fr: 'Une convention suivie a les réglages since, hour et contacts, et aucun autre.',
};

export function notAContact(whose: string): Text {
  return {
    en: `The contacts of “${whose}” must be a list of people with a “mail” each, and no more than a “name” and a “lang” (fr or en) besides.`,
    fr: `Les contacts de « ${whose} » doivent être une liste de personnes ayant chacune un « mail », et au plus un « name » et une « lang » (fr ou en).`,
  };
}

export function nobodyCalled(whose: string, known: readonly string[]): Text {
  const list = known.join(', ');
  return {
    en: `The convention has no party and no role “${whose}”. It has: ${list}.`,
    fr: `La convention n’a ni partie ni fonction « ${whose} ». Elle a : ${list}.`,
  };
}

export const notRenames: Text = {
  en: '“renames” must give each old id its new one: { support: guidance }.',
  fr: '« renames » doit donner à chaque ancien identifiant le nouveau : { appui: accompagnement }.',
};

export function otherConvention(known: string, given: string) {
  return {
    status: 'other-convention',
    message: {
      en: `The agreement is one of “${known}”, and this is “${given}”. A new version keeps the id of its convention.`,
      fr: `Il s’agit d’une convention « ${known} », et non « ${given} ». Une nouvelle version garde l’identifiant de sa convention.`,
    },
  } as const;
}
