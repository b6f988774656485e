import { useEffect, useRef } from 'preact/hooks';
import { useSay } from './lang.ts';
import { words } from './words.ts';

/** The licences of the packages that the page is made of, which every copy of it carries. */
export function LicencesDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="licences-title" onClose={close}>
      <h2 id="licences-title">{say(words.licences)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section class="licences" lang="en" tabIndex={0} aria-labelledby="licences-title">
        {document.getElementById('licences')?.textContent}
      </section>
      <p class="actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          {say(words.close)}
        </button>
      </p>
    </dialog>
  );
}
