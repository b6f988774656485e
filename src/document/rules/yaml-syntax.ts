import type { ErrorCode } from 'yaml';
import type { Found, RuleDescription } from '../../text/rule.ts';
import type { Document } from '../document.ts';

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
    en: 'This line is not indented like the lines that it belongs to.',
    fr: "Cette ligne n'est pas en retrait comme celles auxquelles elle appartient.",
  },
  help: {
    en: 'Align it with its neighbours; two spaces per level.',
    fr: 'Alignez-la sur ses voisines ; deux espaces par niveau.',
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
    en: 'This YAML anchor or alias (& or *) can’t be followed.',
    fr: 'Cette ancre ou cet alias YAML (& ou *) ne peut pas être suivi.',
  },
  help: {
    en: 'Put a text that begins with & or * between quotes; an alias must come after its anchor.',
    fr: 'Mettez entre guillemets un texte qui commence par & ou * ; un alias vient après son ancre.',
  },
};

const explanations: Partial<Record<ErrorCode, Found>> = {
  BAD_INDENT: indentation,
  UNEXPECTED_TOKEN: unexpected,
  BLOCK_AS_IMPLICIT_KEY: nestedKey,
  BLOCK_IN_FLOW: nestedKey,
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
    help: { en: 'Remove the brackets around the key.', fr: 'Enlevez les crochets autour de la clé.' },
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

/** A tab as an indent is the one fault of layout whose mending is sure: two spaces for each. */
export function tabsReplaced(document: Document, offset: number): Found {
  const lineStart = document.text.lastIndexOf('\n', offset - 1) + 1;
  const [indent = ''] = /^[ \t]*/.exec(document.text.slice(lineStart)) ?? [];
  const span = document.spanOfRange(lineStart, lineStart + indent.length);
  return {
    ...explainSyntaxError('TAB_AS_INDENT'),
    fix: {
      title: { en: 'Replace the tab by spaces', fr: 'Remplacer la tabulation par des espaces' },
      edits: [{ span, text: indent.replaceAll('\t', '  ') }],
      safe: true,
    },
  };
}
