import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import { sayQuantity } from '../../../engine/lifecycle/refusals/say-quantity.ts';
import { sayNotification } from '../../../insight/agenda/wording.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import { inOther } from '../../../render/agenda/agenda-list.tsx';
import type { Names } from '../../../render/agenda/agreement-row.ts';
import { labels } from '../../../render/labels.ts';
import { Day } from '../../../render/page/day.tsx';
import { decimal, type Lang, type Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';

interface FactLineProps {
  readonly fact: Fact;
  readonly view: AgreementView;
  readonly lang: Lang;
}

/** A fact in words: what happened, on which day, by whom, with what somebody noted and what proves it. */
export function FactLine({ fact, view, lang }: FactLineProps) {
  const { compiled } = view.opening;
  const definition = compiled.facts.get(fact.fact);
  const details = detailsOf(fact, definition, view).map((text) => text[lang]);
  const { note, documents = [], notification } = fact;
  return (
    <div class="fact">
      <p>
        <strong>
          <FactTitle name={fact.fact} definition={definition} names={view.names} lang={lang} />
        </strong>
        , <Day day={fact.on} lang={lang} />
        {details.map((detail) => `, ${detail}`)}
      </p>
      {notification && <p class="muted">{sayNotification(notification)[lang]}</p>}
      {note !== undefined && <p class="note">{note}</p>}
      {documents.length > 0 && (
        <p class="muted">
          {words.documents[lang]} {documents.join(' · ')}
        </p>
      )}
    </div>
  );
}

interface FactTitleProps {
  readonly name: string;
  readonly definition: FactDefinition | undefined;
  readonly names: Names;
  readonly lang: Lang;
}

/** What a fact is called: the title of what it is about, after what came to it. */
export function FactTitle({ name, definition, names, lang }: FactTitleProps) {
  if (!definition) return <>{name}</>;
  const { title, subject, verb } = definition;
  if (subject === undefined) return <>{title[lang]}</>;
  const verbatim = title.en === title.fr;
  return (
    <>
      {capital(labels[verb][lang])}
      {lang === 'fr' ? ' : ' : ': '}
      <span lang={verbatim ? inOther(names.language, lang) : undefined}>{title[lang]}</span>
    </>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function detailsOf(fact: Fact, definition: FactDefinition | undefined, view: AgreementView): readonly Text[] {
  const { by, quantity, component, name, for: key, of, values } = fact;
  const party = by === undefined ? undefined : (view.names.parties.get(by) ?? by);
  const plain = (words: string): Text => ({ en: words, fr: words });
  return [
    ...(quantity === undefined ? [] : [sayAmountOf(quantity, definition, view)]),
    ...(component === undefined ? [] : [plain(definition?.components?.get(component) ?? component)]),
    ...(name === undefined ? [] : [plain(name)]),
    ...(key === undefined ? [] : [{ en: `for ${key}`, fr: `pour ${key}` }]),
    ...(of === undefined ? [] : [withdrawn(of, view)]),
    ...Object.entries(values ?? {}).map(([parameter, value]) => ({
      en: `${parameter}: ${String(value)}`,
      fr: `${parameter} : ${String(value)}`,
    })),
    ...(party === undefined ? [] : [{ en: `by ${party}`, fr: `par ${party}` }]),
  ];
}

/** A quantity in the unit of its budget, or of its payment. */
function sayAmountOf(quantity: string, definition: FactDefinition | undefined, view: AgreementView): Text {
  const { convention } = view.opening.compiled;
  const unit = definition?.subject === undefined ? undefined : convention.phases.get(definition.subject)?.budget?.unit;
  if (definition?.verb === 'worked' && unit !== undefined) return sayQuantity(quantity, unit);
  const currency = convention.obligations.get(definition?.subject ?? '')?.amount?.currency;
  const said = { en: quantity, fr: decimal(quantity, 'fr') };
  return currency === undefined ? said : { en: `${said.en} ${currency}`, fr: `${said.fr} ${currency}` };
}

/** What a withdrawal takes back, by its title and day where it is known. */
function withdrawn(of: string, { opening }: AgreementView): Text {
  const fact = opening.facts.find(({ id }) => id === of);
  const title = fact && opening.compiled.facts.get(fact.fact)?.title;
  return title ? { en: `“${title.en}” (${of})`, fr: `« ${title.fr} » (${of})` } : { en: of, fr: of };
}

const words = {
  documents: { en: 'Documents:', fr: 'Pièces :' },
} as const satisfies Readonly<Record<string, Text>>;
