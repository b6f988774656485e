import type { ComponentChildren } from 'preact';
import type { FactFault } from '../../../engine/lifecycle/facts/read-facts.ts';
import { own } from '../../../text/own.ts';
import type { Lang, Text } from '../../../text/text.ts';
import type { Typed } from '../model/fact-form.ts';

interface FieldProps {
  readonly name: string;
  readonly label: Text;
  readonly typed: Typed;
  readonly faults: readonly FactFault[];
  readonly lang: Lang;
  readonly help?: Text;
  readonly type?: 'text' | 'date';
  readonly max?: string;
  readonly required?: boolean;
  readonly inputMode?: 'decimal';
  /** Several lines. */
  readonly rows?: number;
  /** The id of a list of suggestions that stands inside. */
  readonly list?: string;
  /** A choice instead of a line, or the list of suggestions. */
  readonly children?: ComponentChildren;
}

/** One field of a form with its label, what helps to fill it in, and what is wrong with it. */
export function Field(props: FieldProps) {
  const { name, label, faults, lang, help } = props;
  const wrong = faults.filter(({ key }) => key === name);
  const about = [help && `${name}-help`, wrong.length > 0 && `${name}-fault`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={name}>
        <span>{label[lang]}</span>
      </label>
      <Control {...props} about={about === '' ? undefined : about} isWrong={wrong.length > 0} />
      {help && <small id={`${name}-help`}>{help[lang]}</small>}
      {wrong.length > 0 && (
        <p class="fault" id={`${name}-fault`}>
          {wrong.map(({ message }) => message[lang]).join(' ')}
        </p>
      )}
    </div>
  );
}

type ControlProps = FieldProps & { readonly about: string | undefined; readonly isWrong: boolean };

function Control({
  name,
  typed,
  type = 'text',
  max,
  required,
  inputMode,
  rows,
  list,
  children,
  about,
  isWrong,
}: ControlProps) {
  const value = own(typed, name) ?? '';
  const common = { id: name, name, required, 'aria-describedby': about, 'aria-invalid': isWrong || undefined };
  if (rows !== undefined) return <textarea {...common} rows={rows} value={value} maxLength={4000} />;
  if (children !== undefined && list === undefined) return <>{children}</>;
  return (
    <>
      <input {...common} type={type} value={value} max={max} inputMode={inputMode} list={list} autocomplete="off" />
      {children}
    </>
  );
}

interface OptionsProps {
  readonly name: string;
  readonly typed: Typed;
  /** What stands for no choice. */
  readonly none: string;
  readonly choices: readonly (readonly [value: string, said: string])[];
  /** The language of the choices, where it is not that of the page. */
  readonly lang?: Lang | undefined;
}

/** A choice among a few. */
export function Options({ name, typed, none, choices, lang }: OptionsProps) {
  const value = own(typed, name) ?? '';
  return (
    <select id={name} name={name}>
      <option value="">{none}</option>
      {choices.map(([one, said]) => (
        <option value={one} selected={one === value} lang={lang} key={one}>
          {said}
        </option>
      ))}
    </select>
  );
}
