import type { Text } from '../../../text/text.ts';
import { formField } from '../access/gate.ts';
import { sayTo, type Visit } from '../visit.ts';

interface FormSealProps {
  readonly visit: Visit;
  /** The revision that is shown: nothing is recorded where there is a later one. */
  readonly revision: number;
  /** The idempotency key of the form: sent twice, it records once. */
  readonly value: string;
}

/** What every form that changes something carries unseen. */
export function FormSeal({ visit, revision, value }: FormSealProps) {
  return (
    <>
      <input type="hidden" name={formField} value={visit.formToken} />
      <input type="hidden" name="expects" value={String(revision)} />
      <input type="hidden" name="key" value={value} />
    </>
  );
}

/** Who records, as the journal keeps it. */
export function Who({ visit, author }: { readonly visit: Visit; readonly author: string }) {
  const say = sayTo(visit);
  return (
    <label>
      <span>{say(words.who)}</span>
      <input type="text" name="who" value={author} required maxLength={200} autocomplete="name" />
      <small>{say(words.kept)}</small>
    </label>
  );
}

const words = {
  who: { en: 'Recorded by', fr: 'Enregistré par' },
  kept: { en: 'Your name, as it will appear in the journal.', fr: 'Votre nom, tel qu’il figurera au journal.' },
} as const satisfies Readonly<Record<string, Text>>;
