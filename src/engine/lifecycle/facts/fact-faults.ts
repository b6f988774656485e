import type { IsoDate } from '../../../calendar/day.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import type { FactDetail, FactVerb } from '../../../language/model/names.ts';
import type { Text } from '../../../text/text.ts';

/** What can be wrong with a fact that somebody gives, in words. */

export const noDay: Text = { en: 'The fact has no day.', fr: 'Le fait n’a pas de jour.' };
export const giveDay: Text = {
  en: 'Say when it happened: “on: 2022-11-10”.',
  fr: 'Dites quand il a eu lieu : « on: 2022-11-10 ».',
};
export const outOfOrder: Text = {
  en: 'This day is before the one that it must follow.',
  fr: 'Ce jour précède celui qu’il doit suivre.',
};
export const badQuantity: Text = {
  en: 'A quantity is a number above 0, with at most fifteen digits: 1.5.',
  fr: 'Une quantité est un nombre supérieur à 0, d’au plus quinze chiffres : 1.5.',
};
export const onlyForNotification: Text = {
  en: 'Only a notification or a notice has a channel, an outcome and several days.',
  fr: 'Seule une notification ou un courrier a un moyen d’envoi, une issue et plusieurs dates.',
};
export const lacking: Record<FactDetail, Text> = {
  quantity: { en: 'This fact needs a quantity.', fr: 'Ce fait demande une quantité.' },
  name: { en: 'This fact needs a name.', fr: 'Ce fait demande un nom.' },
  of: { en: 'This fact needs “of”: the fact that it withdraws.', fr: 'Ce fait demande « of » : le fait qu’il retire.' },
};

/** What to add to a fact that lacks something. */
export const adding: Record<FactDetail, Text> = {
  quantity: { en: 'Say how much: “quantity: 1”.', fr: 'Dites combien : « quantity: 1 ».' },
  name: { en: 'Say who: “name: …”.', fr: 'Dites qui : « name: … ».' },
  of: { en: 'Write the id of that fact.', fr: 'Écrivez l’identifiant de ce fait.' },
};

/** What a fact that was kept must say, since nobody asks the convention any more. */
export const noId: Text = { en: 'The fact has no id.', fr: 'Le fait n’a pas d’identifiant.' };
export const chooseId: Text = {
  en: 'Write the id under which it was recorded: “id: signed@2022-11-10”.',
  fr: 'Écrivez l’identifiant sous lequel il a été enregistré : « id: signed@2022-11-10 ».',
};
export const expectsNothing: Text = {
  en: 'Only a scenario says which refusal is expected.',
  fr: 'Seul un scénario dit quel refus est attendu.',
};

export const takeOut: Text = { en: 'Remove it.', fr: 'Retirez-le.' };
export const chooseAnother: Text = { en: 'Choose another id.', fr: 'Choisissez un autre identifiant.' };
export const writeThatDay: Text = { en: 'Write that day.', fr: 'Écrivez ce jour-là.' };

/** The first words of a list that could stand here. */
export function someOf(words: readonly string[]): Text {
  const most = 12;
  const list = words.length > most ? `${words.slice(0, most).join(', ')}…` : `${words.join(', ')}.`;
  return { en: `The names to choose from are: ${list}`, fr: `La convention a : ${list}` };
}

export function superfluous(detail: FactDetail, verb: FactVerb): Text {
  return { en: `“${verb}” has no “${detail}”.`, fr: `« ${verb} » n’a pas de « ${detail} ».` };
}

export function otherDay(counting: IsoDate): Text {
  return {
    en: `Under the agreement, the day that counts is ${sayDay(counting).en}.`,
    fr: `Selon la convention, le jour qui compte est le ${sayDay(counting).fr}.`,
  };
}

export function unknownFact(name: string): Text {
  return {
    en: `The convention file has no fact “${name}”.`,
    fr: `Le fichier de convention n’a pas de fait « ${name} ».`,
  };
}

/** A moment that others bring about: the first day, the opening of a phase, a deadline. */
export function comesByItself(name: string): Text {
  return {
    en: `“${name}” follows from other facts and from the calendar: it is not recorded.`,
    fr: `« ${name} » résulte d’autres faits et du calendrier : cela ne s’enregistre pas.`,
  };
}

export const recordItsCause: Text = {
  en: 'Record the facts that it follows from; “npx conventio why” shows what it is counted from.',
  fr: 'Enregistrez les faits dont il résulte ; « npx conventio why » indique à partir de quoi il se compte.',
};

export function unknownParty(by: string): Text {
  return {
    en: `“${by}” is not the name of a party.`,
    fr: `« ${by} » n’est pas le nom d’une partie.`,
  };
}

export function unknownComponent(component: string, fact: string): Text {
  return { en: `“${fact}” has no part “${component}”.`, fr: `« ${fact} » n’a pas de partie « ${component} ».` };
}

export function listOf(ids: readonly string[]): Text {
  return { en: `Its parts: ${ids.join(', ')}.`, fr: `Ses parties : ${ids.join(', ')}.` };
}

/** What nobody sees would act wherever the fact is told. */
export function invisible(key: string, character: string): Text {
  return {
    en: `“${key}” holds the invisible character ${character}.`,
    fr: `« ${key} » contient le caractère invisible ${character}.`,
  };
}

export const leaveOut: Text = { en: 'Leave it out.', fr: 'Retirez-le.' };

export function idTaken(id: string): Text {
  return { en: `Another fact is called “${id}”.`, fr: `Un autre fait s’appelle « ${id} ».` };
}

/** What applies once has no occurrences to choose from. */
export function oneOnly(verb: FactVerb): Text {
  return {
    en: `“${verb}” cannot have “for” here: this clause applies once.`,
    fr: `« ${verb} » n’a pas de « for » ici : cette clause ne s’applique qu’une fois.`,
  };
}

/** A key of another form than those of the clause. */
export function noKeyOf(key: string, title: Text, comes: Text | undefined): Text {
  return {
    en: `“${key}” is not a key of “${title.en}”${comes ? `, which recurs ${comes.en}` : ''}.`,
    fr: `« ${key} » n’est pas une clé de « ${title.fr} »${comes ? `, qui revient ${comes.fr}` : ''}.`,
  };
}

export function noValues(verb: FactVerb): Text {
  return {
    en: `“${verb}” has no “values” here: only an amendment with parameters does.`,
    fr: `« ${verb} » n’a pas de « values » ici : seul un avenant à paramètres en a.`,
  };
}

export function valuesMissing(names: readonly string[]): Text {
  return {
    en: `This amendment needs a value for ${names.map((name) => `“${name}”`).join(', ')}.`,
    fr: `Cet avenant demande une valeur pour ${names.map((name) => `« ${name} »`).join(', ')}.`,
  };
}

export function addValues(names: readonly string[]): Text {
  const values = `{ ${names.map((name) => `${name}: …`).join(', ')} }`;
  return { en: `Write “values: ${values}”.`, fr: `Écrivez « values: ${values} ».` };
}

export function unknownValues(names: readonly string[]): Text {
  return {
    en: `The amendment has no parameter ${names.map((name) => `“${name}”`).join(', ')}.`,
    fr: `L’avenant n’a pas de paramètre ${names.map((name) => `« ${name} »`).join(', ')}.`,
  };
}

export const agreedTogether: Text = {
  en: 'An amendment with values is recorded once, for all who agree to them.',
  fr: 'Un avenant à paramètres s’enregistre une seule fois, pour tous ceux qui conviennent des valeurs.',
};

export function otherClause(clause: string, title: Text): Text {
  return {
    en: `“for” names an occurrence of “${clause}”, but this fact is about “${title.en}”.`,
    fr: `« for » désigne une occurrence de « ${clause} », alors que ce fait porte sur « ${title.fr} ».`,
  };
}
