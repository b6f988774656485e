import type { IsoDate } from '../../../src/calendar/day.ts';
import type { Contacts } from '../../../src/register/agreement/contact.ts';
import type { CorrectedNotice, Notice, NoticeKind, NoticeWords } from '../../../src/register/agreement/notice.ts';
import type { Parcel } from '../../../src/register/delivery/channel.ts';
import type { Text } from '../../../src/text/text.ts';

type Given = Partial<Omit<Notice['data'], 'words'>> & {
  readonly id?: string;
  readonly words?: { readonly fr?: Partial<NoticeWords>; readonly en?: Partial<NoticeWords> };
};

/** A notice of an agreement, with what a test wants otherwise. */
export function notice(kind: NoticeKind = 'reminder', { id, words, ...data }: Given = {}): Notice {
  const date = data.date ?? '2023-11-06';
  const clause = data.clause ?? 'annual-report';
  return {
    specversion: '1.0',
    id: id ?? `${kind}:${clause}@${date}`,
    source: 'urn:conventio:cress-roumois-seine:cress-2022',
    type: `conventio.notice.${kind}`,
    subject: clause,
    time: `${date}T00:00:00Z`,
    datacontenttype: 'application/json',
    data: {
      agreement: 'cress-2022',
      convention: {
        id: 'cress-roumois-seine',
        version: 1,
        title: 'Convention partenariale CRESS Normandie – Communauté de Communes Roumois Seine',
      },
      date,
      kind,
      clause,
      article: '2.3',
      to: [],
      names: {},
      lang: 'fr',
      ...data,
      words: {
        fr: { title: "Remise du bilan de l'accompagnement", ...words?.fr },
        en: { title: 'Report on the support given', ...words?.en },
      },
    },
  };
}

/** A notice that was sent and is no longer true. */
export function corrected(id: string, kind: NoticeKind, date: IsoDate, title: Text): CorrectedNotice {
  return { id, kind, date, title };
}

export const contacts: Contacts = {
  cress: [{ name: 'Camille Lefèvre', mail: 'camille@cress.example' }],
  ccrs: [
    { name: 'Jeanne Martin', mail: 'jeanne.martin@roumois.example' },
    { name: 'Peter Ashdown', mail: 'peter@roumois.example', lang: 'en' },
  ],
};

export function parcel(one: Notice = notice(), people: Contacts = contacts): Parcel {
  return { notice: one, contacts: people };
}

/** A signal that nobody aborts. */
export const { signal: never } = new AbortController();

/** What somebody would write who wants more than one line, another header, or a page of their own. */
export const hostile =
  'Bilan\r\nBcc: victim@example.org\r\n\r\n<script>alert("x")</script> \u001b[31mrouge\u0007 \u202egnirts\u2028 {{7*7}} & é 🏛️';
