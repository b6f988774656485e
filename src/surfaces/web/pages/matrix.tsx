import { matrixOf } from '../../../insight/matrix/matrix-of.ts';
import { MatrixLegend, MatrixTable } from '../../../render/matrix/matrix-table.tsx';
import { type Month, monthsLater, usualFirst } from '../../../render/matrix/months.ts';
import { matrixStyle } from '../../../render/matrix/style.ts';
import type { Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import type { PageContent } from '../page-content.ts';
import { pageOf, sayTo, type Visit } from '../visit.ts';
import { AgreementFrame, titleOfView } from './agreement-frame.tsx';

interface MatrixPageProps {
  readonly visit: Visit;
  readonly view: AgreementView;
  /** The first month that is shown; two before today by default. */
  readonly from?: Month | undefined;
}

/** How many months one turns at once. */
const turn = 6;

/** Who owes what, and when. */
export function matrixPage({ visit, view, from }: MatrixPageProps): PageContent {
  const { id } = view.agreement;
  const say = sayTo(visit);
  const first = from ?? usualFirst(view.today);
  const at = (month: Month): string => pageOf(visit, id, 'matrix', { from: month });
  return {
    title: titleOfView(view, 'matrix', visit),
    styles: [matrixStyle],
    body: (
      <AgreementFrame visit={visit} view={view} at="matrix">
        <h2 class="hidden">{say(words.title)}</h2>
        <nav class="turn screen" aria-label={say(words.turn)}>
          <a href={at(monthsLater(first, -turn))}>{say(words.before)}</a>
          {from !== undefined && <a href={pageOf(visit, id, 'matrix')}>{say(words.today)}</a>}
          <a href={at(monthsLater(first, turn))}>{say(words.after)}</a>
        </nav>
        <MatrixTable
          matrix={matrixOf(view.opening)}
          names={view.names}
          lang={visit.lang}
          first={first}
          href={({ section, id: clause }) => pageOf(visit, id, 'why', { path: `${section}.${clause}` })}
        />
        <MatrixLegend lang={visit.lang} />
      </AgreementFrame>
    ),
  };
}

const words = {
  title: { en: 'Who owes what, and when', fr: 'Qui doit quoi, et quand' },
  turn: { en: 'Months', fr: 'Mois' },
  before: { en: '← Earlier', fr: '← Plus tôt' },
  after: { en: 'Later →', fr: 'Plus tard →' },
  today: { en: 'Today', fr: 'Aujourd’hui' },
} as const satisfies Readonly<Record<string, Text>>;
