import type { Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { Examined } from './examined.ts';
import { isTopLevel } from './homes.ts';
import type { Unknown } from './unknown-key.ts';
import { valueUnder } from './value-under.ts';

/** What an amendment changes, where somebody wrote a path, a patch, or the words of the text that was agreed. */
export function changesOf(value: unknown, pointer: Pointer): Text | undefined {
  if (!/^\/amendments\/[^/]+\/changes$/.test(pointer)) return undefined;
  if (typeof value === 'string') return isPath(value) ? asClause(nested(value, '…')) : inEffect;
  if (!Array.isArray(value)) return undefined;
  const [first] = value;
  if (typeof first === 'string') return isPath(first) ? asClause(nested(first, '…')) : inEffect;
  const { op, path, value: instead } = (first ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof path !== 'string' || !isPath(path)) return undefined;
  const last = stepsOf(path).at(-1) ?? '';
  return asClause(nested(path, op === 'remove' ? 'null' : instead === undefined ? '…' : valueUnder(last, instead)));
}

/** A key of an amendment that says what changes in another form: `modifie: term.ends`, `old`, `new`. */
export function changesUnder({ key, value, known, clause }: Unknown): Text | undefined {
  if (!known.includes('changes') || clause.changes !== undefined) return undefined;
  if (
    !/^(modifie|modification|modifications|change|changement|patch|remplace|replaces|modifies|ancien|nouveau|old|new|path|op)$/i.test(
      key,
    )
  ) {
    return undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return undefined;
  return asClause(typeof value === 'string' && isPath(value) ? nested(value, '…') : '{ term: { ends: … } }');
}

/** A path in place of a key: `term.ends`. */
export function pathAsKey({ key, value, known }: Unknown): Text | undefined {
  const [first = ''] = stepsOf(key);
  if (stepsOf(key).length < 2 || !known.includes(first) || !isPath(key)) return undefined;
  const form = nested(key, valueUnder(stepsOf(key).at(-1) ?? '', value ?? '…')).slice(2, -2);
  return {
    en: `Put each key inside the one before it: “${form}”.`,
    fr: `Écrivez les clés l’une dans l’autre : « ${form} ».`,
  };
}

/** A clause that an amendment takes out is null. */
export function takenOut(
  value: unknown,
  type: string | string[],
  pointer: Pointer,
  { places }: Examined,
): Text | undefined {
  const isChanged = places.pointerTo(pointer).startsWith('/amendments/');
  const isGone =
    typeof value === 'string' &&
    /^(supprim(?:er|ée?s?)|abrog(?:er|ée?s?)|retir(?:er|ée?s?)|annul(?:er|ée?s?)|removed?|deleted?|repeal(?:ed)?|none|aucune?|néant)$/i.test(
      value,
    );
  if (![type].flat().includes('object') || !isChanged || !isGone) return undefined;
  const id = pointer.slice(pointer.lastIndexOf('/') + 1);
  return {
    en: `What an amendment takes out is null: “${id}: null”.`,
    fr: `Pour supprimer une clause, donnez-lui la valeur null : « ${id}: null ».`,
  };
}

function stepsOf(path: string): readonly string[] {
  return path.split(/[./]/).filter((step) => step !== '');
}

function isPath(path: string): boolean {
  const [first = ''] = stepsOf(path);
  return /^\/?[a-zA-Z][\w-]*([./][\w-]+)*$/.test(path) && isTopLevel(first);
}

/** `{ term: { ends: … } }` for “term.ends”. */
function nested(path: string, value: string): string {
  return stepsOf(path).reduceRight((within, step) => `{ ${step}: ${within} }`, value);
}

function asClause(form: string): Text {
  return {
    en: `Write the amended clause in its place in the convention: “changes: ${form}”.`,
    fr: `Écrivez la clause telle qu’elle devient, à sa place dans la convention : « changes: ${form} ».`,
  };
}

const inEffect: Text = {
  en: 'Write what becomes of each clause, as the convention writes it: “changes: { term: { ends: { on: 2027-12-31 } } }”. The words of the amendment may stand under “note”.',
  fr: 'Écrivez ce que devient chaque clause, comme la convention l’écrit : « changes: { term: { ends: { on: 2027-12-31 } } } ». Le texte de l’avenant peut aller sous « note ».',
};
