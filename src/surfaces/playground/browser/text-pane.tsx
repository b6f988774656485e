import { useEffect, useRef } from 'preact/hooks';
import type { Diagnostic, Edit } from '../../../text/diagnostic.ts';
import type { Look } from '../desk.ts';
import type { Session } from '../session.ts';
import type { Client, NoAnswer } from './client.ts';
import { TextEditor } from './editor.ts';
import { useLang, useSay } from './lang.ts';
import { saveFile } from './save-file.ts';
import { panelOf } from './tabs.tsx';
import { sayProblems, words } from './words.ts';

interface Props {
  readonly session: Session;
  readonly client: Client;
  readonly look: Look | undefined;
  readonly trouble: NoAnswer['why'] | undefined;
  /** It is one of the tabs, and not beside them. */
  readonly isPanel: boolean;
  readonly isHidden: boolean;
  readonly hold: (editor: TextEditor) => void;
  readonly changed: (text: string) => void;
  readonly apply: (edits: readonly Edit[]) => void;
  readonly goTo: (offset: number) => void;
}

/** The text, and below it what is wrong with it. */
export function TextPane({ session, client, look, trouble, isPanel, isHidden, hold, changed, apply, goTo }: Props) {
  const lang = useLang();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const made = new TextEditor(place.current, session.text, lang, {
      complete: (text, offset) => client.ask('complete', { text, offset }).catch(() => []),
      hover: (text, offset) => client.ask('hover', { text, offset }).catch(() => null),
      changed,
      save: (text) => saveFile('convention.yaml', text),
    });
    hold(made);
  }, []);
  return (
    <section hidden={isHidden} {...(isPanel ? panelOf('text') : {})} class="left">
      <div class="editor" ref={place} />
      <Problems look={look} trouble={trouble} apply={apply} goTo={goTo} />
    </section>
  );
}

type ProblemsProps = Pick<Props, 'look' | 'trouble' | 'apply' | 'goTo'>;

function Problems({ look, trouble, apply, goTo }: ProblemsProps) {
  const say = useSay();
  const diagnostics = look?.diagnostics ?? [];
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const tone = trouble || errors > 0 ? 'late' : diagnostics.length > 0 ? 'soon' : 'done';
  const said = trouble
    ? words[trouble === 'too-long' ? 'tooLong' : 'fault']
    : look
      ? sayProblems(errors, diagnostics.length - errors)
      : words.checking;
  return (
    <section class="problems" aria-labelledby="problems">
      <header>
        <h2 id="problems">{say(words.problems)}</h2>
        <span class={`tally ${look || trouble ? tone : ''}`} role="status">
          {say(said)}
        </span>
        {look && look.safe.length > 0 && (
          <button type="button" onClick={() => apply(look.safe)}>
            {say(words.fixAll)}
          </button>
        )}
      </header>
      {diagnostics.length > 0 && (
        <ul>
          {diagnostics.map((each) => (
            <Problem key={`${each.rule} ${each.span.start.offset} ${each.pointer}`} {...{ each, apply, goTo }} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Problem({ each, apply, goTo }: { readonly each: Diagnostic } & Pick<Props, 'apply' | 'goTo'>) {
  const [say, lang] = [useSay(), useLang()];
  const { severity, message, help, article, span, fix, rule } = each;
  return (
    <li class={severity}>
      <button type="button" class="place" onClick={() => goTo(span.start.offset)}>
        <span class="hidden">{say(severityWords[severity])}, </span>
        {say(words.line)} {span.start.line}
      </button>
      <div>
        <p>
          {message[lang]}
          {article !== undefined && <span class="muted"> (art. {article})</span>}
        </p>
        {help && <p class="muted">{help[lang]}</p>}
        <p class="muted rule">{rule}</p>
      </div>
      {fix && (
        <button type="button" class="fix" onClick={() => apply(fix.edits)}>
          {fix.title[lang]}
        </button>
      )}
    </li>
  );
}

const severityWords = {
  error: { en: 'error', fr: 'erreur' },
  warning: { en: 'warning', fr: 'avertissement' },
};
