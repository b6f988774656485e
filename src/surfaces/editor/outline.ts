import { conventionSchema } from '../../language/schema/schemas.ts';
import { valueAt } from '../../language/schema/value-at.ts';
import { own } from '../../text/own.ts';
import { memberOf, type Pointer, type Span } from '../../text/span.ts';
import { type Text, verbatim } from '../../text/text.ts';
import type { Analysis } from './analysis.ts';
import { isSection } from './sections.ts';

/** A line of the outline of a file, with those below it. */
export interface OutlineItem {
  readonly name: string;
  readonly detail?: Text;
  readonly kind: 'section' | 'clause';
  /** The key with everything under it. */
  readonly span: Span;
  readonly keySpan: Span;
  readonly children: readonly OutlineItem[];
}

/** The sections of a file, and the clauses in them with their titles. */
export function outlineOf(file: Analysis): readonly OutlineItem[] {
  const { document, kind } = file;
  if (!document) return [];
  return membersOf(document.value).map((key) => {
    const at = memberOf('', key);
    const clauses = isSection(key) ? membersOf(valueAt(document.value, at)) : [];
    const description = descriptionOf(key, kind);
    return {
      ...placed(at, key, 'section', file),
      ...(description && { detail: description }),
      children: clauses.map((id) => {
        const title = titleOf(valueAt(document.value, memberOf(at, id)));
        return {
          ...placed(memberOf(at, id), id, 'clause', file),
          ...(title && { detail: verbatim(title) }),
          children: [],
        };
      }),
    };
  });
}

function placed(at: Pointer, name: string, kind: OutlineItem['kind'], { document }: Analysis) {
  const keySpan = document?.spanOf(at, 'key') as Span;
  const value = document?.spanOf(at) as Span;
  const end = value.end.offset > keySpan.end.offset ? value.end : keySpan.end;
  return { name: name === '' ? '…' : name, kind, keySpan, span: { ...keySpan, end } };
}

/** What the schema says of a section, without the full stop of its sentence. */
function descriptionOf(key: string, kind: Analysis['kind']): Text | undefined {
  if (kind === 'scenario') return undefined;
  const nodes = conventionSchema.properties as Readonly<Record<string, { readonly description?: Text }>>;
  const description = own(nodes, key)?.description;
  return description && { en: description.en.replace(/\.$/, ''), fr: description.fr.replace(/\.$/, '') };
}

function titleOf(clause: unknown): string | undefined {
  if (typeof clause !== 'object' || clause === null) return undefined;
  const { title, shortName, name } = clause as Readonly<Record<string, unknown>>;
  const found = title ?? shortName ?? name;
  return typeof found === 'string' ? found.trim().replace(/\s+/g, ' ') : undefined;
}

function membersOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
