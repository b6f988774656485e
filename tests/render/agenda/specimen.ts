import type { AgreementLine, AgreementRow, NamesByAgreement } from '../../../src/render/agenda/agreement-row.ts';
import type { OverviewProps } from '../../../src/render/agenda/overview.tsx';
import type { ShownAgreement } from '../../../src/render/agenda/shown-agreement.ts';
import type { Lang } from '../../../src/text/text.ts';
import { verbatim } from '../../../src/text/text.ts';

/** Titles that would act where they are not escaped. */
const nasty = '<b onclick="x">Rapport</b> | *final* `x` =1+1\n# [a](javascript:b)';

const line = (more: Partial<AgreementLine>): AgreementLine => ({
  date: '2024-03-01',
  state: 'ahead',
  kind: 'due',
  section: 'obligations',
  clause: 'report',
  parties: ['town'],
  title: verbatim('Rapport annuel'),
  article: '3.1',
  agreement: 'hall',
  ...more,
});

const rent = (occurrence: string, date: '2024-01-10' | '2024-02-10') =>
  line({
    state: 'overdue',
    kind: 'open',
    section: 'payments',
    clause: 'rent',
    title: verbatim('Loyer'),
    occurrence,
    date,
  });

export const lines: readonly AgreementLine[] = [
  rent('2024-01', '2024-01-10'),
  rent('2024-02', '2024-02-10'),
  line({
    state: 'outstanding',
    kind: 'open',
    clause: 'x',
    date: null,
    agreement: 'mou',
    title: verbatim('Archive the maps'),
  }),
  line({ title: verbatim(nasty), agreement: 'mou', article: null, parties: [] }),
  line({ date: '2024-03-02', kind: 'overdue', title: verbatim(nasty), agreement: 'mou', article: null, parties: [] }),
  line({ date: '2024-03-04', kind: 'reminder', clause: 'y', title: { en: 'The end is near', fr: 'La fin approche' } }),
  line({
    date: '2024-04-01',
    kind: 'ending',
    clause: 'term',
    parties: [],
    title: { en: 'Last day', fr: 'Dernier jour' },
  }),
];

export const names: NamesByAgreement = new Map([
  ['hall', { title: 'Mise à disposition de la salle', language: 'fr', parties: new Map([['town', 'la Ville']]) }],
  ['hall.old', { title: 'Mise à disposition de la salle', language: 'fr', parties: new Map() }],
  ['mou', { title: 'Three <Rivers>', language: 'en', parties: new Map([['town', 'Millbrook']]) }],
]);

const row = (id: string, more: Partial<AgreementRow> = {}): AgreementRow => ({
  id,
  title: names.get(id)?.title ?? id,
  language: names.get(id)?.language ?? 'en',
  status: 'in-force',
  outcome: null,
  firstDay: '2023-04-02',
  lastDay: '2024-04-01',
  declineBy: null,
  open: 0,
  next: null,
  ...more,
});

const rows: readonly AgreementRow[] = [
  row('hall.old', { status: 'expired', outcome: 'expired-incomplete', lastDay: '2022-04-01', open: 2 }),
  row('hall', { open: 2, declineBy: '2024-03-01', next: lines[5] ?? null }),
  row(`a${'-hall'.repeat(12)}.${'b'.repeat(38)}`, { title: 'Donaudampfschifffahrt'.repeat(5), language: 'en' }),
  row('mou', { status: 'draft', firstDay: null, lastDay: null, next: lines[3] ?? null }),
];

export function overview(lang: Lang): OverviewProps {
  return { rows, lines, names, today: '2024-03-01', lang };
}

export function agreement(lang: Lang): ShownAgreement {
  return {
    row: rows[1] ?? row('hall'),
    lines: lines.filter((each) => each.agreement === 'hall'),
    names,
    entries: [
      {
        number: 1,
        when: 'Fri 1 Mar 2024, 10:00',
        by: 'Camille <c@x.example>',
        deed: 'recorded',
        lines: ['Loyer', nasty],
      },
    ],
    today: '2024-03-01',
    lang,
  };
}
