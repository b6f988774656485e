import type { ErrorCode } from 'yaml';
import type { Found } from '../../../text/diagnostic.ts';
import { didYouMean, meant } from '../../../text/did-you-mean.ts';
import type { RuleDescription } from '../../../text/rule.ts';

export const yamlSyntax: RuleDescription = {
  id: 'yaml-syntax',
  severity: 'error',
  title: { en: 'A file is well-formed YAML.', fr: 'Un fichier est du YAML bien formé.' },
  why: {
    en: 'If the layout is broken, it is unclear which clause a line belongs to.',
    fr: 'Si la mise en forme est fautive, on ne peut plus savoir à quelle clause une ligne appartient.',
  },
  wrong: 'events:\n  fair: { title: The fair: a day out, cite: { article: 2 } }\n',
  right: 'events:\n  fair: { title: "The fair: a day out", cite: { article: 2 } }\n',
};

/** Whether the lines end as they did on the first Macintoshes: the parser takes them all for one. */
export function hasOldLineEnds(text: string): boolean {
  return !text.includes('\n') && /\r[^\r]*:/.test(text);
}

export const oldLineEnds: Found = {
  message: {
    en: 'The lines of this file end with a carriage return alone.',
    fr: 'Les lignes de ce fichier se terminent par un retour chariot seul.',
  },
  help: {
    en: 'Save the file with the line ends LF (Unix) or CR LF (Windows).',
    fr: 'Enregistrez le fichier avec des fins de ligne LF (Unix) ou CR LF (Windows).',
  },
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
    message: { en: 'This line has no key in front.', fr: 'Il manque une clé au début de cette ligne.' },
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
