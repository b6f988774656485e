import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Edit } from '../../../text/diagnostic.ts';
import type { Lang, Text } from '../../../text/text.ts';
import { readFragment } from '../address.ts';
import type { Look } from '../desk.ts';
import type { Session } from '../session.ts';
import { Bar } from './bar.tsx';
import { type Client, NoAnswer } from './client.ts';
import { keepLang, keepSession } from './draft.ts';
import type { TextEditor } from './editor.ts';
import { LangContext } from './lang.ts';
import { LicencesDialog } from './licences-dialog.tsx';
import { Looker } from './look-again.ts';
import type { Example } from './packed.ts';
import { ProofsPane } from './proofs-pane.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { Splitter } from './splitter.tsx';
import { panelOf, Tabs, type View } from './tabs.tsx';
import { TextPane } from './text-pane.tsx';
import { TimelinePane } from './timeline-pane.tsx';
import { Toast } from './toast.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { words } from './words.ts';
import { WordsPane } from './words-pane.tsx';

/** What the page begins with. */
export interface Beginning {
  readonly session: Session;
  readonly lang: Lang;
  /** What is to be said at once. */
  readonly notice?: Notice;
}

interface Props {
  readonly client: Client;
  readonly startWorker: () => Worker;
  readonly examples: readonly Example[];
  readonly beginning: Beginning;
}

/** Something to be said for a while, and the way back from it. */
export interface Notice {
  readonly said: Text;
  readonly back?: { readonly called: Text; readonly from: (now: Session) => Session };
}

export function App({ client, startWorker, examples, beginning }: Props) {
  const [session, setSession] = useState(beginning.session);
  const [lang, setLang] = useState(beginning.lang);
  const [view, setView] = useState<View>('timeline');
  const [look, setLook] = useState<Look>();
  const [trouble, setTrouble] = useState<NoAnswer['why']>();
  const [notice, setNotice] = useState(beginning.notice);
  const [isSharing, setSharing] = useState(false);
  const [isShowingLicences, setShowingLicences] = useState(false);
  const isNarrow = useIsNarrow();
  const editor = useRef<TextEditor>(undefined);
  const current = useRef(session);
  const spoken = useRef(lang);

  const looker = useMemo(
    () =>
      new Looker(client, ({ session: looked }, found) => {
        setTrouble(found instanceof NoAnswer ? found.why : undefined);
        if (found instanceof NoAnswer) return;
        setLook((last) => (found.played || !last?.played ? found : { ...found, played: last.played }));
        editor.current?.mark(looked.text, found.diagnostics);
      }),
    [client],
  );

  const change = useCallback(
    (next: Session, isTyping = false): void => {
      current.current = next;
      setSession(next);
      looker.look({ session: next, lang: spoken.current }, isTyping);
      keepSession(next);
      // An address that says something else than the page would bring that back at the next visit.
      if (location.hash !== '') history.replaceState(null, '', location.href.replace(/#.*$/s, ''));
    },
    [looker],
  );

  /** Puts another session in place of this one, and offers the way back. */
  const replace = useCallback(
    (next: Session, said: Text = words.replaced): void => {
      const before = current.current;
      editor.current?.replace(next.text);
      change(next);
      setNotice({ said, back: { called: words.undo, from: () => before } });
    },
    [change],
  );

  useEffect(() => {
    const arrive = async (): Promise<void> => {
      const told = await readFragment(location.hash);
      if (told.lang) setLang(told.lang);
      if (told.session) replace(told.session);
      else if (/[#&]s=/.test(location.hash)) setNotice({ said: words.badAddress });
    };
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, []);

  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = words.title[lang];
    spoken.current = lang;
    editor.current?.speak(lang);
    // Looking is what the page begins with, too; it keeps nothing that nobody touched.
    looker.look({ session: current.current, lang }, false);
    if (look) editor.current?.mark(session.text, look.diagnostics);
  }, [lang]);

  const speak = (chosen: Lang): void => {
    setLang(chosen);
    keepLang(chosen);
  };
  const applyEdits = (edits: readonly Edit[]): void => editor.current?.apply(edits);
  const goTo = (offset: number): void => {
    if (isNarrow) setView('text');
    // The editor can be scrolled only once it is shown.
    requestAnimationFrame(() => editor.current?.goTo(offset));
  };

  const isSound = look !== undefined && !look.diagnostics.some(({ severity }) => severity === 'error');
  const shown: View = view === 'text' && !isNarrow ? 'timeline' : view;
  return (
    <LangContext.Provider value={lang}>
      <Bar
        examples={examples}
        client={client}
        session={session}
        speak={speak}
        replace={replace}
        share={() => setSharing(true)}
        showLicences={() => setShowingLicences(true)}
        say={(said) => setNotice({ said })}
      />
      <main class="panes" data-view={shown}>
        <TextPane
          session={session}
          client={client}
          look={look}
          trouble={trouble}
          isPanel={isNarrow}
          isHidden={isNarrow && shown !== 'text'}
          hold={(made) => {
            editor.current = made;
          }}
          changed={(text) => change({ ...current.current, text }, true)}
          apply={applyEdits}
          goTo={goTo}
        />
        {!isNarrow && <Splitter />}
        <section class="right" hidden={isNarrow && shown === 'text'}>
          {!isNarrow && <Tabs view={shown} choose={setView} isNarrow={false} problems={0} />}
          <div {...panelOf('timeline')} hidden={shown !== 'timeline'}>
            <TimelinePane session={session} look={look} isSound={isSound} change={change} say={setNotice} />
          </div>
          <div {...panelOf('proofs')} hidden={shown !== 'proofs'}>
            <ProofsPane
              text={session.text}
              isSound={isSound}
              startWorker={startWorker}
              goTo={goTo}
              playRun={(facts) => {
                replace({ ...current.current, facts: [...facts] });
                setView('timeline');
              }}
            />
          </div>
          <div {...panelOf('words')} hidden={shown !== 'words'}>
            {shown === 'words' && (
              <WordsPane session={session} look={look} client={client} isSound={isSound} goTo={goTo} />
            )}
          </div>
        </section>
        {isNarrow && <Tabs view={shown} choose={setView} isNarrow problems={look?.diagnostics.length ?? 0} />}
      </main>
      {isSharing && <ShareDialog session={session} close={() => setSharing(false)} />}
      {isShowingLicences && <LicencesDialog close={() => setShowingLicences(false)} />}
      <Toast
        notice={notice}
        close={() => setNotice(undefined)}
        goBack={(from) => {
          const before = from(current.current);
          editor.current?.replace(before.text);
          change(before);
          setNotice(undefined);
        }}
      />
    </LangContext.Provider>
  );
}
