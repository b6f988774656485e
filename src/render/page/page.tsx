import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { withoutCommands } from '../../text/ci-commands.ts';
import { unbroken } from '../../text/printable.ts';
import { type Printed, printed } from '../../text/printed.ts';
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
export function renderPage({ title, lang, styles = [], head, body }: Page): Printed {
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
  return markup(page, '<!doctype html>\n', '\n');
}

/** A piece of markup as text, with the end of a line, such as a picture that stands alone. */
export function renderMarkup(piece: VNode): Printed {
  return markup(piece, '', '\n');
}

/** Style sheets and scripts, which are our own, and in which a character can't be written by its number. */
const ownCode = /(<(?:style|script)\b[\s\S]*?<\/(?:style|script)>)/;

/**
 * The door of all HTML and SVG. What no page may hold is taken out: what turns a line around, control characters, which
 * XML can't hold, and halves of characters.
 */
function markup(piece: VNode, before: string, after: string): Printed {
  const parts = render(piece).split(ownCode);
  const safe = parts.map((part, index) => (index % 2 === 1 ? part : withoutCommands(shown(part), byNumber)));
  return printed(`${before}${safe.join('')}${after}`);
}

const byNumber = { colons: '&#58;&#58;', numberSigns: '&#35;&#35;' };

/** Lines stay where they are: those of a text that somebody types, and those of our own. */
function shown(part: string): string {
  return part.replace(/[^\n\t]+/g, unbroken);
}
