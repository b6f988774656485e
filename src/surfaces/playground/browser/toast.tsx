import { useEffect } from 'preact/hooks';
import type { Session } from '../session.ts';
import type { Notice } from './app.tsx';
import { useSay } from './lang.ts';
import { words } from './words.ts';

/** How long a notice stays that asks nothing, in milliseconds; one that can be undone stays longer. */
const [brief, long] = [5000, 15_000];

interface Props {
  readonly notice: Notice | undefined;
  readonly close: () => void;
  readonly goBack: (from: (now: Session) => Session) => void;
}

/** What was just done, said aloud too, with the way back. */
export function Toast({ notice, close, goBack }: Props) {
  const say = useSay();
  useEffect(() => {
    if (!notice) return undefined;
    const timer = window.setTimeout(close, notice.back ? long : brief);
    return () => window.clearTimeout(timer);
  }, [notice]);
  return (
    <div class="toast" role="status" data-shown={notice !== undefined}>
      {notice && <span>{say(notice.said)}</span>}
      {notice?.back && (
        <button type="button" onClick={() => notice.back && goBack(notice.back.from)}>
          {say(notice.back.called)}
        </button>
      )}
      {notice && (
        <button type="button" class="icon" aria-label={say(words.close)} onClick={close}>
          ×
        </button>
      )}
    </div>
  );
}
