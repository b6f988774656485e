import { articleOf } from '../../../language/model/clause.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import { inOther } from '../../../render/agenda/agenda-list.tsx';
import { sayBasis } from '../../../render/basis.ts';
import { sayPlace } from '../../../render/place.ts';
import type { Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import type { Typed } from '../model/fact-form.ts';
import type { PageContent } from '../page-content.ts';
import { pageOf, sayTo, type Visit } from '../visit.ts';
import { AgreementFrame } from './agreement-frame.tsx';
import { FactFields } from './fact-fields.tsx';
import { FactTitle } from './fact-line.tsx';
import { FormSeal, Who } from './form-parts.tsx';
import { statusOf, type Trouble, TroubleBox } from './trouble.tsx';

export interface RecordProps {
  readonly visit: Visit;
  readonly view: AgreementView;
  readonly definition: FactDefinition;
  /** What was typed, or what a new form begins with. */
  readonly typed: Typed;
  /** A new key for the form, under which it is recorded once. */
  readonly formKey: string;
  /** Why it was not recorded, where it was sent. */
  readonly trouble?: Trouble;
}

/** The form by which a fact is recorded; after a refusal with its reason, and with all that was typed. */
export function recordPage(props: RecordProps): PageContent {
  const { visit, view, definition, typed, formKey, trouble } = props;
  const { lang } = visit;
  const { id, revision } = view.agreement;
  const say = sayTo(visit);
  const article = articleOf(definition.clause);
  const basis = sayBasis(definition.clause);
  const faults = trouble?.kind === 'unreadable' ? trouble.faults : [];
  return {
    title: `${say(words.title)} – ${view.agreement.convention.title}`,
    ...(trouble && { status: statusOf(trouble) }),
    body: (
      <AgreementFrame visit={visit} view={view}>
        <h2>
          <FactTitle name={definition.name} definition={definition} names={view.names} lang={lang} />
          {article !== null && <span class="muted"> ({sayPlace(article)})</span>}
        </h2>
        {trouble && <TroubleBox visit={visit} view={view} trouble={trouble} />}
        <form method="post" action={pageOf(visit, id, 'record')} class="form">
          <FormSeal visit={visit} revision={revision} value={formKey} />
          <input type="hidden" name="fact" value={definition.name} />
          <FactFields visit={visit} view={view} definition={definition} typed={typed} faults={faults} />
          <Who visit={visit} author={typed.who ?? ''} />
          <p class="actions">
            <button type="submit">{say(words.record)}</button>{' '}
            <a href={pageOf(visit, id, 'record')}>{say(words.other)}</a>
          </p>
        </form>
        {basis.length > 0 && (
          <details>
            <summary>{say(words.text)}</summary>
            {basis.map((line) => (
              <p lang={inOther(view.names.language, lang)} key={line.en}>
                {line[lang]}
              </p>
            ))}
          </details>
        )}
      </AgreementFrame>
    ),
  };
}

const words = {
  title: { en: 'Record a fact', fr: 'Enregistrer un fait' },
  record: { en: 'Record', fr: 'Enregistrer' },
  other: { en: 'Another fact', fr: 'Un autre fait' },
  text: { en: 'What the text says', fr: 'Ce que dit le texte' },
} as const satisfies Readonly<Record<string, Text>>;
