import { useEffect, useRef, useState } from 'preact/hooks';
import { readDay } from '../../../calendar/day.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { Day } from '../../../render/page/day.tsx';
import { Tag } from '../../../render/page/tag.tsx';
import type { Played } from '../play.ts';
import type { Session } from '../session.ts';
import { useLang, useSay } from './lang.ts';
import { words } from './words.ts';

interface Props {
  readonly session: Session;
  readonly played: Played;
  readonly putFacts: (facts: readonly FactDeclaration[]) => void;
  readonly edit: (index: number) => void;
  readonly remove: (index: number) => void;
}

/** The facts in the order of their days; a day can be changed where it stands, the rest in the form. */
export function Facts({ session, played, putFacts, edit, remove }: Props) {
  const say = useSay();
  const rows = session.facts.map((fact, index) => ({ fact, index }));
  rows.sort((a, b) => order(dayOf(a.fact), dayOf(b.fact)) || a.index - b.index);
  if (rows.length === 0) return <p class="muted">{say(words.noFacts)}</p>;
  return (
    <ul class="rows">
      {rows.map(({ fact, index }) => (
        <FactRow
          key={index}
          {...{ fact, played, index }}
          move={(on) => putFacts(session.facts.map((each, at) => (at === index ? { ...each, on } : each)))}
          edit={() => edit(index)}
          remove={() => remove(index)}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly fact: FactDeclaration;
  readonly played: Played;
  readonly index: number;
  readonly move: (on: string) => void;
  readonly edit: () => void;
  readonly remove: () => void;
}

function FactRow({ fact, played, index, move, edit, remove }: RowProps) {
  const [say, lang] = [useSay(), useLang()];
  const label = played.facts[index]?.label[lang] ?? fact.fact;
  const refusal = played.facts[index]?.refusal;
  const isToCome = dayOf(fact) > played.standing.on;
  // Of a letter, another day may count than the one on which it was recorded.
  const isLetter = fact.sent !== undefined || fact.presented !== undefined || fact.received !== undefined;
  return (
    <li class={refusal ? 'refused' : isToCome ? 'to-come' : ''}>
      <DayOfFact day={dayOf(fact)} label={label} move={isLetter ? undefined : move} />
      <div class="what">
        <span lang={played.language}>{label}</span>
        <span class="muted">{detailsOf(fact, played.facts[index]?.quantity?.[lang], played)}</span>
        {refusal && <Tag tone="late">{say(words.refused)}</Tag>}
        {!refusal && isToCome && <Tag tone="calm">{say(words.planned)}</Tag>}
        {refusal && (
          <p class="why">
            {refusal.message[lang]} {refusal.remedy?.[lang]}
            {refusal.article !== null && <span class="article"> art. {refusal.article}</span>}
          </p>
        )}
      </div>
      <span class="row-actions">
        <button type="button" class="icon quiet" onClick={edit} {...called(`${say(words.editFact)}: ${label}`)}>
          ✎
        </button>
        <button type="button" class="icon quiet" onClick={remove} {...called(`${say(words.removeFact)}: ${label}`)}>
          ×
        </button>
      </span>
    </li>
  );
}

/** What a button is called that shows a sign only. */
function called(name: string) {
  return { title: name, 'aria-label': name };
}

interface DayProps {
  readonly day: string;
  readonly label: string;
  /** Absent where the day is not told by itself. */
  readonly move: ((on: string) => void) | undefined;
}

/** The day of a fact in words; who touches it can choose another. */
function DayOfFact({ day, label, move }: DayProps) {
  const [say, lang] = [useSay(), useLang()];
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  const known = readDay(day);
  const said = known ? <Day day={known} lang={lang} isShort /> : day;
  if (!move) return <span class="fixed-day">{said}</span>;
  if (!isOpen) {
    return (
      <button
        type="button"
        class="quiet fixed-day"
        title={`${say(words.changeDay)}: ${label}`}
        onClick={() => setOpen(true)}
      >
        {said}
      </button>
    );
  }
  return (
    <input
      ref={field}
      type="date"
      class="fixed-day"
      aria-label={`${say(words.day)}: ${label}`}
      value={day}
      onChange={(event) => {
        const chosen = readDay(event.currentTarget.value);
        if (chosen) move(chosen);
      }}
      onBlur={() => setOpen(false)}
      onKeyDown={({ key }) => {
        if (key === 'Enter' || key === 'Escape') setOpen(false);
      }}
    />
  );
}

/** What a fact tells besides what it is. */
function detailsOf(
  { by, component, name, for: key, of, values }: FactDeclaration,
  quantity: string | undefined,
  { parties }: Played,
): string {
  const party = by === undefined ? undefined : (parties.find(({ id }) => id === by)?.title ?? by);
  const given = Object.entries(values ?? {}).map(([id, value]) => `${id} ${value}`);
  return [quantity, name, component, key, of, ...given, party].filter((each) => each !== undefined).join(' · ');
}

function dayOf({ on, received, presented, sent }: FactDeclaration): string {
  return on ?? received ?? presented ?? sent ?? '';
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
