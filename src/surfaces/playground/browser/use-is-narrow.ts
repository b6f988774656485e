import { useEffect, useState } from 'preact/hooks';

/** Up to this width there is room for one pane at a time; paper has one anyway. */
const narrow = 'screen and (max-width: 52rem)';

export function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(narrow).matches);
  useEffect(() => {
    const query = matchMedia(narrow);
    const changed = (): void => setNarrow(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return isNarrow;
}
