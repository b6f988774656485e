import type { ComponentChildren } from 'preact';

/** What a page is made of, before it is put into the frame of an answer. */
export interface PageContent {
  readonly title: string;
  readonly body: ComponentChildren;
  /** Style sheets of what stands on it, besides that of all pages and that of the site. */
  readonly styles?: readonly string[];
  /** Style sheets that stand within its pictures. */
  readonly pictureStyles?: readonly string[];
  /** The status of the answer; 200 unless it says otherwise. */
  readonly status?: 200 | 400 | 403 | 404 | 405 | 409 | 413 | 421 | 422 | 500 | 503;
}
