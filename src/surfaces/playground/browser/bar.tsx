import { useRef } from 'preact/hooks';
import { kindOf } from '../../../language/document/kind.ts';
import { type Lang, langs, type Text } from '../../../text/text.ts';
import type { Session } from '../session.ts';
import type { Client } from './client.ts';
import { useLang, useSay } from './lang.ts';
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
  readonly say: (said: Text) => void;
}

/** What one does with a session as a whole. */
export function Bar({ examples, client, session, speak, replace, share, say: tell }: Props) {
  const [say, lang] = [useSay(), useLang()];
  const picker = useRef<HTMLInputElement>(null);
  const menu = useRef<HTMLDetailsElement>(null);
  const closeMenu = (): void => {
    if (menu.current) menu.current.open = false;
  };

  const begin = async (chosen: string): Promise<void> => {
    if (chosen === '') return;
    if (chosen === 'empty') {
      replace(await client.ask('emptyStart', { lang }));
      return;
    }
    const [id, scenario] = chosen.split('/');
    const example = examples.find((each) => each.id === id);
    const played = example?.scenarios.find((each) => each.id === scenario);
    if (!example) return;
    replace({ text: example.text, facts: [], ...played?.played });
  };

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await file.text();
    if (kindOf(text) !== 'scenario') {
      replace({ text, facts: [] });
      return;
    }
    const facts = await client.ask('readScenario', { text });
    if (facts) replace({ text: session.text, ...facts });
    else tell(words.badFile);
  };

  return (
    <header class="bar">
      <h1>
        conventio <span>{say(words.playground)}</span>
      </h1>
      <label class="example">
        <span class="hidden">{say(words.example)}</span>
        <select
          value=""
          onChange={(event) => {
            begin(event.currentTarget.value);
            event.currentTarget.value = '';
          }}
        >
          <option value="">{say(words.chooseExample)}</option>
          <option value="empty">{say(words.emptyStart)}</option>
          {examples.map(({ id, title, scenarios }) => (
            <optgroup key={id} label={title}>
              {scenarios.map((scenario) => (
                <option key={scenario.id} value={`${id}/${scenario.id}`}>
                  {scenario.title}
                </option>
              ))}
              <option value={`${id}/`}>{say(words.textAlone)}</option>
            </optgroup>
          ))}
        </select>
      </label>
      <details
        class="menu"
        ref={menu}
        onFocusOut={(event) => {
          if (!menu.current?.contains(event.relatedTarget as Node | null)) closeMenu();
        }}
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return;
          closeMenu();
          menu.current?.querySelector('summary')?.focus();
        }}
      >
        <summary>{say(words.file)}</summary>
        <div>
          <button type="button" onClick={() => picker.current?.click()}>
            {say(words.open)}
          </button>
          <button
            type="button"
            onClick={() => {
              saveFile('convention.yaml', session.text);
              closeMenu();
            }}
          >
            {say(words.saveText)}
          </button>
          <button
            type="button"
            onClick={async () => {
              saveFile('scenario.yaml', await client.ask('writeScenario', { session, lang }));
              closeMenu();
            }}
          >
            {say(words.saveFacts)}
          </button>
          <button
            type="button"
            onClick={() => {
              closeMenu();
              window.print();
            }}
          >
            {say(words.print)}
          </button>
        </div>
      </details>
      <input
        ref={picker}
        type="file"
        accept=".yaml,.yml,.json,.txt"
        hidden
        onChange={(event) => {
          open(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
          closeMenu();
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
