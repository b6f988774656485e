/** What somebody is told about. */
export type NoticeKind =
  | 'in-force'
  | 'reminder'
  | 'overdue'
  | 'opened'
  | 'closed'
  | 'ending'
  | 'expired'
  | 'renewed'
  | 'broken'
  | 'refused'
  | 'corrected';

export interface NoticeWords {
  readonly title: string;
  readonly detail?: string;
  /** How the date was found, in a sentence or two. */
  readonly reason?: string;
}

/** A notice in the form of a CloudEvent (CloudEvents 1.0, JSON event format); `source` + `id` is unique. */
export interface Notice {
  readonly specversion: '1.0';
  readonly id: string;
  /** `urn:conventio:<convention>:<agreement>` */
  readonly source: string;
  readonly type: `conventio.notice.${NoticeKind}`;
  readonly subject: string;
  /** RFC 3339 */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: {
    readonly agreement: string;
    readonly convention: { readonly id: string; readonly version: number; readonly title: string };
    /** The ISO day that it is about. */
    readonly date: string;
    readonly kind: string;
    readonly clause: string;
    readonly occurrence?: string;
    readonly article: string | null;
    /** Ids of parties or roles; empty: everybody. */
    readonly to: readonly string[];
    /** Of the convention. */
    readonly lang: 'fr' | 'en';
    readonly words: { readonly fr: NoticeWords; readonly en: NoticeWords };
    /** Ids of notices sent before that are no longer true. */
    readonly corrects?: readonly string[];
  };
}
