import { render } from 'preact';
import { readFragment } from '../address.ts';
import type { Session } from '../session.ts';
import { App, type Beginning } from './app.tsx';
import { Client } from './client.ts';
import { keptSession, usualLang } from './draft.ts';
import { type Example, unpacked } from './packed.ts';
import { words } from './words.ts';

/** What the address says comes first, then what was worked on last, then the first example. */
async function beginningFrom(examples: readonly Example[]): Promise<Beginning> {
  const told = await readFragment(location.hash);
  const lang = told.lang ?? usualLang();
  const kept = keptSession();
  if (told.session) {
    const isOther = kept && JSON.stringify(kept) !== JSON.stringify(told.session);
    const back = isOther && { called: words.toMyDraft, from: () => kept };
    return { session: told.session, lang, ...(back && { notice: { said: words.shared, back } }) };
  }
  const isSpoilt = /[#&]s=/.test(location.hash);
  const session = kept ?? firstExample(examples);
  return { session, lang, ...(isSpoilt && { notice: { said: words.badAddress } }) };
}

function firstExample([first]: readonly Example[]): Session {
  return { text: first?.text ?? '', facts: [], ...first?.scenarios[0]?.played };
}

async function begin(root: HTMLElement): Promise<void> {
  if (!('DecompressionStream' in window) || !CSS.supports('color', 'light-dark(red, red)')) {
    root.textContent = words.tooOld[usualLang()];
    return;
  }
  const [code, examples] = await Promise.all([unpacked('worker'), unpacked('examples')]);
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const startWorker = (): Worker => new Worker(address);
  const known = JSON.parse(examples) as readonly Example[];
  const client = new Client(startWorker);
  const beginning = await beginningFrom(known);
  root.textContent = '';
  render(<App client={client} startWorker={startWorker} examples={known} beginning={beginning} />, root);
}

const root = document.getElementById('playground');
if (root) begin(root);
