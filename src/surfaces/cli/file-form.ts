import type { Text } from '../../text/text.ts';

/** What a file is that is no plain text in UTF-8, and what to do instead. */
export interface NoPlainText {
  readonly is: Text;
  readonly instead: Text;
}

/** How a file of some form begins. */
interface FileForm extends NoPlainText {
  /** The first bytes, each as the character of its number. */
  readonly begins: string;
  /** What stands somewhere behind them. */
  readonly holds?: string;
}

const writeAsText: Text = {
  en: 'Write the convention in a plain text file, in UTF-8; “npx conventio init” writes a first one.',
  fr: 'Écrivez la convention dans un fichier de texte brut, en UTF-8 ; « npx conventio init » en écrit un premier.',
};

const saveAsUtf8: Text = {
  en: 'Save it again in UTF-8.',
  fr: 'Enregistrez-le de nouveau en UTF-8.',
};

const word: Text = { en: 'a Word document', fr: 'un document Word' };
const openDocument: Text = { en: 'an OpenDocument file', fr: 'un document OpenDocument' };
const archive: Text = { en: 'a ZIP archive', fr: 'une archive ZIP' };
const office: Text = { en: 'a Microsoft Office document', fr: 'un document Microsoft Office' };
const richText: Text = { en: 'a formatted text (RTF)', fr: 'un texte mis en forme (RTF)' };
const pdf: Text = { en: 'a PDF', fr: 'un PDF' };
const image: Text = { en: 'an image', fr: 'une image' };
const utf32: Text = { en: 'a text in UTF-32', fr: 'un texte en UTF-32' };
const utf16: Text = { en: 'a text in UTF-16', fr: 'un texte en UTF-16' };

/** The first that fits counts: a mark of UTF-32 begins with that of UTF-16. */
const forms: readonly FileForm[] = [
  { begins: 'PK\u0003\u0004', holds: 'word/', is: word, instead: writeAsText },
  { begins: 'PK\u0003\u0004', holds: 'opendocument', is: openDocument, instead: writeAsText },
  { begins: 'PK\u0003\u0004', is: archive, instead: writeAsText },
  { begins: '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', is: office, instead: writeAsText },
  { begins: '{\\rtf', is: richText, instead: writeAsText },
  { begins: '%PDF-', is: pdf, instead: writeAsText },
  { begins: '\u0089PNG', is: image, instead: writeAsText },
  { begins: '\u00ff\u00d8\u00ff', is: image, instead: writeAsText },
  { begins: 'GIF8', is: image, instead: writeAsText },
  { begins: '\u00ff\u00fe\0\0', is: utf32, instead: saveAsUtf8 },
  { begins: '\0\0\u00fe\u00ff', is: utf32, instead: saveAsUtf8 },
  { begins: '\u00ff\u00fe', is: utf16, instead: saveAsUtf8 },
  { begins: '\u00fe\u00ff', is: utf16, instead: saveAsUtf8 },
];

/** What a file is by its first bytes, where it is one of those that people take for a text. */
export function fileForm(bytes: Uint8Array): NoPlainText | undefined {
  // Latin-1 gives each byte as one character.
  const start = Buffer.from(bytes.subarray(0, 16_384)).toString('latin1');
  return forms.find(({ begins, holds = '' }) => start.startsWith(begins) && start.includes(holds));
}

/** What bytes are that are no UTF-8, and begin like nothing known. */
export function unknownForm(bytes: Uint8Array): NoPlainText {
  return bytes.includes(0) ? { is: binary, instead: writeAsText } : { is: otherEncoding, instead: saveAsUtf8 };
}

const binary: Text = { en: 'a binary file', fr: 'un fichier binaire' };
const otherEncoding: Text = {
  en: 'a text in another encoding, such as Windows-1252',
  fr: 'un texte dans un autre encodage, tel que Windows-1252',
};
