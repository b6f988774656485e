import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { channelWords, outcomeOfLetterWords } from '../../../insight/agenda/wording.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { factGroups, factGroupsInOrder } from '../../../render/fact-groups.ts';
import type { FactChoice } from '../fact-choices.ts';
import type { Played } from '../play.ts';
import type { Session } from '../session.ts';
import { useLang, useSay } from './lang.ts';
import { words } from './words.ts';

interface Props {
  readonly played: Played;
  readonly session: Session;
  readonly begin: FactDeclaration;
  readonly isNew: boolean;
  readonly record: (fact: FactDeclaration) => void;
  readonly cancel: () => void;
}

/** The keys of a fact that are written as they are typed. */
const typed = [
  'on',
  'by',
  'quantity',
  'name',
  'component',
  'for',
  'of',
  'channel',
  'sent',
  'presented',
  'received',
  'outcome',
] as const;
type Typed = (typeof typed)[number];

/** What was typed so far. */
type Draft = Readonly<Record<'fact' | Typed, string>> & { readonly values: Readonly<Record<string, string>> };

/** A fact to be recorded or changed: the choices are the facts that the convention admits, in words. */
export function FactForm({ played, session, begin, isNew, record, cancel }: Props) {
  const [say, lang] = [useSay(), useLang()];
  const [draft, setDraft] = useState(() => draftOf(begin));
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const choice = played.choices.find(({ name }) => name === draft.fact);
  const set = (key: 'fact' | Typed) => (value: string) => setDraft({ ...draft, [key]: value });
  const needs = (detail: FactChoice['needs'][number]): boolean => choice?.needs.includes(detail) ?? false;

  return (
    <form
      class="fact-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (choice) record(factOf(draft, choice, begin));
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') cancel();
      }}
    >
      <Field label={say(words.whatWas)} isWide>
        <select ref={first} required value={draft.fact} onChange={(event) => set('fact')(event.currentTarget.value)}>
          <option value="" />
          {factGroupsInOrder.map((group) => {
            const members = played.choices.filter((each) => each.group === group);
            return members.length === 0 ? null : (
              <optgroup key={group} label={say(factGroups[group])}>
                {members.map(({ name, label }) => (
                  <option key={name} value={name}>
                    {label[lang]}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      </Field>
      <Field label={say(words.day)}>
        <Input type="date" value={draft.on} set={set('on')} isRequired={!choice?.isLetter} />
      </Field>
      {(needs('quantity') || choice?.mayTellQuantity) && (
        <Field label={`${say(words.quantity)}${choice?.unit ? ` (${say(choice.unit)})` : ''}`}>
          <Input type="number" value={draft.quantity} set={set('quantity')} isRequired={needs('quantity')} />
        </Field>
      )}
      {needs('name') && (
        <Field label={say(words.name)}>
          <Input type="text" value={draft.name} set={set('name')} isRequired />
        </Field>
      )}
      {needs('of') && (
        <Field label={say(words.withdrawnFact)} isWide>
          <Select
            value={draft.of}
            set={set('of')}
            isRequired
            options={played.facts.flatMap(({ id, label }, index) =>
              id === undefined || session.facts[index] === begin
                ? []
                : [[id, `${label[lang]} (${id.replace(/^.*@/, '')})`]],
            )}
          />
        </Field>
      )}
      {choice && choice.components.length > 0 && (
        <Field label={say(words.component)}>
          <Select
            value={draft.component}
            set={set('component')}
            empty={say(words.whole)}
            options={choice.components.map(({ id, title }) => [id, title])}
          />
        </Field>
      )}
      {choice?.parameters.map(({ id, title, example }) => (
        <Field key={id} label={title}>
          <Input
            type="text"
            value={draft.values[id] ?? ''}
            set={(value) => setDraft({ ...draft, values: { ...draft.values, [id]: value } })}
            isRequired
            placeholder={String(example)}
          />
        </Field>
      ))}
      {choice?.mayNameOccurrence && (
        <Field label={say(words.occurrence)} help={say(words.occurrenceHelp)}>
          <Input type="text" value={draft.for} set={set('for')} />
        </Field>
      )}
      {choice && choice.by.length > 0 && (
        <Field label={say(words.recordedBy)}>
          <Select
            value={draft.by}
            set={set('by')}
            empty={say(words.everybody)}
            options={played.parties.map(({ id, title }) => [id, title])}
          />
        </Field>
      )}
      {choice?.isLetter && (
        <details class="letter" open={draft.sent !== '' || draft.received !== '' || draft.channel !== ''}>
          <summary>{say(words.letter)}</summary>
          <div>
            <Field label={say(words.channel)}>
              <Select value={draft.channel} set={set('channel')} empty="" options={optionsOf(channelWords, lang)} />
            </Field>
            {(['sent', 'presented', 'received'] as const).map((key) => (
              <Field key={key} label={say(words[key])}>
                <Input type="date" value={draft[key]} set={set(key)} />
              </Field>
            ))}
            <Field label={say(words.outcome)}>
              <Select
                value={draft.outcome}
                set={set('outcome')}
                empty=""
                options={optionsOf(outcomeOfLetterWords, lang)}
              />
            </Field>
          </div>
        </details>
      )}
      <p class="actions">
        <button type="button" onClick={cancel}>
          {say(words.cancel)}
        </button>
        <button type="submit" class="primary">
          {say(isNew ? words.record : words.save)}
        </button>
      </p>
    </form>
  );
}

function optionsOf(all: Readonly<Record<string, { en: string; fr: string }>>, lang: 'en' | 'fr') {
  return Object.entries(all).map(([value, text]) => [value, text[lang]] as const);
}

interface FieldProps {
  readonly label: string;
  readonly help?: string;
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}

function Field({ label, help, isWide, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label class={isWide ? 'field wide' : 'field'}>
      <span>{label}</span>
      {children}
      {help && <small class="muted">{help}</small>}
    </label>
  );
}

interface InputProps {
  readonly type: 'date' | 'number' | 'text';
  readonly value: string;
  readonly set: (value: string) => void;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
}

function Input({ type, value, set, isRequired = false, placeholder }: InputProps) {
  const common = {
    value,
    required: isRequired,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => set(event.currentTarget.value),
  };
  if (type === 'number') return <input type="number" min={0} step="any" {...common} />;
  return type === 'date' ? (
    <input type="date" {...common} />
  ) : (
    <input type="text" placeholder={placeholder ?? ''} {...common} />
  );
}

interface SelectProps {
  readonly value: string;
  readonly set: (value: string) => void;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly empty?: string;
  readonly isRequired?: boolean;
}

function Select({ value, set, options, empty = '', isRequired = false }: SelectProps) {
  return (
    <select value={value} required={isRequired} onChange={(event) => set(event.currentTarget.value)}>
      <option value="">{empty}</option>
      {options.map(([each, label]) => (
        <option key={each} value={each}>
          {label}
        </option>
      ))}
    </select>
  );
}

function draftOf(fact: FactDeclaration): Draft {
  const values = Object.entries(fact.values ?? {}).map(([id, value]) => [id, String(value)]);
  const keys = typed.map((key) => [key, fact[key] === undefined ? '' : String(fact[key])]);
  return { fact: fact.fact, ...Object.fromEntries(keys), values: Object.fromEntries(values) } as Draft;
}

/** The fact that a draft declares: what its kind takes, and what the form does not show of the fact it began with. */
function factOf(draft: Draft, choice: FactChoice, { id, note, documents }: FactDeclaration): FactDeclaration {
  const takes: Readonly<Record<Typed, boolean>> = {
    on: true,
    by: true,
    quantity: choice.needs.includes('quantity') || choice.mayTellQuantity,
    name: choice.needs.includes('name'),
    component: choice.components.length > 0,
    for: choice.mayNameOccurrence,
    of: choice.needs.includes('of'),
    channel: choice.isLetter,
    sent: choice.isLetter,
    presented: choice.isLetter,
    received: choice.isLetter,
    outcome: choice.isLetter,
  };
  const told = typed.flatMap((key) => (takes[key] && draft[key] !== '' ? [[key, draft[key]]] : []));
  const values = choice.parameters.map(({ id: name, example }) => [name, valueLike(example, draft.values[name] ?? '')]);
  return {
    ...(id !== undefined && { id }),
    fact: choice.name,
    ...Object.fromEntries(told),
    ...(values.length > 0 && { values: Object.fromEntries(values) }),
    ...(note !== undefined && { note }),
    ...(documents !== undefined && { documents }),
  };
}

/** What was typed, as a value of the kind that the example is of. */
function valueLike(example: string | number | boolean, text: string): string | number | boolean {
  if (typeof example === 'number' && Number.isFinite(Number(text))) return Number(text);
  if (typeof example === 'boolean') return text === 'true';
  return text;
}
