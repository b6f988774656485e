import type { ComponentChildren } from 'preact';
import { sayState } from '../../../insight/agenda/state-words.ts';
import { inOther } from '../../../render/agenda/agenda-list.tsx';
import { tones } from '../../../render/agenda/agreements-table.tsx';
import { outcomeWords } from '../../../render/outcome-words.ts';
import { Tag } from '../../../render/page/tag.tsx';
import type { Text } from '../../../text/text.ts';
import { Frame } from '../frame.tsx';
import type { AgreementView } from '../model/agreement-view.ts';
import { pageOf, sayTo, type Visit } from '../visit.ts';

/** The views of an agreement, in the order of their tabs; the address of the overview is that of the agreement. */
export const views = ['', 'timeline', 'matrix', 'journal', 'machine', 'explain'] as const;
export type ViewName = (typeof views)[number];

interface AgreementFrameProps {
  readonly visit: Visit;
  readonly view: AgreementView;
  readonly at?: ViewName;
  readonly children: ComponentChildren;
}

/** What stands above each view of an agreement: its title, its parties, where it stands, and the way to the other views. */
export function AgreementFrame({ visit, view, at, children }: AgreementFrameProps) {
  const { lang } = visit;
  const { agreement, names } = view;
  const { id, convention, standing } = agreement;
  const say = sayTo(visit);
  const own = inOther(names.language, lang);
  return (
    <Frame visit={visit}>
      <div class="heading">
        <div>
          <h1 lang={own}>{convention.title}</h1>
          <p class="muted">
            <span lang={own}>{[...names.parties.values()].join(', ')}</span> · {id}
          </p>
        </div>
        <p class="standing">
          <Tag tone={tones[standing.status]}>{say(sayState(standing.status))}</Tag>
          {standing.outcome && <span class="muted">{say(outcomeWords[standing.outcome])}</span>}
          {visit.mayRecord && (
            <a class="button screen" href={pageOf(visit, id, 'record')}>
              {say(words.record)}
            </a>
          )}
        </p>
      </div>
      <nav class="tabs screen" aria-label={say(words.views)}>
        {views.map((name) => (
          <a href={pageOf(visit, id, name)} aria-current={name === at ? 'page' : undefined} key={name}>
            {say(viewTitles[name])}
          </a>
        ))}
      </nav>
      {children}
    </Frame>
  );
}

export const viewTitles: Readonly<Record<ViewName, Text>> = {
  '': { en: 'Overview', fr: 'Vue d’ensemble' },
  timeline: { en: 'Timeline', fr: 'Chronologie' },
  matrix: { en: 'Who owes what', fr: 'Qui doit quoi' },
  journal: { en: 'Journal', fr: 'Journal' },
  machine: { en: 'Diagram', fr: 'Schéma' },
  explain: { en: 'In plain language', fr: 'En langage clair' },
};

/** The title of a view, as a browser shows it. */
export function titleOfView({ agreement }: AgreementView, at: ViewName, visit: Visit): string {
  return `${sayTo(visit)(viewTitles[at])} – ${agreement.convention.title}`;
}

const words = {
  views: { en: 'Views of this agreement', fr: 'Vues de cette convention' },
  record: { en: 'Record a fact', fr: 'Enregistrer un fait' },
} as const satisfies Readonly<Record<string, Text>>;
