import type { Found } from '../../../text/diagnostic.ts';
import { shortened } from '../../../text/printable.ts';
import type { Text } from '../../../text/text.ts';

/** A text with a colon in it, which YAML takes for a key and its value. */
export function colonInText(value: string): Found {
  const words = shortened(value);
  return {
    message: {
      en: `The colon in “${words}” makes YAML look for another key.`,
      fr: `À cause du deux-points, YAML cherche une autre clé dans « ${words} ».`,
    },
    help: /^[“”„«‘’]/.test(value)
      ? straightQuotes
      : { en: 'Put the text between quotes.', fr: 'Mettez le texte entre guillemets.' },
  };
}

/** The quotes of a word processor are letters to YAML. */
const straightQuotes: Text = {
  en: 'YAML accepts straight quotes only: put the text between " … ".',
  fr: 'YAML ne connaît que les guillemets droits : mettez le texte entre " … ".',
};

export function missingComma(key: string): Found {
  return {
    message: { en: `A comma is missing before “${key}”.`, fr: `Il manque une virgule avant « ${key} ».` },
    help: {
      en: 'Between braces, commas separate the keys.',
      fr: 'Entre accolades, les clés sont séparées par des virgules.',
    },
  };
}

export const semicolonBetween: Found = {
  message: { en: 'A semicolon does not separate keys.', fr: 'Un point-virgule ne sépare pas les clés.' },
  help: {
    en: 'Between braces, commas separate the keys.',
    fr: 'Entre accolades, les clés sont séparées par des virgules.',
  },
};

/** A name of two words has no space inside: `delivered:report`. */
export function spaceInName(name: string): Found {
  return {
    message: { en: 'A name has no space after its colon.', fr: 'Un nom n’a pas d’espace après son deux-points.' },
    help: { en: `Write “${name}”.`, fr: `Écrivez « ${name} ».` },
  };
}

export const continuedText: Found = {
  message: {
    en: 'This line goes on with the text of the line before, and stands too far to the left.',
    fr: 'Cette ligne est la suite du texte précédent, mais elle commence trop à gauche.',
  },
  help: { en: 'Indent it further than its key.', fr: 'Mettez-la plus en retrait que sa clé.' },
};

export const remark: Found = {
  message: { en: 'This sign does not begin a remark.', fr: 'Un commentaire ne commence pas par ce signe.' },
  help: { en: 'Begin a remark with “# ”.', fr: 'Commencez le commentaire par « # ».' },
};

export const commaAfterQuote: Found = {
  message: {
    en: 'Outside braces, a line does not end with a comma.',
    fr: 'Hors accolades, aucune virgule ne termine une ligne.',
  },
  help: { en: 'Remove it.', fr: 'Retirez-la.' },
};

export const quoteNeverClosed: Found = {
  message: { en: 'This quote is never closed.', fr: 'Ce guillemet n’est jamais fermé.' },
  help: { en: 'Close it at the end of the text.', fr: 'Fermez-le à la fin du texte.' },
};

export function bracketNeverClosed(missing: string): Found {
  return missing.endsWith('}')
    ? {
        message: { en: 'This brace is never closed.', fr: 'Cette accolade n’est jamais fermée.' },
        help: { en: `Close it with “${missing}”.`, fr: `Fermez-la avec « ${missing} ».` },
      }
    : {
        message: { en: 'This bracket is never closed.', fr: 'Ce crochet n’est jamais fermé.' },
        help: { en: `Close it with “${missing}”.`, fr: `Fermez-le avec « ${missing} ».` },
      };
}

export function bracketNeverOpened(bracket: string): Found {
  return {
    message: { en: `Nothing opens this “${bracket}”.`, fr: `Rien n’ouvre ce « ${bracket} ».` },
    help: { en: 'Remove it.', fr: 'Retirez-le.' },
  };
}

export function quoteInText(quote: string): Found {
  const other = quote === '"' ? "'" : '"';
  return {
    message: {
      en: `The text between ${quote} … ${quote} contains the same sign, or continues after it.`,
      fr: `Le texte entre « ${quote} » et « ${quote} » contient ce même signe, ou se poursuit après lui.`,
    },
    help: {
      en: `Put the whole text between ${other} … ${other}.`,
      fr: `Mettez tout le texte entre « ${other} » et « ${other} ».`,
    },
  };
}

export function missingHyphen(words: string): Found {
  return {
    message: {
      en: `A hyphen is missing before “${shortened(words)}”.`,
      fr: `Il manque un tiret avant « ${shortened(words)} ».`,
    },
    help: {
      en: 'Begin each member of a list with “- ”.',
      fr: 'Commencez chaque élément d’une liste par « - ».',
    },
  };
}

export const mergeMarker: Found = {
  message: { en: 'This line was left behind by a merge.', fr: 'Cette ligne est un reste d’une fusion de versions.' },
  help: {
    en: 'Keep one of the two versions, and remove the markers.',
    fr: 'Gardez l’une des deux versions, et retirez les marques.',
  },
};

export const noBreakSpace: Found = {
  message: {
    en: 'This line is indented with no-break spaces.',
    fr: 'Cette ligne est en retrait par des espaces insécables.',
  },
  help: { en: 'Indent it with ordinary spaces.', fr: 'Mettez-la en retrait par des espaces ordinaires.' },
};

export const noWidth: Found = {
  message: { en: 'There is an invisible character here.', fr: 'Il y a ici un caractère invisible.' },
  help: { en: 'Remove it.', fr: 'Retirez-le.' },
};

export const fullWidthColon: Found = {
  message: {
    en: 'This sign is not a colon to YAML.',
    fr: 'YAML ne prend pas ce signe pour un deux-points.',
  },
  help: { en: 'Write an ordinary colon and a space: “: ”.', fr: 'Écrivez un deux-points ordinaire et une espace.' },
};

export function missingSpace(key: string): Found {
  return {
    message: { en: `A space is missing after “${key}:”.`, fr: `Il manque une espace après « ${key}: ».` },
    help: { en: `Write “${key}: …”.`, fr: `Écrivez « ${key}: … ».` },
  };
}

export function noBreakSpaceAfter(key: string): Found {
  return {
    message: {
      en: `The space after “${key}:” is a no-break space, which YAML does not treat as a space.`,
      fr: `L’espace après « ${key}: » est insécable ; YAML n’y voit pas une espace.`,
    },
    help: { en: 'Write an ordinary space.', fr: 'Écrivez une espace ordinaire.' },
  };
}

/** A text can't begin with some signs. */
export function cantBegin(sign: string): Found {
  return {
    message: { en: `A text can’t begin with “${sign}”.`, fr: `Un texte ne peut pas commencer par « ${sign} ».` },
    help: { en: 'Put the text between quotes.', fr: 'Mettez le texte entre guillemets.' },
  };
}

export function missingColon(key: string): Found {
  return {
    message: { en: `A colon is missing after “${key}”.`, fr: `Il manque le deux-points après « ${key} ».` },
    help: { en: `Write “${key}: …”.`, fr: `Écrivez « ${key}: … ».` },
  };
}
