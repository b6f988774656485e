import type { BudgetSummary } from '../../../insight/agenda/summary.ts';
import type { Lang, Text } from '../../../text/text.ts';

interface BudgetProps {
  readonly budget: BudgetSummary;
  /** A quantity with its unit in words. */
  readonly say: (quantity: string, unit: string) => Text;
  readonly lang: Lang;
}

/** What was used of a budget, as a bar and in words; the bar alone says nothing. */
export function Budget({ budget: { used, min, max, unit }, say, lang }: BudgetProps) {
  const bound = max ?? min ?? 0;
  const share = bound === 0 ? 0 : Math.min(1, used / bound);
  const floor = min !== null && max !== null && max > 0 ? Math.min(1, min / max) : undefined;
  return (
    <div class="budget">
      {bound > 0 && (
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="room" x="0" y="0" width="100" height="8" rx="1" />
          <rect class="used" x="0" y="0" width={100 * share} height="8" rx="1" />
          {floor !== undefined && <rect class="floor" x={100 * floor - 0.3} y="0" width="0.6" height="8" />}
        </svg>
      )}
      <p class="muted">{sayBudget({ used, min, max, unit }, say)[lang]}</p>
    </div>
  );
}

function sayBudget(
  { used, min, max, unit }: Pick<BudgetSummary, 'used' | 'min' | 'max' | 'unit'>,
  say: BudgetProps['say'],
): Text {
  const spent = say(String(used), unit);
  const least = min === null ? undefined : say(String(min), unit);
  const most = max === null ? undefined : say(String(max), unit);
  return {
    en: `Used: ${[spent.en, least && `of at least ${least.en}`, most && `at most ${most.en}`].filter(Boolean).join(', ')}`,
    fr: `Consommé : ${[spent.fr, least && `pour ${least.fr} au moins`, most && `${most.fr} au plus`].filter(Boolean).join(', ')}`,
  };
}
