import { useState } from 'preact/hooks';
import { useSay } from './lang.ts';
import { words } from './words.ts';

const [least, most] = [25, 75];

/** The line between the text and the views, which can be moved by pointer and by keys. */
export function Splitter() {
  const say = useSay();
  const [share, setShare] = useState(46);
  const move = (wanted: number): void => {
    const next = Math.min(most, Math.max(least, wanted));
    setShare(next);
    document.documentElement.style.setProperty('--text-share', `${next}%`);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that is moved is a widget; <hr> is none.
    <div
      class="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={say(words.splitter)}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={Math.round(share)}
      tabIndex={0}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') move(share - 2);
        if (key === 'ArrowRight') move(share + 2);
      }}
      onPointerDown={(event) => (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if ((event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId))
          move((event.clientX / innerWidth) * 100);
      }}
    />
  );
}
