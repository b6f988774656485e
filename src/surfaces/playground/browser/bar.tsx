import { useEffect, useRef } from 'preact/hooks';
import { kindOf } from '../../../language/document/kind.ts';
import { type Lang, langs, type Text } from '../../../text/text.ts';
import type { Session } from '../session.ts';
import type { Client } from './client.ts';
import { useLang, useSay } from './lang.ts';
import { Menu } from './menu.tsx';
import type { Example } from './packed.ts';
import { saveFile } from './save-file.ts';
import { words } from './words.ts';

interface Props {
  readonly examples: readonly Example[];
  readonly client: Client;
  readonly session: Session;
  readonly speak: (lang: Lang) => void;
  readonly replace: (session: Session) => void;
  readonly share: () => void;
  readonly showLicences: () => void;
  readonly say: (said: Text) => void;
}

/** What one does with a session as a whole. */
export function Bar({ examples, client, session, speak, replace, share, showLicences, say: tell }: Props) {
  const [say, lang] = [useSay(), useLang()];
  const picker = useRef<HTMLInputElement>(null);

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await file.text();
    if (kindOf(text) !== 'scenario') {
      replace({ text, facts: [] });
      return;
    }
    const played = await client.ask('readScenario', { text });
    if (played) replace({ text: session.text, ...played });
    else tell(words.badFile);
  };
  useDroppedFiles(open);

  return (
    <header class="bar">
      <h1>
        conventio <span>{say(words.playground)}</span>
      </h1>
      <Menu title={say(words.examples)} name="examples">
        <button type="button" onClick={async () => replace(await client.ask('emptyStart', { lang }))}>
          {say(words.emptyStart)}
        </button>
        {examples.map(({ id, title, text, language, scenarios }) => (
          <fieldset key={id} lang={language}>
            <legend>{title}</legend>
            {scenarios.map((scenario) => (
              <button key={scenario.id} type="button" onClick={() => replace({ text, ...scenario.played })}>
                {scenario.title}
              </button>
            ))}
          </fieldset>
        ))}
      </Menu>
      <Menu title={say(words.file)} name="file">
        <button type="button" onClick={() => picker.current?.click()}>
          {say(words.open)}
        </button>
        <button type="button" onClick={() => saveFile('convention.yaml', session.text)}>
          {say(words.saveText)}
        </button>
        <button
          type="button"
          onClick={async () => saveFile('scenario.yaml', await client.ask('writeScenario', { session, lang }))}
        >
          {say(words.saveFacts)}
        </button>
        <button type="button" onClick={() => window.print()}>
          {say(words.print)}
        </button>
        <button type="button" onClick={showLicences}>
          {say(words.licences)}
        </button>
      </Menu>
      <input
        ref={picker}
        type="file"
        accept=".yaml,.yml,.json,.txt"
        hidden
        onChange={(event) => {
          open(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="primary share" onClick={share}>
        {say(words.share)}
      </button>
      <fieldset class="langs">
        <legend class="hidden">{say(words.language)}</legend>
        {langs.map((each) => (
          <button key={each} type="button" lang={each} aria-pressed={each === lang} onClick={() => speak(each)}>
            {each.toUpperCase()}
          </button>
        ))}
      </fieldset>
    </header>
  );
}

/** Opens a file that is dropped anywhere on the page; the browser would leave the page for it. */
function useDroppedFiles(open: (file: File | undefined) => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    };
    // Before the editor, which would take its words in.
    window.addEventListener('dragover', over, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', over, true);
      window.removeEventListener('drop', drop, true);
    };
  }, []);
}
