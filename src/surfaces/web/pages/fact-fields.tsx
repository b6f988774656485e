import type { ComponentChildren } from 'preact';
import { sayDay } from '../../../calendar/say-day.ts';
import { channels, outcomes } from '../../../engine/lifecycle/facts/notification.ts';
import type { FactFault } from '../../../engine/lifecycle/facts/read-facts.ts';
import { sayQuantity } from '../../../engine/lifecycle/refusals/say-quantity.ts';
import { sayState } from '../../../insight/agenda/state-words.ts';
import { channelWords, outcomeOfLetterWords } from '../../../insight/agenda/wording.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import { inOther } from '../../../render/agenda/agenda-list.tsx';
import { own } from '../../../text/own.ts';
import type { Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import { authorsOf, occurrencesFor, parameterField, type Typed } from '../model/fact-form.ts';
import { sayTo, type Visit } from '../visit.ts';
import { Field, Options } from './field.tsx';

export interface FactFieldsProps {
  readonly visit: Visit;
  readonly view: AgreementView;
  readonly definition: FactDefinition;
  readonly typed: Typed;
  readonly faults: readonly FactFault[];
}

/** The fields of a fact: its day, and what its kind needs or may tell. */
export function FactFields(props: FactFieldsProps) {
  const { visit, view, definition, typed } = props;
  const { needs, mayTellQuantity, notice, ofOccurrence, components } = definition;
  const say = sayTo(visit);
  const plain = { typed, faults: props.faults, lang: visit.lang };
  return (
    <>
      <Field {...plain} name="on" label={words.on} type="date" max={view.today} required={!notice} />
      {notice && <Letter {...props} />}
      <By {...props} />
      {needs.includes('name') && <Field {...plain} name="name" label={words.name} required />}
      {(needs.includes('quantity') || mayTellQuantity) && <Quantity {...props} />}
      {components && (
        <Field {...plain} name="component" label={words.component}>
          <Options
            name="component"
            typed={typed}
            none={say(words.whole)}
            choices={[...components]}
            lang={languageOf(props)}
          />
        </Field>
      )}
      {ofOccurrence && <Occurrence {...props} />}
      <Values {...props} />
      <Field {...plain} name="note" label={words.note} rows={2} />
      <Field {...plain} name="documents" label={words.documents} help={words.documentsHelp} rows={2} />
    </>
  );
}

/** The language of the words of the convention, where it is not that of the page. */
function languageOf({ view, visit }: FactFieldsProps) {
  return inOther(view.names.language, visit.lang);
}

function By(props: FactFieldsProps) {
  const { visit, view, definition, typed, faults } = props;
  const authors = authorsOf(definition, view);
  // Whoever alone may record it has not to be asked.
  if (definition.by && authors.length < 2) return null;
  const { by } = definition;
  const none = by && 'each' in by ? words.together : words.unsaid;
  const choices = authors.map((id) => [id, view.names.parties.get(id) ?? id] as const);
  return (
    <Field typed={typed} faults={faults} lang={visit.lang} name="by" label={words.by}>
      <Options name="by" typed={typed} none={none[visit.lang]} choices={choices} lang={languageOf(props)} />
    </Field>
  );
}

function Quantity({ visit, view, definition, typed, faults }: FactFieldsProps) {
  const { subject = '', verb } = definition;
  const { convention } = view.opening.timeline.state.compiled;
  const unit = verb === 'worked' ? convention.phases.get(subject)?.budget?.unit : undefined;
  const currency = convention.obligations.get(subject)?.amount?.currency;
  const label = unit === undefined ? words.amount : words.quantity;
  const told = unit === undefined ? currency : sayQuantity('2', unit)[visit.lang].replace(/^2 /, '');
  const help = told === undefined ? undefined : { en: `In ${told}.`, fr: `En ${told}.` };
  const isRequired = definition.needs.includes('quantity');
  return (
    <Field
      typed={typed}
      faults={faults}
      lang={visit.lang}
      name="quantity"
      label={label}
      inputMode="decimal"
      required={isRequired}
      {...(help && { help })}
    />
  );
}

function Occurrence({ visit, view, definition, typed, faults }: FactFieldsProps) {
  const { lang } = visit;
  const open = occurrencesFor(definition, view);
  return (
    <Field
      typed={typed}
      faults={faults}
      lang={lang}
      name="for"
      label={words.for}
      help={words.forHelp}
      list="occurrences"
    >
      {open.length > 0 && (
        <datalist id="occurrences">
          {open.map(({ key, state, due }) => (
            <option value={key} key={key}>
              {[sayState(state)[lang], due && sayDay(due)[lang]].filter(Boolean).join(', ')}
            </option>
          ))}
        </datalist>
      )}
    </Field>
  );
}

function Values({ visit, view, definition, typed, faults }: FactFieldsProps): ComponentChildren {
  const { parameters = [], subject = '' } = definition;
  const declared = view.opening.compiled.convention.amendments.get(subject)?.parameters;
  return parameters.map((name) => {
    const { title = name, example = '' } = declared?.get(name) ?? {};
    const help = { en: `For example ${example}.`, fr: `Par exemple ${example}.` };
    const label = { en: title, fr: title };
    const field = parameterField(name);
    return (
      <Field
        key={name}
        typed={typed}
        faults={faults}
        lang={visit.lang}
        name={field}
        label={label}
        help={help}
        required
      />
    );
  });
}

/** A letter, of which one day counts: the days that are known, how it went, and what became of it. */
function Letter({ visit, view, typed, faults, definition }: FactFieldsProps) {
  const { lang } = visit;
  const say = sayTo(visit);
  const plain = { typed, faults, lang };
  const isGiven = ['channel', 'sent', 'presented', 'received', 'outcome'].some(
    (name) => (own(typed, name) ?? '') !== '',
  );
  return (
    <details class="letter" open={isGiven}>
      <summary>{say(words.letter)}</summary>
      <p class="muted">
        {say(words.letterHelp)} {definition.notice && say(counting[definition.notice.counts])}
      </p>
      <div class="form">
        <Field {...plain} name="channel" label={words.channel}>
          <Options
            name="channel"
            typed={typed}
            none={say(words.unsaid)}
            choices={choicesOf(channels, channelWords, lang)}
          />
        </Field>
        <Field {...plain} name="sent" label={words.sent} type="date" max={view.today} />
        <Field {...plain} name="presented" label={words.presented} type="date" max={view.today} />
        <Field {...plain} name="received" label={words.received} type="date" max={view.today} />
        <Field {...plain} name="outcome" label={words.outcome}>
          <Options
            name="outcome"
            typed={typed}
            none={say(words.unsaid)}
            choices={choicesOf(outcomes, outcomeOfLetterWords, lang)}
          />
        </Field>
      </div>
    </details>
  );
}

function choicesOf<T extends string>(all: readonly T[], said: Readonly<Record<T, Text>>, lang: Visit['lang']) {
  return all.map((one) => [one, said[one][lang]] as const);
}

const counting: Readonly<Record<'sent' | 'presented' | 'received', Text>> = {
  sent: { en: 'The date of sending counts.', fr: 'C’est la date d’envoi qui compte.' },
  presented: { en: 'The date of first presentation counts.', fr: 'C’est la date de première présentation qui compte.' },
  received: { en: 'The date of receipt counts.', fr: 'C’est la date de réception qui compte.' },
};

const words = {
  on: { en: 'Day on which it happened', fr: 'Jour où cela a eu lieu' },
  by: { en: 'By which party', fr: 'Par quelle partie' },
  together: { en: 'all parties', fr: 'toutes les parties' },
  unsaid: { en: 'not specified', fr: 'non précisé' },
  name: { en: 'Name', fr: 'Nom' },
  quantity: { en: 'Quantity', fr: 'Quantité' },
  amount: { en: 'Amount', fr: 'Montant' },
  component: { en: 'Which part', fr: 'Quelle part' },
  whole: { en: 'the whole', fr: 'le tout' },
  for: { en: 'For which occurrence', fr: 'Pour quelle occurrence' },
  forHelp: {
    en: 'A year, a month or a day, such as 2024 or 2024-05. If left empty: the oldest one still open.',
    fr: 'Une année, un mois ou un jour, comme 2024 ou 2024-05. Si vous ne précisez rien : la plus ancienne encore ouverte.',
  },
  note: { en: 'Note', fr: 'Remarque' },
  documents: { en: 'Documents', fr: 'Pièces' },
  documentsHelp: {
    en: 'What proves it, one per line: a file, an address, a reference.',
    fr: 'Ce qui le prouve, une par ligne : un fichier, une adresse, une référence.',
  },
  letter: { en: 'Dates of the letter', fr: 'Dates de la lettre' },
  letterHelp: {
    en: 'If you give the dates of the letter, the date above follows from them.',
    fr: 'Si vous donnez les dates de la lettre, la date ci-dessus s’en déduit.',
  },
  channel: { en: 'How it was sent', fr: 'Mode d’envoi' },
  sent: { en: 'Sent on', fr: 'Envoyée le' },
  presented: { en: 'First presented on', fr: 'Première présentation le' },
  received: { en: 'Received on', fr: 'Reçue le' },
  outcome: { en: 'Outcome', fr: 'Issue' },
} as const satisfies Readonly<Record<string, Text>>;
