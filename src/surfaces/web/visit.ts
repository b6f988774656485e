import type { IsoDate } from '../../calendar/day.ts';
import type { Lang, Text } from '../../text/text.ts';

/** What every page knows of who looks at it, and from where. */
export interface Visit {
  readonly lang: Lang;
  /** The day where the site stands. */
  readonly today: IsoDate;
  /** The path below which the site stands. */
  readonly base: string;
  /** The path of the page below the base, with its query. */
  readonly path: string;
  readonly mayRecord: boolean;
  /** Whether the facts stand in files, of which nobody knows when they were written. */
  readonly isOfFiles: boolean;
  /** What a form sends back, to show that it is one of ours. */
  readonly formToken: string;
}

/** The address of a page of the site; what has no value is left out of its query. */
export function href(
  { base }: Pick<Visit, 'base'>,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  const search = new URLSearchParams(given).toString();
  return `${base}${path}${search === '' ? '' : `?${search}`}`;
}

/** The address of an agreement, or of one of its pages. Ids of agreements need no escape. */
export function pageOf(
  visit: Pick<Visit, 'base'>,
  agreement: string,
  page = '',
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  return href(visit, `/agreements/${agreement}${page === '' ? '' : `/${page}`}`, query);
}

/** The same page in the other language. */
export function inOtherLang({ base, path, lang }: Visit): string {
  const [before = '', query = ''] = path.split('?');
  const search = new URLSearchParams(query);
  search.set('lang', lang === 'fr' ? 'en' : 'fr');
  return `${base}${before}?${search}`;
}

/** Words in the language of a visit. */
export function sayTo({ lang }: Pick<Visit, 'lang'>): (text: Text) => string {
  return (text) => text[lang];
}
