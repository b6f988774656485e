import type { ComponentChildren } from 'preact';
import type { Schedule } from '../../insight/schedule/schedule.ts';
import type { Lang, Text } from '../../text/text.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Form, formOf, MarkSign } from './symbols.tsx';
import { markWords } from './words.ts';

/** A sign of the picture, and what it means. */
export interface Meaning {
  readonly key: string;
  readonly said: Text;
  /** The sign around the point 0, no more than 9 away from it in height and 14 in width. */
  readonly sign: (id: string) => ComponentChildren;
}

/** What the signs mean that are on the picture, and no others. */
export function meaningsOf(schedule: Schedule): readonly Meaning[] {
  const { phases, matters, term } = schedule;
  const pieces = new Set(phases.flatMap((phase) => piecesOf(phase, schedule)).map(({ form }) => form));
  const isExpected = [...phases, ...matters].some(({ expected }) => expected !== undefined);
  const isSlack = phases.some(({ slack }) => slack.length > 0);
  const isSuspended = term.suspensions.some(({ isWhole }) => isWhole);
  return [
    ...bars.filter(({ form }) => pieces.has(form)),
    ...(isExpected ? [expected] : []),
    ...(isSlack ? [slack] : []),
    ...(isSuspended ? [suspended] : []),
    ...formsShown(schedule).map((form) => ({
      key: `mark-${form}`,
      said: sayForm(form),
      sign: () => <MarkSign x={0} y={0} form={form} />,
    })),
  ];
}

const forms: readonly Form[] = ['done', 'late', 'overdue', 'ahead', 'released', 'failed', 'past'];

function formsShown({ marks }: Schedule): readonly Form[] {
  const found = new Set(marks.map(({ kind, state }) => formOf(kind, state)));
  return forms.filter((form) => found.has(form));
}

function sayForm(form: Form): Text {
  if (form === 'failed') return { en: 'refused or ended', fr: 'refusé ou terminé' };
  return form === 'past' ? { en: 'past', fr: 'passé' } : markWords[form];
}

const bar = (form: Piece['form'], said: Text, pattern?: string) => ({
  key: `bar-${form}`,
  form,
  said,
  sign: (id: string) => (
    <rect
      class={`sch-bar ${form}`}
      {...(pattern && { fill: `url(#${id}-${pattern})` })}
      x="-13"
      y="-6"
      width="26"
      height="12"
      rx="2"
    />
  ),
});

const bars = [
  bar('done', { en: 'phase done', fr: 'étape achevée' }),
  bar('open', { en: 'phase open', fr: 'étape ouverte' }, 'open'),
  bar('lapsed', { en: 'phase lapsed', fr: 'étape caduque' }, 'lapsed'),
  bar('locked', { en: 'phase closed again', fr: 'étape refermée' }),
  bar('ahead', { en: 'phase to come', fr: 'étape à venir' }),
] as const;

const expected: Meaning = {
  key: 'expected',
  said: { en: 'expected under the agreement', fr: 'prévu par la convention' },
  sign: () => <rect class="sch-expected" x="-13" y="-2" width="26" height="4" />,
};

const slack: Meaning = {
  key: 'slack',
  said: { en: 'slack, up to the last useful day', fr: 'marge, jusqu’au dernier jour utile' },
  sign: () => <path class="sch-slack" d="M-13 0h24m0 -6v12" />,
};

const suspended: Meaning = {
  key: 'suspended',
  said: { en: 'suspended', fr: 'suspendue' },
  sign: (id) => <rect class="sch-pause" fill={`url(#${id}-pause)`} x="-13" y="-6" width="26" height="12" rx="2" />,
};

/** The meanings of the signs below a picture on a page. */
export function Legend({
  schedule,
  lang,
  id,
}: {
  readonly schedule: Schedule;
  readonly lang: Lang;
  readonly id: string;
}) {
  return (
    <ul class="legend">
      {meaningsOf(schedule).map(({ key, said, sign }) => (
        <li key={key}>
          <svg viewBox="-15 -9 30 18" width="30" height="18" aria-hidden="true" class="sch">
            {sign(id)}
          </svg>
          {said[lang]}
        </li>
      ))}
    </ul>
  );
}
