import type { Refusal } from '../../../engine/lifecycle/refusals/refusal.ts';
import { sayPlace } from '../../../render/place.ts';
import type { Lang } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import { FactTitle } from './fact-line.tsx';

interface RefusalsProps {
  readonly refusals: readonly Refusal[];
  readonly view: AgreementView;
  readonly lang: Lang;
}

/** Why facts are not admissible: the article, the reason, and what would make them so. */
export function Refusals({ refusals, view, lang }: RefusalsProps) {
  const { compiled } = view.opening;
  return (
    <ul class="refusals">
      {refusals.map(({ fact, article, message, remedy }) => (
        <li key={fact.id}>
          <p>
            <strong>
              <FactTitle name={fact.fact} definition={compiled.facts.get(fact.fact)} names={view.names} lang={lang} />
            </strong>
            {article !== null && <span class="article"> ({sayPlace(article)})</span>}
          </p>
          <p>{message[lang]}</p>
          <p class="muted">{remedy[lang]}</p>
        </li>
      ))}
    </ul>
  );
}
