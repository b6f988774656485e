import {
  autocompletion,
  type Completion as Choice,
  type CompletionResult,
  closeBrackets,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorSelection, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Diagnostic, Edit } from '../../../text/diagnostic.ts';
import type { Lang } from '../../../text/text.ts';
import type { Completion } from '../../editor/completion.ts';
import type { Hover } from '../../editor/hover.ts';
import { editorLook, phrases } from './editor-look.ts';
import { words } from './words.ts';

/** What the editor asks of the library, and tells of itself. */
export interface EditorHost {
  complete(text: string, offset: number): Promise<readonly Completion[]>;
  hover(text: string, offset: number): Promise<Hover | null>;
  changed(text: string): void;
  save(text: string): void;
}

/** The text of the convention, as one types it. */
export class TextEditor {
  readonly #view: EditorView;
  readonly #spoken = new Compartment();
  #lang: Lang;
  #diagnostics: readonly Diagnostic[] = [];
  /** Set while the text is replaced from outside: who does so knows. */
  #isReplacing = false;

  constructor(parent: HTMLElement, text: string, lang: Lang, host: EditorHost) {
    this.#lang = lang;
    this.#view = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          ...basics,
          keymap.of([
            { key: 'Mod-.', run: () => this.#fixHere() },
            {
              key: 'Mod-s',
              run: () => {
                host.save(this.text);
                return true;
              },
            },
          ]),
          this.#spoken.of(spokenIn(lang)),
          autocompletion({
            override: [(context) => this.#completions(context.state, context.pos, host)],
            icons: false,
          }),
          hoverTooltip(async (view, offset) => {
            const text = view.state.doc.toString();
            const found = await host.hover(text, offset);
            if (!found || view.state.doc.toString() !== text) return null;
            return {
              pos: found.span.start.offset,
              end: found.span.end.offset,
              create: () => ({ dom: hoverBox(found, this.#lang) }),
            };
          }),
          EditorView.updateListener.of((update) => {
            // Their places are no longer those of the text.
            if (update.docChanged) this.#diagnostics = [];
            if (update.docChanged && !this.#isReplacing) host.changed(update.state.doc.toString());
          }),
        ],
      }),
    });
    // What is told below may take some of the room: the cursor stays where one sees it.
    new ResizeObserver(() => {
      const { head } = this.#view.state.selection.main;
      if (this.#view.hasFocus) this.#view.dispatch({ effects: EditorView.scrollIntoView(head) });
    }).observe(parent);
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  speak(lang: Lang): void {
    this.#lang = lang;
    this.#view.dispatch({ effects: this.#spoken.reconfigure(spokenIn(lang)) });
  }

  /** Puts another text in place of this one. It can be undone like anything typed. */
  replace(text: string): void {
    if (text === this.text) return;
    this.#isReplacing = true;
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: text },
      selection: EditorSelection.cursor(0),
      scrollIntoView: true,
    });
    this.#isReplacing = false;
  }

  /** Marks what is wrong, unless the text has changed since it was looked at. */
  mark(text: string, diagnostics: readonly Diagnostic[]): void {
    if (text !== this.text) return;
    this.#diagnostics = diagnostics;
    this.#view.dispatch(
      setDiagnostics(
        this.#view.state,
        diagnostics.map((each) => this.#markOf(each)),
      ),
    );
  }

  apply(edits: readonly Edit[]): void {
    const changes = edits.map(({ span, text }) => ({ from: span.start.offset, to: span.end.offset, insert: text }));
    this.#view.dispatch({ changes, userEvent: 'input.fix' });
    this.#view.focus();
  }

  goTo(offset: number): void {
    const at = Math.min(offset, this.#view.state.doc.length);
    this.#view.dispatch({
      selection: EditorSelection.cursor(at),
      effects: EditorView.scrollIntoView(at, { y: 'center' }),
    });
    this.#view.focus();
  }

  #markOf({ span, severity, message, help, article, fix }: Diagnostic): Mark {
    const lang = this.#lang;
    const said = `${message[lang]}${article === undefined ? '' : ` (art. ${article})`}`;
    return {
      from: span.start.offset,
      // What is missing has no width, and a mark must have one to be seen.
      to: Math.min(this.#view.state.doc.length, Math.max(span.end.offset, span.start.offset + 1)),
      severity,
      message: help ? `${said}\n${help[lang]}` : said,
      ...(fix && { actions: [{ name: fix.title[lang], apply: () => this.apply(fix.edits) }] }),
    };
  }

  /** Makes the first correction that is offered on the line of the cursor. */
  #fixHere(): boolean {
    const { state } = this.#view;
    const { from, to } = state.doc.lineAt(state.selection.main.head);
    const found = this.#diagnostics.find(({ span, fix }) => fix && span.start.offset <= to && from <= span.end.offset);
    if (!found?.fix) return false;
    this.apply(found.fix.edits);
    return true;
  }

  async #completions(state: EditorState, offset: number, host: EditorHost): Promise<CompletionResult | null> {
    const found = await host.complete(state.doc.toString(), offset);
    const [first] = found;
    if (!first) return null;
    return {
      from: first.replaces.start,
      to: offset,
      options: found.map((one, index) => this.#choiceOf(one, index)),
      validFor: /^[\w:@.-]*$/,
    };
  }

  #choiceOf({ label, kind, detail, documentation, insert, replaces }: Completion, index: number): Choice {
    return {
      label,
      type: kind,
      // The order in which one writes them, which is not that of the alphabet.
      boost: -Math.min(index, 99),
      ...(detail && { detail: detail[this.#lang] }),
      ...(documentation && { info: documentation[this.#lang] }),
      apply: (view) => {
        const { head } = view.state.selection.main;
        view.dispatch({
          changes: { from: replaces.start, to: Math.max(head, replaces.end), insert },
          selection: EditorSelection.cursor(replaces.start + insert.length),
          userEvent: 'input.complete',
        });
      },
    };
  }
}

const basics: readonly Extension[] = [
  lineNumbers(),
  highlightActiveLineGutter(),
  foldGutter(),
  history(),
  drawSelection(),
  indentOnInput(),
  indentUnit.of('  '),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  yaml(),
  lintGutter(),
  EditorView.lineWrapping,
  // Tab leaves the editor, so that nobody is caught in it.
  keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap]),
  editorLook,
];

function spokenIn(lang: Lang): Extension {
  return [
    EditorView.contentAttributes.of({
      'aria-label': words.editor[lang],
      tabindex: '0',
      lang: 'und',
      spellcheck: 'false',
    }),
    ...(lang === 'fr' ? [EditorState.phrases.of(phrases)] : []),
  ];
}

function hoverBox({ heading, lines }: Hover, lang: Lang): HTMLElement {
  const box = document.createElement('div');
  box.className = 'hover-box';
  const head = document.createElement('strong');
  head.textContent = heading[lang];
  box.append(
    head,
    ...lines.map((line) => {
      const said = document.createElement('p');
      said.textContent = line[lang];
      return said;
    }),
  );
  return box;
}
