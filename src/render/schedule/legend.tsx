import type { Schedule } from '../../insight/schedule/schedule.ts';
import type { Lang, Text } from '../../text/text.ts';
import { type Form, formOf, MarkSign } from './symbols.tsx';
import { markWords } from './words.ts';

const failed: Text = { en: 'refused or ended', fr: 'refusé ou rompu' };
const past: Text = { en: 'past', fr: 'passé' };

const forms: readonly Form[] = ['done', 'late', 'overdue', 'ahead', 'released', 'failed', 'past'];

/** What the signs mean that are on the picture, and no others. */
export function Legend({ schedule, lang }: { readonly schedule: Schedule; readonly lang: Lang }) {
  const shown = formsShown(schedule);
  if (shown.length === 0) return null;
  return (
    <ul class="legend">
      {shown.map((form) => (
        <li key={form}>
          <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true" class="sch">
            <MarkSign x={0} y={0} form={form} />
          </svg>
          {sayForm(form)[lang]}
        </li>
      ))}
    </ul>
  );
}

export function formsShown({ marks }: Schedule): readonly Form[] {
  const found = new Set(marks.map(({ kind, state }) => formOf(kind, state)));
  return forms.filter((form) => found.has(form));
}

export function sayForm(form: Form): Text {
  if (form === 'failed') return failed;
  return form === 'past' ? past : markWords[form];
}
