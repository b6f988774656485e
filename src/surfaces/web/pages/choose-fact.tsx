import { articleOf } from '../../../language/model/clause.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import { sayPlace } from '../../../render/place.ts';
import type { Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import { factGroupsOf } from '../model/fact-groups.ts';
import type { PageContent } from '../page-content.ts';
import { pageOf, sayTo, type Visit } from '../visit.ts';
import { AgreementFrame } from './agreement-frame.tsx';
import { FactTitle } from './fact-line.tsx';

interface ChooseProps {
  readonly visit: Visit;
  readonly view: AgreementView;
}

/** What happened? Every fact of the agreement in words, those first that would be admitted today. */
export function chooseFactPage({ visit, view }: ChooseProps): PageContent {
  const say = sayTo(visit);
  const title = say(words.title);
  return {
    title: `${title} – ${view.agreement.convention.title}`,
    body: (
      <AgreementFrame visit={visit} view={view}>
        <h2>{title}</h2>
        {visit.mayRecord ? (
          <>
            <p>{say(words.lead)}</p>
            <div class="choices">
              {factGroupsOf(view).map(({ heading, facts, later }) => (
                <section class="panel" key={heading.en}>
                  <h3>{say(heading)}</h3>
                  {facts.length === 0 && <p class="muted">{say(words.noneToday)}</p>}
                  <Choices visit={visit} view={view} facts={facts} />
                  {later.length > 0 && (
                    <details>
                      <summary>{say(words.later)}</summary>
                      <Choices visit={visit} view={view} facts={later} />
                    </details>
                  )}
                </section>
              ))}
            </div>
            <p class="muted">{say(words.withdraw)}</p>
          </>
        ) : (
          <p>{say(words.readOnly)}</p>
        )}
      </AgreementFrame>
    ),
  };
}

function Choices({ visit, view, facts }: ChooseProps & { readonly facts: readonly FactDefinition[] }) {
  if (facts.length === 0) return null;
  return (
    <ul class="plain">
      {facts.map((definition) => {
        const { name, clause } = definition;
        const article = articleOf(clause);
        return (
          <li key={name}>
            <a href={pageOf(visit, view.agreement.id, 'record', { fact: name })}>
              <FactTitle name={name} definition={definition} names={view.names} lang={visit.lang} />
            </a>
            {article !== null && <span class="muted"> ({sayPlace(article)})</span>}
          </li>
        );
      })}
    </ul>
  );
}

const words = {
  title: { en: 'Record a fact', fr: 'Enregistrer un fait' },
  lead: {
    en: 'What happened? A fact that is not admissible is refused, with the reason and the article, and nothing changes.',
    fr: 'Que s’est-il passé ? Un fait qui n’est pas admis est refusé, avec le motif et l’article, et rien n’est modifié.',
  },
  noneToday: {
    en: 'None of these facts would be admissible today.',
    fr: 'Aucun de ces faits ne serait admis aujourd’hui.',
  },
  later: { en: 'Not admissible today, as things stand', fr: 'Non admis aujourd’hui, en l’état' },
  withdraw: {
    en: 'To withdraw a fact that was recorded by mistake, open its entry in the journal.',
    fr: 'Pour retirer un fait enregistré par erreur, ouvrez son inscription au journal.',
  },
  readOnly: {
    en: 'These pages are read-only. To record facts, start “npx conventio serve --allow-record”, or use “npx conventio record”.',
    fr: 'Ces pages sont en lecture seule. Pour enregistrer des faits, lancez « npx conventio serve --allow-record », ou utilisez « npx conventio record ».',
  },
} as const satisfies Readonly<Record<string, Text>>;
