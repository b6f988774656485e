import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import type { Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import type { Typed } from '../model/fact-form.ts';
import type { PageContent } from '../page-content.ts';
import { pageOf, sayTo, type Visit } from '../visit.ts';
import { AgreementFrame } from './agreement-frame.tsx';
import { FactLine } from './fact-line.tsx';
import { Field } from './field.tsx';
import { FormSeal, Who } from './form-parts.tsx';
import { statusOf, type Trouble, TroubleBox } from './trouble.tsx';

interface WithdrawFormProps {
  readonly visit: Visit;
  readonly view: AgreementView;
  readonly fact: Fact;
  readonly typed: Typed;
  /** A new key for the form, under which it is recorded once. */
  readonly formKey: string;
}

/** The form by which a fact is taken back, in the name of the party that recorded it. */
export function WithdrawForm({ visit, view, fact, typed, formKey }: WithdrawFormProps) {
  const { id, revision } = view.agreement;
  const say = sayTo(visit);
  return (
    <form method="post" action={pageOf(visit, id, 'withdraw')} class="form">
      <FormSeal visit={visit} revision={revision} value={formKey} />
      <input type="hidden" name="of" value={fact.id} />
      {fact.by !== undefined && <input type="hidden" name="party" value={fact.by} />}
      <p>{say(words.what)}</p>
      <Field typed={typed} faults={[]} lang={visit.lang} name="note" label={words.note} rows={2} />
      <Who visit={visit} author={typed.who ?? ''} />
      <button type="submit">{say(words.withdraw)}</button>
    </form>
  );
}

interface WithdrawPageProps extends WithdrawFormProps {
  readonly trouble: Trouble;
}

/** Why a fact could not be taken back, with the form to try again. */
export function withdrawPage({ visit, view, fact, typed, formKey, trouble }: WithdrawPageProps): PageContent {
  const say = sayTo(visit);
  return {
    title: `${say(words.withdraw)} – ${view.agreement.convention.title}`,
    status: statusOf(trouble),
    body: (
      <AgreementFrame visit={visit} view={view} at="journal">
        <h2>{say(words.withdraw)}</h2>
        <TroubleBox visit={visit} view={view} trouble={trouble} />
        <FactLine fact={fact} view={view} lang={visit.lang} />
        <WithdrawForm visit={visit} view={view} fact={fact} typed={typed} formKey={formKey} />
      </AgreementFrame>
    ),
  };
}

const words = {
  what: {
    en: 'The fact is then treated as if it had never happened, and its consequences are corrected. The journal keeps both entries.',
    fr: 'Le fait est alors réputé n’avoir jamais eu lieu, et ses conséquences sont corrigées. Le journal garde les deux inscriptions.',
  },
  note: { en: 'Reason', fr: 'Motif' },
  withdraw: { en: 'Withdraw this fact', fr: 'Retirer ce fait' },
} as const satisfies Readonly<Record<string, Text>>;
