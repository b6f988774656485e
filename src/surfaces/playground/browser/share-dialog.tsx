import { useEffect, useRef, useState } from 'preact/hooks';
import { longestSafeAddress, writeFragment } from '../address.ts';
import type { Session } from '../session.ts';
import { useLang, useSay } from './lang.ts';
import { sayLongAddress, words } from './words.ts';

/** The address that holds a session. It also becomes that of the page, so that the browser's own means can be used. */
export function ShareDialog({ session, close }: { readonly session: Session; readonly close: () => void }) {
  const [say, lang] = [useSay(), useLang()];
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [address, setAddress] = useState('');
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => {
    dialog.current?.showModal();
    writeFragment(session, lang).then((fragment) => {
      history.replaceState(null, '', `#${fragment}`);
      setAddress(location.href);
    });
  }, []);
  const copy = (): void => {
    field.current?.select();
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(document.execCommand('copy')),
    );
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="share-title" onClose={close}>
      <h2 id="share-title">{say(words.shareTitle)}</h2>
      <p>{say(words.shareLead)}</p>
      <textarea
        ref={field}
        readOnly
        rows={4}
        value={address}
        aria-labelledby="share-title"
        onFocus={() => field.current?.select()}
      />
      {address.length > longestSafeAddress && <p class="soon-note">{say(sayLongAddress(address.length))}</p>}
      <p class="actions">
        <span role="status">{copied === undefined ? '' : say(copied ? words.copied : words.copyByHand)}</span>
        <button type="button" onClick={() => dialog.current?.close()}>
          {say(words.close)}
        </button>
        <button type="button" class="primary" onClick={copy} disabled={address === ''}>
          {say(words.copy)}
        </button>
      </p>
    </dialog>
  );
}
