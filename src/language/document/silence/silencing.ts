import type { Diagnostic, Edit, Fix } from '../../../text/diagnostic.ts';
import { readDocument } from '../read.ts';
import { keyword, silenceable } from './directive.ts';

/** The comment that silences a warning, its reason to be filled in; absent for what can't be silenced. */
export function silencing({ rule, span }: Diagnostic, text: string): Fix | undefined {
  if (!silenceable.includes(rule)) return undefined;
  const { start, source } = span;
  const at = start.offset - (start.column - 1);
  const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
  const lineEnd = text[end - 1] === '\r' ? end - 1 : end;
  const indent = /^ */.exec(text.slice(at, end))?.[0] ?? '';
  const comment = `# ${keyword} ${rule}: …`;
  const before: Edit = {
    span: { source, start: { ...start, offset: at, column: 1 }, end: { ...start, offset: at, column: 1 } },
    text: `${indent}${comment}\n`,
  };
  const edge = { ...start, offset: lineEnd, column: start.column + lineEnd - start.offset };
  const behind: Edit = { span: { source, start: edge, end: edge }, text: ` ${comment}` };
  const edit = [before, behind].find((each) => keepsMeaning(each, text, source));
  return edit && { title: { en: titleEn(rule), fr: titleFr(rule) }, edits: [edit], safe: false };
}

/** A comment may not stand everywhere: in a text that goes over several lines it would be a part of it. */
function keepsMeaning({ span: { start }, text: words }: Edit, text: string, source: string): boolean {
  const after = `${text.slice(0, start.offset)}${words}${text.slice(start.offset)}`;
  const [old, fresh] = [readDocument(text, source).document, readDocument(after, source).document];
  return JSON.stringify(old?.value) === JSON.stringify(fresh?.value);
}

function titleEn(rule: string): string {
  return `Ignore “${rule}” here, with a reason`;
}

function titleFr(rule: string): string {
  return `Ignorer « ${rule} » ici, avec une raison`;
}
