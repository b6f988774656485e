import { sayKey } from '../../../calendar/say-key.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Dated } from '../../../engine/lifecycle/dates/dated.ts';
import { sayState } from '../../../insight/agenda/state-words.ts';
import { type Explanation, knownPaths, why } from '../../../insight/agenda/why.ts';
import { inOther } from '../../../render/agenda/agenda-list.tsx';
import { langOfTitle } from '../../../render/agenda/say-line.ts';
import { sayBasis } from '../../../render/basis.ts';
import { explainDerivation, sayAnchor, sayDated } from '../../../render/derivation.ts';
import { labels } from '../../../render/labels.ts';
import { Day } from '../../../render/page/day.tsx';
import { Tag } from '../../../render/page/tag.tsx';
import type { Lang, Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import type { PageContent } from '../page-content.ts';
import { sayInDays } from '../say-distance.ts';
import { pageOf, sayTo, type Visit } from '../visit.ts';
import { AgreementFrame } from './agreement-frame.tsx';
import { FactTitle } from './fact-line.tsx';

interface WhyProps {
  readonly visit: Visit;
  readonly view: AgreementView;
}

/** Why a date, a phase or a duty is as it is: what the text says, which reading was taken, and each step to each date. */
export function whyPage({ visit, view }: WhyProps, path: string): PageContent | undefined {
  const explanation = why(view.opening.timeline, path);
  if (!('path' in explanation)) return undefined;
  const say = sayTo(visit);
  const { title, state, missing, dated, certain, remarks = [], clauses } = explanation;
  const { compiled } = view.opening.timeline.state;
  const ownLang = inOther(langOfTitle({ title }, visit.lang, view.names), visit.lang);
  const isUnknown = path.startsWith('term') && !dated && remarks.length === 0;
  const bases = saidOnce(clauses.flatMap(sayBasis).map((line) => line[visit.lang]));
  return {
    title: `${say(title)} – ${view.agreement.convention.title}`,
    body: (
      <AgreementFrame visit={visit} view={view}>
        <h2 lang={ownLang}>{say(title)}</h2>
        {dated && (
          <p class="lead">
            <strong>
              <Day day={dated.date} lang={visit.lang} />
            </strong>{' '}
            <span class="muted">{say(sayInDays(dated.date, view.today))}</span>
          </p>
        )}
        {state !== undefined && (
          <p>
            {say(words.state)} <Tag tone="calm">{say(sayState(state))}</Tag>
          </p>
        )}
        {missing && (
          <p>
            {say(words.missing)} {say(missing)}
          </p>
        )}
        {isUnknown && <p>{say(words.unknownYet)}</p>}
        {remarks.map((remark) => (
          <p key={remark.en}>{say(remark)}</p>
        ))}
        {bases.length > 0 && (
          <section>
            <h3>{say(words.text)}</h3>
            {bases.map((line) => (
              <p class="quote" key={line}>
                {line}
              </p>
            ))}
          </section>
        )}
        {dated && (
          <section>
            <h3>{say(words.how)}</h3>
            <Steps dated={dated} compiled={compiled} lang={visit.lang} />
          </section>
        )}
        {certain && (
          <section>
            <h3>{say(words.otherReading)}</h3>
            <Steps dated={certain} compiled={compiled} lang={visit.lang} />
          </section>
        )}
        <Entries visit={visit} view={view} explanation={explanation} />
        <Recordable visit={visit} view={view} clause={path.slice(path.lastIndexOf('.') + 1)} />
      </AgreementFrame>
    ),
  };
}

/** The paths that can be asked about, and one of them that an address names. */
export function pathKnown({ opening }: AgreementView, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const bare = path.slice(path.lastIndexOf('.') + 1);
  const known = knownPaths(opening.timeline.state.compiled.convention);
  return known.includes(path) || known.includes(bare) ? path : undefined;
}

function Steps({ dated, compiled, lang }: { readonly dated: Dated; readonly compiled: Compiled; readonly lang: Lang }) {
  const said = dated.derivation
    ? explainDerivation(dated.derivation, sayAnchor(dated, compiled))
    : [sayDated(dated, compiled)];
  return (
    <ul class="steps">
      {said.map((line, index) => (
        <li key={index}>{line[lang]}</li>
      ))}
    </ul>
  );
}

function Entries({ visit, view, explanation }: WhyProps & { readonly explanation: Explanation }) {
  const { lang } = visit;
  const { entries } = explanation;
  if (entries.length === 0) return null;
  const { compiled } = view.opening.timeline.state;
  return (
    <section>
      <h3>{sayTo(visit)(words.entries)}</h3>
      <ul class="dated">
        {entries.map((entry, index) => (
          <li key={index}>
            <p class="when">
              <Day day={entry.date} lang={lang} isShort /> <Tag tone="calm">{labels[entry.kind][lang]}</Tag>
              {entry.occurrence !== undefined && <span class="muted"> ({sayKey(entry.occurrence)[lang]})</span>}
            </p>
            {entry.detail && <p>{entry.detail[lang]}</p>}
            {entry.dated && <Steps dated={entry.dated} compiled={compiled} lang={lang} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What can be recorded about a clause, so that whoever looks why something is late can say that it was done. */
function Recordable({ visit, view, clause }: WhyProps & { readonly clause: string }) {
  const { agreement, opening, names } = view;
  const facts = [...opening.compiled.facts.values()].filter(({ subject }) => subject === clause);
  if (!visit.mayRecord || facts.length === 0) return null;
  return (
    <section class="screen">
      <h3>{sayTo(visit)(words.record)}</h3>
      <ul class="plain">
        {facts.map((definition) => (
          <li key={definition.name}>
            <a href={pageOf(visit, agreement.id, 'record', { fact: definition.name })}>
              <FactTitle name={definition.name} definition={definition} names={names} lang={visit.lang} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What several clauses rest on is said once, and an article without its words is not said beside the same with them. */
function saidOnce(lines: readonly string[]): readonly string[] {
  const once = [...new Set(lines)];
  return once.filter((line) => !once.some((other) => other.startsWith(`${line} “`) || other.startsWith(`${line} «`)));
}

const words = {
  state: { en: 'State:', fr: 'État :' },
  missing: { en: 'Still missing:', fr: 'Il manque :' },
  text: { en: 'What the text says', fr: 'Ce que dit le texte' },
  how: { en: 'How the date is calculated', fr: 'Calcul de la date' },
  otherReading: {
    en: 'Read as a duration instead: the last certain day',
    fr: 'Selon l’autre lecture (une durée) : le dernier jour certain',
  },
  unknownYet: {
    en: 'Not known yet: the event it is counted from has not happened.',
    fr: 'Pas encore connu : l’événement dont il dépend n’a pas eu lieu.',
  },
  record: { en: 'Record a fact about this', fr: 'Enregistrer un fait à ce sujet' },
  entries: { en: 'What has happened so far', fr: 'Ce qui s’est passé jusqu’ici' },
} as const satisfies Readonly<Record<string, Text>>;
