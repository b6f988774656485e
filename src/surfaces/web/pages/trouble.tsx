import type { FactFault } from '../../../engine/lifecycle/facts/read-facts.ts';
import type { Refusal } from '../../../engine/lifecycle/refusals/refusal.ts';
import type { Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import type { PageContent } from '../page-content.ts';
import { sayTo, type Visit } from '../visit.ts';
import { Refusals } from './refusals.tsx';

/** Why what was sent was not recorded. */
export type Trouble =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'unreadable'; readonly faults: readonly FactFault[] }
  | { readonly kind: 'not-taken'; readonly message: Text; readonly status: 409 | 422 };

/** The status of an answer that tells of it. */
export function statusOf(trouble: Trouble): NonNullable<PageContent['status']> {
  return trouble.kind === 'not-taken' ? trouble.status : 422;
}

interface TroubleBoxProps {
  readonly visit: Visit;
  readonly view: AgreementView;
  readonly trouble: Trouble;
}

/** Tells why nothing was recorded: the article, the reason and the remedy; what can’t be read; or that somebody was first. */
export function TroubleBox({ visit, view, trouble }: TroubleBoxProps) {
  const say = sayTo(visit);
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{say(trouble.kind === 'refused' ? words.refused : words.notRecorded)}</strong>
      </p>
      {trouble.kind === 'refused' && <Refusals refusals={trouble.refusals} view={view} lang={visit.lang} />}
      {trouble.kind === 'unreadable' && <Faults faults={trouble.faults} visit={visit} />}
      {trouble.kind === 'not-taken' && <p>{say(trouble.message)}</p>}
    </div>
  );
}

function Faults({ visit, faults }: Pick<TroubleBoxProps, 'visit'> & { readonly faults: readonly FactFault[] }) {
  const say = sayTo(visit);
  return (
    <ul class="refusals">
      {faults.map(({ key, message, help }) => (
        <li key={`${key} ${message.en}`}>
          <p>{say(message)}</p>
          {help && <p class="muted">{say(help)}</p>}
        </li>
      ))}
    </ul>
  );
}

const words = {
  refused: { en: 'Refused: nothing was recorded.', fr: 'Refusé : rien n’a été enregistré.' },
  notRecorded: { en: 'Nothing was recorded.', fr: 'Rien n’a été enregistré.' },
} as const satisfies Readonly<Record<string, Text>>;
