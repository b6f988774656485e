import { useSay } from './lang.ts';
import { words } from './words.ts';

/** How much of a statechart is drawn. */
export type View = 'text' | 'timeline' | 'proofs' | 'words';

const titles = { text: words.textTab, timeline: words.timelineTab, proofs: words.proofsTab, words: words.wordsTab };

interface Props {
  readonly view: View;
  readonly choose: (view: View) => void;
  readonly isNarrow: boolean;
  readonly problems: number;
}

/** The views, one of which is shown: beside the text, or with it among them where there is room for one. */
export function Tabs({ view, choose, isNarrow, problems }: Props) {
  const say = useSay();
  const all = (Object.keys(titles) as View[]).filter((each) => isNarrow || each !== 'text');
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = all[(all.indexOf(view) + step + all.length) % all.length] as View;
    choose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class={isNarrow ? 'tabs below' : 'tabs'} role="tablist" aria-label={say(words.views)} onKeyDown={move}>
      {all.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={each === view}
          aria-controls={`panel-${each}`}
          tabIndex={each === view ? 0 : -1}
          onClick={() => choose(each)}
        >
          {say(titles[each])}
          {each === 'text' && problems > 0 && <span class="count">{problems}</span>}
        </button>
      ))}
    </div>
  );
}

/** What a panel tells of its tab. */
export function panelOf(view: View) {
  return { role: 'tabpanel', id: `panel-${view}`, 'aria-labelledby': `tab-${view}`, class: 'panel' } as const;
}
