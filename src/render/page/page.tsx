import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { straight } from '../../text/printable.ts';
import type { Lang } from '../../text/text.ts';
import { pageStyle } from './style.ts';

/** A page of HTML: one file that needs nothing else, made to be read, heard and printed. */
export interface Page {
  readonly title: string;
  readonly lang: Lang;
  /** Style sheets of what stands on it, besides the one that all pages share. */
  readonly styles?: readonly string[];
  /** What follows the style sheets in the head. */
  readonly head?: ComponentChildren;
  readonly body: ComponentChildren;
}

/** The one style sheet of a page, with those of what stands on it. */
export function sheetOf(styles: readonly string[] = []): string {
  return [pageStyle, ...styles].join('');
}

/**
 * A page as text. All that comes from files and facts is escaped on its way, and turns nothing around: there is no other
 * door to markup.
 */
export function renderPage({ title, lang, styles = [], head, body }: Page): string {
  const sheet = sheetOf(styles);
  const page = (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {/* Style sheets are our own: nothing of a file or a fact stands in them. */}
        <style dangerouslySetInnerHTML={{ __html: sheet }} />
        {head}
      </head>
      <body>{body}</body>
    </html>
  );
  return `<!doctype html>\n${straight(render(page))}\n`;
}

/** A piece of markup as text, such as a picture that stands alone. */
export function renderMarkup(markup: VNode): string {
  return straight(render(markup));
}
