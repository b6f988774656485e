import { isJournal } from '../../../language/document/kind.ts';
import type { Outcome } from '../../../render/diagnostics/outcome.ts';
import { place } from '../../../render/diagnostics/pretty.ts';
import type { Diagnostic } from '../../../text/diagnostic.ts';
import { page } from '../../../text/page.ts';
import { type Printed, printed } from '../../../text/printed.ts';
import type { Lang, Text } from '../../../text/text.ts';
import { orUnreadable, readStdin, tooLarge, UsageError } from '../files.ts';
import type { Io } from '../io.ts';
import { type FileBytes, readBytes, textOf } from '../read-bytes.ts';
import { replaceFile } from '../write/replace-file.ts';
import { type Checker, WaitsForConvention } from './check-file.ts';
import { type FixedText, fixText } from './fix-text.ts';

/** How files are checked. */
export interface FileSettings {
  readonly checker: Checker;
  readonly lang: Lang;
  readonly fix: boolean;
  /** The name that messages give to standard input. */
  readonly stdinName: string;
  /** Whatever is told beside the report. */
  readonly tell: (words: Printed) => void;
}

/** Where standard input comes from, and where it goes once it is fixed. */
type Streams = Pick<Io, 'stdin' | 'out'>;

/** Checks a file, and fixes it where that is asked for, in the folder `within` where one was named. Whatever a file does, this comes back with what became of it. */
export async function validateFile(
  path: string,
  settings: FileSettings,
  io: Streams,
  within?: string,
): Promise<Outcome> {
  const source = path === '-' ? settings.stdinName : path;
  try {
    return await (path === '-' ? validateStdin(settings, io) : validatePath(path, settings, within));
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'unreadable', source, because: error.text };
    if (error instanceof WaitsForConvention) {
      const { convention } = error;
      return {
        kind: 'waiting',
        source,
        because: isJournal(source) ? journalWaits(convention) : waits(convention),
        waitsFor: convention,
      };
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', source, because: programFailed(source, told) };
  }
}

async function validatePath(
  path: string,
  { checker, fix, lang, tell }: FileSettings,
  within?: string,
): Promise<Outcome> {
  const read = orUnreadable(path, () => readBytes(path));
  const text = orUnreadable(path, () => textOf(read));
  await checker.prepareFor({ source: path, text });
  if (!fix) return asItIs(checker, path, text);
  const fixed = fixWith(checker, path, text);
  if (fixed.text !== text) await replaceFile(path, read.bytes, withMark(read, fixed.text), within);
  return outcomeOf(fixed, path, lang, tell);
}

async function validateStdin(settings: FileSettings, io: Streams): Promise<Outcome> {
  const { checker, stdinName: source, fix, lang, tell } = settings;
  const read = await readStdin(io);
  const text = orUnreadable(source, () => textOf(read));
  await checker.prepareFor({ source, text });
  if (!fix) return asItIs(checker, source, text);
  // What was not read could not be printed.
  if (!read.isWhole) throw new UsageError(tooLarge(source));
  const fixed = fixWith(checker, source, text);
  // The file itself, byte for byte, for whoever writes it somewhere.
  io.out(printed(withMark(read, fixed.text)));
  return outcomeOf(fixed, source, lang, tell);
}

function asItIs(checker: Checker, source: string, text: string): Outcome {
  const { diagnostics, silenced } = checker.check({ source, text });
  return { kind: 'checked', source, text, diagnostics, silenced };
}

function fixWith(checker: Checker, source: string, text: string): FixedText {
  const fixed = fixText(text, (words) => checker.check({ source, text: words }));
  checker.forget();
  return fixed;
}

function outcomeOf(fixed: FixedText, source: string, lang: Lang, tell: (words: Printed) => void): Outcome {
  const say = ({ span }: Diagnostic, words: Text): void => tell(page([`${place(span)} ${words[lang]}`]));
  for (const diagnostic of fixed.fixed) say(diagnostic, sayFixed(diagnostic));
  for (const diagnostic of fixed.undone) say(diagnostic, sayUndone(diagnostic));
  // What was tried and undone is nothing that --fix would fix.
  const undone = new Set(fixed.undone.map(({ rule, pointer }) => `${rule} ${pointer}`));
  const diagnostics = fixed.checked.diagnostics.map((diagnostic) => {
    const { fix, rule, pointer } = diagnostic;
    return fix && undone.has(`${rule} ${pointer}`) ? { ...diagnostic, fix: { ...fix, safe: false } } : diagnostic;
  });
  const { silenced } = fixed.checked;
  return { kind: 'checked', source, text: fixed.text, diagnostics, silenced, fixed: fixed.fixed.length };
}

/** The mark that some editors put first is no part of the text, and stays. */
function withMark({ bytes }: FileBytes, text: string): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? `\ufeff${text}` : text;
}

function sayFixed({ rule, fix }: Diagnostic): Text {
  return { en: `fixed [${rule}]: ${fix?.title.en}`, fr: `corrigé [${rule}] : ${fix?.title.fr}` };
}

function sayUndone({ rule, fix }: Diagnostic): Text {
  return {
    en: `not fixed [${rule}]: ${fix?.title.en} would cause other errors.`,
    fr: `non corrigé [${rule}] : ${fix?.title.fr} causerait d’autres erreurs.`,
  };
}

function journalWaits(convention: string): Text {
  return {
    en: `The journal can’t be checked: ${convention} itself has errors.`,
    fr: `Le journal ne peut pas être vérifié : ${convention} contient lui-même des erreurs.`,
  };
}

function waits(convention: string): Text {
  return {
    en: `The scenarios can’t be checked: ${convention} itself has errors.`,
    fr: `Les scénarios ne peuvent pas être vérifiés : ${convention} contient lui-même des erreurs.`,
  };
}

function programFailed(source: string, told: string): Text {
  return {
    en: `Checking ${source} failed because of a bug in the program; please report it with the following details.\n${told}`,
    fr: `La vérification de ${source} a échoué par un défaut du programme ; merci de le signaler avec ce qui suit.\n${told}`,
  };
}
