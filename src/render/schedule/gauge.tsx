import type { PhaseBar } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';
import { typesetWords } from '../explain/typeset.ts';
import { sayBudget } from './words.ts';

/** How much of a budget is used: a bar with its minimum marked, and the same in words. */
export function Gauge({ phase, lang }: { readonly phase: PhaseBar; readonly lang: Lang }) {
  const { budget, title } = phase;
  if (!budget) return null;
  const { used, min, max } = budget;
  const most = Math.max(max ?? 0, min ?? 0, used, 1);
  const percent = (amount: number): string => `${Math.round((amount / most) * 1000) / 10}%`;
  return (
    <div class="gauge">
      <div>{typesetWords(title, lang)}</div>
      <div class="bar" aria-hidden="true">
        <div class="used" style={`width: ${percent(used)}`} />
        {min !== undefined && <div class="least" style={`left: ${percent(min)}`} />}
      </div>
      <div class="muted">{typesetWords(sayBudget(budget)[lang], lang)}</div>
    </div>
  );
}
