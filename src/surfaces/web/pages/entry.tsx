import { sayKey } from '../../../calendar/say-key.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import type { Entry } from '../../../insight/agenda/entry.ts';
import type { JournalEntry } from '../../../register/agreement/journal.ts';
import { inOther } from '../../../render/agenda/agenda-list.tsx';
import { langOfTitle } from '../../../render/agenda/say-line.ts';
import { labels } from '../../../render/labels.ts';
import { Day } from '../../../render/page/day.tsx';
import { Tag } from '../../../render/page/tag.tsx';
import { sayPlace } from '../../../render/place.ts';
import type { Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import type { Consequences } from '../model/journal-view.ts';
import type { PageContent } from '../page-content.ts';
import { pageOf, sayTo, type Visit } from '../visit.ts';
import { AgreementFrame } from './agreement-frame.tsx';
import { FactTitle } from './fact-line.tsx';
import { DeedBody, EntryHead } from './journal.tsx';
import { WithdrawForm } from './withdraw.tsx';

interface EntryPageProps {
  readonly visit: Visit;
  readonly view: AgreementView;
  readonly entry: JournalEntry;
  readonly consequences: Consequences;
  /** Whether it was recorded just now. */
  readonly isNew: boolean;
  readonly author: string;
  readonly formKey: string;
}

/** One entry of the journal: what it says, what follows from it, and the form by which its facts are withdrawn. */
export function entryPage(props: EntryPageProps): PageContent {
  const { visit, view, entry, consequences, isNew, formKey } = props;
  const { fresh, gone, settled } = consequences;
  const isWithout = fresh.length + gone.length + settled.length === 0;
  const say = sayTo(visit);
  const title = say(entryTitle(entry.number));
  return {
    title: `${title} – ${view.agreement.convention.title}`,
    body: (
      <AgreementFrame visit={visit} view={view} at="journal">
        {isNew && (
          <p class="message done" role="status">
            {say(words.recorded)}
          </p>
        )}
        <h2>{title}</h2>
        <EntryHead visit={visit} view={view} entry={entry} />
        <DeedBody visit={visit} view={view} deed={entry.deed} />
        {entry.deed.kind === 'recorded' && (
          <>
            <h3>{say(words.changes)}</h3>
            {isWithout && <p class="muted">{say(words.changesNothing)}</p>}
            {settled.map((line) => (
              <p key={`${line.clause}${line.occurrence}`}>
                <Tag tone="done">{say(words.settled)}</Tag>{' '}
                <span lang={inOther(langOfTitle(line, visit.lang, view.names), visit.lang)}>{say(line.title)}</span>
                {line.occurrence !== undefined && <span class="muted"> ({sayKey(line.occurrence)[visit.lang]})</span>}
                {line.article !== null && <span class="muted"> ({sayPlace(line.article)})</span>}
              </p>
            ))}
            <Lines visit={visit} view={view} entries={fresh} />
            {gone.length > 0 && <h3>{say(words.noLonger)}</h3>}
            <Lines visit={visit} view={view} entries={gone} />
            {visit.mayRecord &&
              entry.deed.facts.map((fact, index) => (
                <Withdraw {...props} fact={fact} formKey={`${formKey}.${index}`} key={fact.id} />
              ))}
          </>
        )}
        <p class="screen">
          <a href={pageOf(visit, view.agreement.id, 'journal')}>{say(words.back)}</a>
        </p>
      </AgreementFrame>
    ),
  };
}

/** The most lines that are shown of what changed: a fact of long ago may change years. */
const mostShown = 60;

function Lines({
  visit,
  view,
  entries,
}: Pick<EntryPageProps, 'visit' | 'view'> & { readonly entries: readonly Entry[] }) {
  const { lang } = visit;
  if (entries.length === 0) return null;
  return (
    <ul class="dated">
      {entries.slice(0, mostShown).map((entry, index) => (
        <li key={index}>
          <p class="when">
            <Day day={entry.date} lang={lang} isShort />{' '}
            <Tag tone={entry.date > view.today ? 'soon' : 'calm'}>{labels[entry.kind][lang]}</Tag>
          </p>
          <div>
            <span lang={inOther(langOfTitle(entry, lang, view.names), lang)}>{entry.title[lang]}</span>
            {entry.occurrence !== undefined && <span class="muted"> ({sayKey(entry.occurrence)[lang]})</span>}
            {entry.article !== null && <span class="muted"> ({sayPlace(entry.article)})</span>}
            {entry.detail && <p class="muted">{entry.detail[lang]}</p>}
          </div>
        </li>
      ))}
      {entries.length > mostShown && <li class="muted">+ {entries.length - mostShown}</li>}
    </ul>
  );
}

function Withdraw({
  visit,
  view,
  author,
  formKey,
  fact,
}: Omit<EntryPageProps, 'consequences'> & { readonly fact: Fact }) {
  const { lang } = visit;
  const say = sayTo(visit);
  const isWithdrawn = view.opening.facts.some(({ fact: name, of }) => name === 'withdrawn' && of === fact.id);
  if (isWithdrawn) return <p class="muted">{say(words.withdrawn)}</p>;
  const definition = view.opening.compiled.facts.get(fact.fact);
  return (
    <details class="withdraw screen">
      <summary>
        {say(words.withdraw)} <FactTitle name={fact.fact} definition={definition} names={view.names} lang={lang} />
      </summary>
      <WithdrawForm visit={visit} view={view} fact={fact} typed={{ who: author }} formKey={formKey} />
    </details>
  );
}

function entryTitle(number: number): Text {
  return { en: `Entry ${number} of the journal`, fr: `Inscription ${number} au journal` };
}

const words = {
  recorded: { en: 'Recorded.', fr: 'Fait enregistré.' },
  changes: { en: 'What changes', fr: 'Ce qui change' },
  changesNothing: {
    en: 'Nothing else changes in the timeline within a year.',
    fr: 'Rien d’autre ne change dans la chronologie d’ici un an.',
  },
  settled: { en: 'no longer left to do', fr: 'n’est plus à faire' },
  noLonger: { en: 'What no longer applies', fr: 'Ce qui ne s’applique plus' },
  withdraw: { en: 'Withdraw:', fr: 'Retirer :' },
  withdrawn: { en: 'This fact was withdrawn.', fr: 'Ce fait a été retiré.' },
  back: { en: '← The whole journal', fr: '← Tout le journal' },
} as const satisfies Readonly<Record<string, Text>>;
