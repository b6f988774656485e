import type { ComponentChildren } from 'preact';
import type { IsoDate } from '../../../calendar/day.ts';
import { missingFor } from '../../../engine/lifecycle/holds.ts';
import { sayMissing } from '../../../engine/lifecycle/refusals/say-condition.ts';
import { sayQuantity } from '../../../engine/lifecycle/refusals/say-quantity.ts';
import { contextOf } from '../../../engine/lifecycle/state.ts';
import { isToCome } from '../../../insight/agenda/dates-ahead.ts';
import { sayState } from '../../../insight/agenda/state-words.ts';
import { articleOf } from '../../../language/model/clause.ts';
import { declineBy as declineByPath } from '../../../language/model/moments.ts';
import type { Phase } from '../../../language/model/work.ts';
import { AgendaList, inOther, OpenLines } from '../../../render/agenda/agenda-list.tsx';
import { agendaStyle } from '../../../render/agenda/style.ts';
import { Day } from '../../../render/page/day.tsx';
import { Tag, type Tone } from '../../../render/page/tag.tsx';
import { sayPlace } from '../../../render/place.ts';
import { own } from '../../../text/own.ts';
import { counted, type Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import type { PageContent } from '../page-content.ts';
import { sayInDays } from '../say-distance.ts';
import { pageOf, sayTo, type Visit } from '../visit.ts';
import { AgreementFrame, titleOfView } from './agreement-frame.tsx';
import { Budget } from './budget.tsx';
import { whereItStands } from './where-it-stands.ts';

interface OverviewProps {
  readonly visit: Visit;
  readonly view: AgreementView;
  /** What else is told at its end: where its calendar is. */
  readonly children?: ComponentChildren;
}

/** Where an agreement stands, on one page: what is late, what comes, its term, its phases, its parties. */
export function overviewPage(props: OverviewProps): PageContent {
  const { visit, view, children } = props;
  return {
    title: titleOfView(view, '', visit),
    styles: [agendaStyle],
    body: (
      <AgreementFrame visit={visit} view={view} at="">
        <p class="lead">{whereItStands(view)[visit.lang]}</p>
        <div class="columns">
          <div>
            <Left {...props} />
            <Next {...props} />
          </div>
          <div>
            <Term {...props} />
            <Phases {...props} />
            <Parties {...props} />
          </div>
        </div>
        {children}
      </AgreementFrame>
    ),
  };
}

const [mostLeft, mostAhead] = [6, 10];

function shown({ visit, view }: OverviewProps) {
  const { agreement, names, today } = view;
  return { names: new Map([[agreement.id, names]]), today, lang: visit.lang, isOfOne: true };
}

function Left(props: OverviewProps) {
  const { visit, view } = props;
  const { id } = view.agreement;
  const lines = view.lines.filter(({ state }) => state !== 'ahead').map((line) => ({ ...line, agreement: id }));
  if (lines.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="left">
      <h2 id="left">{sayTo(visit)(words.left)}</h2>
      <OpenLines {...shown(props)} lines={lines.slice(0, mostLeft)} />
      {lines.length > mostLeft && (
        <details>
          <summary>
            {sayTo(visit)(counted(lines.length - mostLeft, { en: ['more', 'more'], fr: ['autre', 'autres'] }))}
          </summary>
          <OpenLines {...shown(props)} lines={lines.slice(mostLeft)} />
        </details>
      )}
    </section>
  );
}

function Next(props: OverviewProps) {
  const { visit, view } = props;
  const { id } = view.agreement;
  const say = sayTo(visit);
  const ahead = view.lines.filter((line) => isToCome(line, view.today)).map((line) => ({ ...line, agreement: id }));
  return (
    <section class="panel" aria-labelledby="next">
      <h2 id="next">{say(words.next)}</h2>
      {ahead.length === 0 ? (
        <p class="muted">{say(words.nothingAhead)}</p>
      ) : (
        <AgendaList {...shown(props)} lines={ahead.slice(0, mostAhead)} />
      )}
      {ahead.length > mostAhead && (
        <p>
          <a href={pageOf(visit, id, 'timeline')}>
            {say(
              counted(ahead.length - mostAhead, {
                en: ['more date', 'more dates'],
                fr: ['autre date', 'autres dates'],
              }),
            )}
          </a>
        </p>
      )}
    </section>
  );
}

function Term({ visit, view }: OverviewProps) {
  const { summary, agreement } = view;
  const { term } = summary;
  const say = sayTo(visit);
  const { declineBy } = agreement.standing;
  const isContested = term.lastCertainDay !== null && term.lastCertainDay !== term.lastDay;
  return (
    <section class="panel" aria-labelledby="term">
      <h2 id="term">{say(words.term)}</h2>
      <dl class="facts">
        <Fact visit={visit} view={view} label={words.firstDay} day={term.firstDay} path="term.start" />
        <Fact visit={visit} view={view} label={words.lastDay} day={term.lastDay} path="term.end" />
        {isContested && (
          <Fact visit={visit} view={view} label={words.certain} day={term.lastCertainDay} path="term.end" />
        )}
        {declineBy && <Fact visit={visit} view={view} label={words.declineBy} day={declineBy} path={declineByPath} />}
        {term.renewals > 0 && (
          <>
            <dt>{say(words.renewals)}</dt>
            <dd>{term.renewals}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

interface FactProps extends Omit<OverviewProps, 'children'> {
  readonly label: Text;
  readonly day: IsoDate | null;
  readonly path: string;
}

function Fact({ visit, view, label, day, path }: FactProps) {
  const say = sayTo(visit);
  return (
    <>
      <dt>{say(label)}</dt>
      <dd>
        {day === null ? (
          <span class="muted">{say(words.unknown)}</span>
        ) : (
          <>
            <Day day={day} lang={visit.lang} /> <span class="muted">{say(sayInDays(day, view.today))}</span>
          </>
        )}{' '}
        <a class="why screen" href={pageOf(visit, view.agreement.id, 'why', { path })}>
          {say(words.why)}
        </a>
      </dd>
    </>
  );
}

const phaseTones: Readonly<Record<string, Tone>> = { open: 'live', done: 'done', lapsed: 'calm', locked: 'calm' };

function Phases({ visit, view }: OverviewProps) {
  const { phases } = view.opening.timeline.state.compiled.convention;
  if (phases.size === 0) return null;
  return (
    <section class="panel" aria-labelledby="phases">
      <h2 id="phases">{sayTo(visit)(words.phases)}</h2>
      <ul class="plain">
        {[...phases.values()].map((phase) => (
          <PhaseItem visit={visit} view={view} phase={phase} key={phase.id} />
        ))}
      </ul>
    </section>
  );
}

function PhaseItem({ visit, view, phase }: OverviewProps & { readonly phase: Phase }) {
  const say = sayTo(visit);
  const { state } = view.opening.timeline;
  const standing = own(view.summary.phases, phase.id)?.state ?? '';
  const missing = standing === 'locked' ? missingFor(phase.gate.condition, contextOf(state)) : [];
  const budget = own(view.summary.budgets, phase.id);
  const article = articleOf(phase);
  return (
    <li>
      <p>
        <Tag tone={own(phaseTones, standing) ?? 'calm'}>{say(sayState(standing))}</Tag>{' '}
        <a href={pageOf(visit, view.agreement.id, 'why', { path: `phases.${phase.id}` })}>
          <span lang={inOther(view.names.language, visit.lang)}>{phase.title}</span>
        </a>
        {article !== null && <span class="muted"> ({sayPlace(article)})</span>}
      </p>
      {missing.length > 0 && (
        <p class="muted">
          {say(words.waits)} <span>{say(sayMissing(missing, state.compiled))}</span>
        </p>
      )}
      {budget && <Budget budget={budget} say={sayQuantity} lang={visit.lang} />}
    </li>
  );
}

function Parties({ visit, view }: OverviewProps) {
  const say = sayTo(visit);
  const { convention } = view.opening.timeline.state.compiled;
  const ownLang = inOther(view.names.language, visit.lang);
  const roles = [...convention.roles.values()];
  return (
    <section class="panel" aria-labelledby="parties">
      <h2 id="parties">{say(words.parties)}</h2>
      <ul class="plain">
        {[...convention.parties.values()].map(({ id, name, signatory }) => {
          const now = own(view.summary.parties, id);
          const isBound = now === undefined || now.state === 'bound';
          return (
            <li key={id}>
              <p>
                <strong lang={ownLang}>{now?.name ?? name}</strong>
                {!isBound && <span class="muted"> ({say(sayState(now.state))})</span>}
              </p>
              {signatory && (
                <p class="muted" lang={ownLang}>
                  {[signatory.name, signatory.capacity].filter(Boolean).join(', ')}
                </p>
              )}
              {roles
                .filter((role) => role.of === id)
                .map((role) => (
                  <p class="muted" key={role.id}>
                    <span lang={ownLang}>{role.title}</span>
                    {visit.lang === 'fr' ? ' : ' : ': '}
                    {own(view.summary.roles, role.id)?.holder ?? say(sayState('vacant'))}
                  </p>
                ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const words = {
  left: { en: 'Left to do', fr: 'Reste à faire' },
  next: { en: 'What comes next', fr: 'Prochaines dates' },
  nothingAhead: {
    en: 'No dates within a year, according to the recorded facts.',
    fr: 'Aucune date à venir d’ici un an, d’après les faits enregistrés.',
  },
  term: { en: 'Term', fr: 'Durée' },
  firstDay: { en: 'First day', fr: 'Premier jour' },
  lastDay: { en: 'Last day', fr: 'Dernier jour' },
  certain: { en: 'Last certain day', fr: 'Dernier jour certain' },
  declineBy: { en: 'Last day to give notice of non-renewal', fr: 'Dernier jour pour dénoncer la reconduction' },
  renewals: { en: 'Renewals so far', fr: 'Reconductions à ce jour' },
  unknown: { en: 'not known yet', fr: 'pas encore connu' },
  why: { en: 'why?', fr: 'pourquoi ?' },
  phases: { en: 'Phases', fr: 'Étapes' },
  waits: { en: 'Still missing:', fr: 'Il manque :' },
  parties: { en: 'Parties', fr: 'Parties' },
} as const satisfies Readonly<Record<string, Text>>;
