import type { ErrorCode } from 'yaml';
import type { Found } from '../../text/diagnostic.ts';
import { didYouMean, meant } from '../../text/did-you-mean.ts';
import type { RuleDescription } from '../../text/rule.ts';
import type { Text } from '../../text/text.ts';

export const yamlSyntax: RuleDescription = {
  id: 'yaml-syntax',
  severity: 'error',
  title: { en: 'A file is well-formed YAML.', fr: 'Un fichier est du YAML bien formé.' },
  why: {
    en: 'Where the layout is broken, nobody can tell which clause a line belongs to.',
    fr: 'Quand la mise en forme est rompue, nul ne sait à quelle clause une ligne appartient.',
  },
  wrong: 'events:\n  fair: { title: The fair: a day out, cite: { article: 2 } }\n',
  right: 'events:\n  fair: { title: "The fair: a day out", cite: { article: 2 } }\n',
};

const indentation: Found = {
  message: {
    en: 'This line is not aligned with the others of its clause.',
    fr: 'Cette ligne n’est pas alignée sur celles de sa clause.',
  },
  help: {
    en: 'Begin it in the same column as they do; each level takes two more spaces.',
    fr: 'Faites-la commencer dans la même colonne ; chaque niveau prend deux espaces de plus.',
  },
};

const unexpected: Found = {
  message: {
    en: 'Something stands here that YAML does not expect.',
    fr: 'Il y a ici quelque chose que YAML n’attend pas.',
  },
  help: {
    en: 'Look for a missing quote, comma or bracket just before; put a text that holds “: ” or “#” between quotes.',
    fr: 'Cherchez juste avant un guillemet, une virgule ou un crochet manquant ; mettez entre guillemets un texte qui contient « : » ou « # ».',
  },
};

const nestedKey: Found = {
  message: {
    en: 'A key can’t have another key on the same line.',
    fr: 'Une clé ne peut pas être suivie d’une autre clé sur la même ligne.',
  },
  help: {
    en: 'Put the text between quotes if its colon belongs to it, or start a new line.',
    fr: 'Mettez le texte entre guillemets si le deux-points en fait partie, ou passez à la ligne.',
  },
};

const reference: Found = {
  message: {
    en: 'YAML reads a word that begins with “&” or “*” as a mark or a reference.',
    fr: 'YAML lit un mot qui commence par « & » ou « * » comme un repère ou un renvoi.',
  },
  help: {
    en: 'Put a text that begins with & or * between quotes.',
    fr: 'Mettez entre guillemets un texte qui commence par & ou *.',
  },
};

const explanations: Partial<Record<ErrorCode, Found>> = {
  BAD_INDENT: indentation,
  UNEXPECTED_TOKEN: unexpected,
  BLOCK_AS_IMPLICIT_KEY: nestedKey,
  BLOCK_IN_FLOW: nestedKey,
  IMPOSSIBLE: {
    message: { en: 'This line has no key in front.', fr: 'Cette ligne n’a pas de clé devant elle.' },
    help: {
      en: 'Write “key: value”; begin a comment with “#”; indent a text under its key.',
      fr: 'Écrivez « clé: valeur » ; commencez un commentaire par « # » ; mettez un texte en retrait sous sa clé.',
    },
  },
  MULTILINE_IMPLICIT_KEY: {
    message: { en: 'A key must stand on one line.', fr: 'Une clé tient sur une seule ligne.' },
    help: {
      en: 'Is the colon missing at the end of the line above, or a space after the colon?',
      fr: 'Manque-t-il le deux-points à la fin de la ligne précédente, ou l’espace après le deux-points ?',
    },
  },
  TAB_AS_INDENT: {
    message: { en: 'Tabs can’t indent YAML.', fr: 'YAML n’admet pas la tabulation comme retrait.' },
    help: { en: 'Replace the tab by spaces.', fr: 'Remplacez la tabulation par des espaces.' },
  },
  MISSING_CHAR: {
    message: {
      en: 'Something that was opened is never closed, or a separator is missing.',
      fr: 'Quelque chose est ouvert et jamais fermé, ou il manque un séparateur.',
    },
    help: {
      en: 'Look for the missing quote, bracket, colon or comma.',
      fr: 'Cherchez le guillemet, le crochet, le deux-points ou la virgule qui manque.',
    },
  },
  BAD_SCALAR_START: {
    message: {
      en: 'A text can’t begin with this character.',
      fr: 'Un texte ne peut pas commencer par ce caractère.',
    },
    help: { en: 'Put the text between quotes.', fr: 'Mettez le texte entre guillemets.' },
  },
  BAD_DQ_ESCAPE: {
    message: { en: 'This escape (\\…) does not exist.', fr: 'Cet échappement (\\…) n’existe pas.' },
    help: {
      en: 'Between double quotes a backslash is written twice; between single quotes it stands for itself.',
      fr: 'Entre guillemets doubles, la barre oblique inversée se double ; entre apostrophes, elle vaut pour elle-même.',
    },
  },
  NON_STRING_KEY: {
    message: { en: 'A key must be a simple word.', fr: 'Une clé est un simple mot.' },
    help: {
      en: 'Remove the brackets or the signs around the key.',
      fr: 'Enlevez les crochets ou les signes autour de la clé.',
    },
  },
  KEY_OVER_1024_CHARS: {
    message: { en: 'A key can’t be longer than 1024 characters.', fr: 'Une clé ne dépasse pas 1024 caractères.' },
    help: { en: 'Put the text between quotes.', fr: 'Mettez le texte entre guillemets.' },
  },
  ALIAS_PROPS: reference,
  BAD_ALIAS: reference,
  MULTIPLE_ANCHORS: reference,
};

/** What the parser's code means to somebody who writes a convention. */
export function explainSyntaxError(code: ErrorCode): Found {
  return explanations[code] ?? unexpected;
}

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
  en: 'YAML knows straight quotes only: put the text between " … ".',
  fr: 'YAML ne connaît que les guillemets droits : mettez le texte entre " … ".',
};

export function missingComma(key: string): Found {
  return {
    message: { en: `A comma is missing before “${key}”.`, fr: `Il manque une virgule avant « ${key} ».` },
    help: {
      en: 'Between braces, commas part the keys.',
      fr: 'Entre accolades, les clés sont séparées par des virgules.',
    },
  };
}

export const semicolonBetween: Found = {
  message: { en: 'A semicolon does not part keys.', fr: 'Un point-virgule ne sépare pas les clés.' },
  help: {
    en: 'Between braces, commas part the keys.',
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

export const commaAfterQuote: Found = {
  message: { en: 'No comma ends a line outside braces.', fr: 'Hors accolades, aucune virgule ne termine une ligne.' },
  help: { en: 'Take it out.', fr: 'Retirez-la.' },
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
    help: { en: 'Take it out.', fr: 'Retirez-le.' },
  };
}

export function quoteInText(quote: string): Found {
  const other = quote === '"' ? "'" : '"';
  return {
    message: {
      en: `The text between ${quote} … ${quote} has the same sign inside, or goes on after it.`,
      fr: `Le texte entre ${quote} … ${quote} contient ce même signe, ou se poursuit après lui.`,
    },
    help: {
      en: `Put the whole text between ${other} … ${other}.`,
      fr: `Mettez tout le texte entre ${other} … ${other}.`,
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
  message: { en: 'A merge left this line behind.', fr: 'Cette ligne est un reste de fusion.' },
  help: {
    en: 'Keep one of the two versions, and take the markers out.',
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
  message: { en: 'A character stands here that nobody sees.', fr: 'Il y a ici un caractère que personne ne voit.' },
  help: { en: 'Take it out.', fr: 'Retirez-le.' },
};

export const fullWidthColon: Found = {
  message: {
    en: 'YAML does not take this sign for a colon.',
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
      en: `The space after “${key}:” is a no-break space, which YAML does not take for one.`,
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

/** A star that YAML reads as a reference to what bears the same name after “&”, higher up. */
export function unknownAlias(name: string, anchors: readonly string[]): Found {
  const near = didYouMean(name, anchors);
  const list = anchors.map((anchor) => `&${anchor}`).join(', ');
  const plain = {
    en: `To name a party or a clause, write “${name}” without the star; a text goes between quotes.`,
    fr: `Pour désigner une partie ou une clause, écrivez « ${name} » sans l’astérisque ; un texte se met entre guillemets.`,
  };
  return {
    message: {
      en: `YAML reads “*${name}” as a reference, and nothing before it is marked “&${name}”.`,
      fr: `YAML lit « *${name} » comme un renvoi, et rien avant lui n’est marqué « &${name} ».`,
    },
    help:
      near !== undefined
        ? meant(`*${near}`)
        : anchors.length === 0
          ? plain
          : { en: `Marked before it: ${list}. ${plain.en}`, fr: `Sont marqués avant lui : ${list}. ${plain.fr}` },
  };
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}
