import { reservedNames } from '../../language/model/names.ts';
import { idPattern } from '../../language/schema/definitions/clause.ts';
import { withEdits } from '../../text/apply-fixes.ts';
import type { Edit } from '../../text/diagnostic.ts';
import { keysOf, type Pointer, parentOf, type Span } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import { type Analysis, analyseConvention, analyseScenario } from './analysis.ts';
import { holds, mentionAt } from './cursor.ts';
import { type Folder, filesNaming } from './definition.ts';
import type { Mention } from './mentions.ts';
import { clauseOf, isSection, momentSections, type Section, sharedNames } from './sections.ts';

/** Why something is not renamed, in one sentence. */
export interface Unrenamed {
  readonly refusal: Text;
}

/** What has to be written where, in every file that names the clause. */
export interface Renaming {
  readonly files: readonly { readonly source: string; readonly edits: readonly Edit[] }[];
}

/** The id under the cursor, when it is one that can be changed. */
export function renameable(file: Analysis, offset: number): { readonly id: string; readonly span: Span } | Unrenamed {
  const mention = mentionAt(file, offset);
  if (!mention) return { refusal: noId };
  if (!isOfClause(mention))
    return { refusal: mention.clause === undefined ? undeclared(mention.id) : ofEveryAgreement(mention.id) };
  if (!holds(mention.span, offset)) return { refusal: ofEveryAgreement(verbOf(mention, file)) };
  return { id: mention.id, span: mention.span };
}

/** Gives a clause another id, wherever it is named: in the convention, its amendments and the scenarios of its folder. */
export function rename(file: Analysis, offset: number, to: string, folder: Folder): Renaming | Unrenamed {
  const found = renameable(file, offset);
  if ('refusal' in found) return found;
  const mention = mentionAt(file, offset) as Mention;
  const clause = mention.clause as Pointer;
  const files = filesNaming(clause, file, folder);
  const refusal = refusalOf(to, clause, files);
  if (refusal) return { refusal };
  const changed = files.map((each) => ({
    file: each,
    edits: each.mentions.filter((one) => one.clause === clause).map(({ span }) => ({ span, text: to })),
  }));
  const broken = to === found.id ? undefined : brokenBy(changed);
  if (broken) return { refusal: broken };
  return {
    files: changed.filter(({ edits }) => edits.length > 0).map(({ file: { source }, edits }) => ({ source, edits })),
  };
}

/** What stands before the id: `delivered`. */
function verbOf({ whole, span }: Mention, { text }: Analysis): string {
  return text.slice(whole.start.offset, span.start.offset).replace(/[^\p{L}-]/gu, '');
}

function isOfClause({ clause }: Mention): boolean {
  const [section, id] = keysOf(clause ?? '');
  return isSection(section) && id !== undefined;
}

function refusalOf(to: string, clause: Pointer, files: readonly Analysis[]): Text | undefined {
  if (!new RegExp(idPattern).test(to) || to.length > 64) return malformed(to);
  const keys = keysOf(clause);
  const [section, id] = keys as [Section, string];
  const isTaken = (other: Pointer): boolean =>
    other !== clause &&
    files.some(({ declared, conventionFile }) => declared.has(other) || conventionFile?.declared.has(other));
  if (keys.length > 2) return isTaken(`${parentOf(clause)}/${to}`) ? taken(to) : undefined;
  if (id !== to && momentSections.includes(section) && reservedNames.includes(to)) return ofEveryAgreement(to);
  const beside = sharedNames.find((group) => group.includes(section)) ?? [section];
  return beside.some((each) => isTaken(clauseOf(each, to))) ? taken(to) : undefined;
}

/** What the new name would break: whatever the rules above do not foresee is found by reading the files again. */
function brokenBy(changed: readonly { readonly file: Analysis; readonly edits: readonly Edit[] }[]): Text | undefined {
  const again = new Map<Analysis, Analysis>();
  for (const { file, edits } of changed) {
    const text = withEdits(file.text, edits);
    const convention = file.conventionFile && (again.get(file.conventionFile) ?? file.conventionFile);
    const after =
      file.kind === 'convention'
        ? analyseConvention(text, file.source)
        : analyseScenario(text, file.source, convention);
    again.set(file, after);
    const newError = errorsOf(after).length > errorsOf(file).length ? errorsOf(after)[0] : undefined;
    if (newError) return breaks(newError.message);
  }
  return undefined;
}

function errorsOf({ diagnostics }: Analysis) {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

const noId: Text = {
  en: 'There is no id to rename here.',
  fr: 'Il n’y a pas ici d’identifiant à renommer.',
};

function undeclared(id: string): Text {
  return {
    en: `“${id}” is not declared in this file, so there is nothing to rename.`,
    fr: `« ${id} » n’est pas déclaré dans ce fichier : il n’y a rien à renommer.`,
  };
}

function ofEveryAgreement(id: string): Text {
  return {
    en: `“${id}” is a word of the language, not a name that you can choose.`,
    fr: `« ${id} » est un mot du langage, et non un nom que l’on choisit.`,
  };
}

function malformed(id: string): Text {
  return {
    en: `“${id}” is not an id: use lower-case letters a to z, digits and single hyphens, starting with a letter, 64 characters at most.`,
    fr: `« ${id} » n’est pas un identifiant : utilisez des minuscules sans accent (a à z), des chiffres et des traits d’union isolés, en commençant par une lettre, 64 caractères au plus.`,
  };
}

function taken(id: string): Text {
  return { en: `“${id}” is already taken.`, fr: `« ${id} » est déjà pris.` };
}

function breaks(message: Text): Text {
  return {
    en: `With that name the file would no longer be valid. ${message.en}`,
    fr: `Avec ce nom, le fichier ne serait plus valable. ${message.fr}`,
  };
}
