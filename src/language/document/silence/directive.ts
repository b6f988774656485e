import { guess } from '../../../text/did-you-mean.ts';
import { isWarning, ruleIds } from '../../../text/rule.ts';
import { type Comment, commentsIn } from './comments.ts';

/** The word that a comment begins with to silence a rule. */
export const keyword = 'conventio-ignore';

/** A part of a comment, and where it stands in the text. */
export interface Words {
  readonly words: string;
  readonly start: number;
}

/** A comment that silences rules for a line: `# conventio-ignore cite-missing: the annex has no numbers`. */
export interface Directive {
  readonly comment: Comment;
  /** The line that it is about: its own, or the next one that says something; absent at the end of the text. */
  readonly line?: number;
  readonly rules: readonly Words[];
  readonly reason: string;
  /** What keeps it from being applied. */
  readonly flaw?: Flaw;
}

export type Flaw =
  /** Another word than the keyword; `isOfLine` where it can mean nothing else. */
  | { readonly kind: 'keyword'; readonly found: Words; readonly isOfLine: boolean }
  | { readonly kind: 'rule' }
  /** What stands between the rules and the reason instead of a colon. */
  | { readonly kind: 'colon'; readonly found: Words }
  /** What stands between two rules instead of a comma. */
  | { readonly kind: 'comma'; readonly rules: Words }
  | { readonly kind: 'reason' };

/** Most texts have no such comment, and are not looked through for one. */
const asks = /#[ \t]*conventio[-_ ]/i;

/** The keyword, and what people write for it who know it from another program, or in French. */
const opening =
  /^#+\s*(conventio(?:[-_](?:ignor|disabl|silenc|suppress|d[ée]sactiv|skip)[\p{L}_-]*| (?:ignore[rz]?|disable)(?=[\s:]+[a-z]+-[a-z])))/iu;

const ofMany = /file|fichier|all|tout|start|end|begin|d[ée]but|fin$/i;

export function directivesIn(text: string): readonly Directive[] {
  if (!asks.test(text)) return [];
  const lines = text.split('\n');
  return commentsIn(text).flatMap((comment) => {
    const found = opening.exec(comment.text)?.[1];
    return found === undefined ? [] : [directiveIn(comment, found, lines)];
  });
}

function directiveIn(comment: Comment, found: string, lines: readonly string[]): Directive {
  const line = comment.isAlone ? lineAfter(comment.line, lines) : comment.line;
  const at = comment.text.indexOf(found);
  const rest = { words: comment.text.slice(at + found.length), start: comment.start + at + found.length };
  const asked = askedIn(rest);
  const directive = { comment, ...(line !== undefined && { line }), ...asked };
  if (found === keyword) return directive;
  const isOfLine = !ofMany.test(found);
  return { ...directive, flaw: { kind: 'keyword', found: { words: found, start: comment.start + at }, isOfLine } };
}

/** The next line that says something: comments may stand one below the other. */
function lineAfter(line: number, lines: readonly string[]): number | undefined {
  const next = lines.slice(line).findIndex((words) => !/^\s*(#|$)/.test(words));
  return next < 0 ? undefined : line + next + 1;
}

function askedIn(rest: Words): Pick<Directive, 'rules' | 'reason' | 'flaw'> {
  const colon = rest.words.indexOf(':');
  const head = colon < 0 ? rest.words : rest.words.slice(0, colon);
  const reason = colon < 0 ? '' : rest.words.slice(colon + 1).trim();
  if (colon < 0) return withoutColon(rest);
  const rules = wordsIn(head, rest.start, /[^,]+/g);
  if (rules.length === 0) return { rules, reason, flaw: { kind: 'rule' } };
  const apart = wordsIn(head, rest.start, /[^,;\s]+/g);
  if (apart.length > rules.length && apart.every(({ words }) => isRule(words))) {
    const [first, last] = [apart[0] as Words, apart.at(-1) as Words];
    const written = head.slice(first.start - rest.start, last.start + last.words.length - rest.start);
    return { rules: apart, reason, flaw: { kind: 'comma', rules: { words: written, start: first.start } } };
  }
  return isReason(reason) ? { rules, reason } : { rules, reason: '', flaw: { kind: 'reason' } };
}

/** Rules come first; what comes after them is the reason, whatever was written between. */
function withoutColon({ words, start }: Words): Pick<Directive, 'rules' | 'reason' | 'flaw'> {
  const [named = ''] = /^\s*[\w-]+(?:\s*,\s*[\w-]+)*/.exec(words) ?? [];
  const rules = wordsIn(named, start, /[^,]+/g);
  const isProse = rules.length === 1 && /[^-\w]+\w/.test(words.trim()) && !rules.some((rule) => isNearRule(rule.words));
  if (rules.length === 0 || isProse) return { rules: [], reason: '', flaw: { kind: 'rule' } };
  const [between = ''] = /^[\s(–—-]*/.exec(words.slice(named.length)) ?? [];
  const reason = words.slice(named.length + between.length).trim();
  if (!isReason(reason)) return { rules, reason: '', flaw: { kind: 'reason' } };
  return { rules, reason, flaw: { kind: 'colon', found: { words: between, start: start + named.length } } };
}

function wordsIn(text: string, start: number, part: RegExp): readonly Words[] {
  return [...text.matchAll(part)].flatMap(({ 0: found, index }) => {
    const words = found.trim();
    return words === '' ? [] : [{ words, start: start + index + found.indexOf(words) }];
  });
}

/** Dots and dashes are a place where a reason is still to come. */
function isReason(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

function isNearRule(words: string): boolean {
  return guess(words, ruleIds) !== undefined;
}

function isRule(words: string): boolean {
  return (ruleIds as readonly string[]).includes(words);
}

/** The rules that can be silenced: what is said of the comments themselves, and that there is more, is no rule of a clause. */
export const silenceable: readonly string[] = ruleIds.filter(
  (id) => isWarning(id) && !id.startsWith('ignore-') && id !== 'and-more',
);
