import { describe, expect, test } from '@jest/globals';
import type { Notice } from '../../../src/register/agreement/notice.ts';
import { letterOf } from '../../../src/register/delivery/letter.ts';
import { letterHtml } from '../../../src/register/delivery/letter-html.ts';
import { letterText } from '../../../src/register/delivery/letter-text.ts';
import { langs } from '../../../src/text/text.ts';
import { root } from '../../support/first-convention.ts';
import { expectGolden } from '../../support/golden.ts';
import { contacts, corrected, notice, parcel } from './notices.ts';

/** What an agreement of the house would tell, one notice of each kind. */
const notices: readonly Notice[] = [
  notice('in-force', {
    clause: 'term',
    date: '2022-11-15',
    article: '6',
    words: {
      fr: {
        title: 'Entrée en vigueur',
        detail:
          'Jusqu’au 15 novembre 2023 à minuit. Lue comme une durée, la clause finirait le 14 novembre 2023, dernier jour certain.',
        reason: 'le jour même : la notification',
      },
      en: {
        title: 'Entry into force',
        detail:
          'Until 15 November 2023, midnight. Read as a duration, the clause would end on 14 November 2023, the last certain day.',
        reason: 'the very day of the notification',
      },
    },
  }),
  notice('reminder', {
    date: '2023-11-06',
    to: ['ccrs'],
    words: {
      fr: {
        detail: 'À remettre avant la fin de la convention.',
        reason:
          '8 jours avant le dernier jour certain de la convention (14 novembre 2023) : le 6 novembre 2023 au plus tard ; code de procédure civile, art. 641 al. 1',
      },
      en: {
        detail: 'It is to be handed over before the agreement ends.',
        reason:
          '8 days before the last certain day of the agreement (14 November 2023): 6 November 2023 at the latest; French Code of Civil Procedure, art. 641(1)',
      },
    },
  }),
  notice('overdue', {
    date: '2023-10-01',
    occurrence: '2023-09-30',
    to: ['cress'],
    words: {
      fr: { detail: 'L’échéance était le 30 septembre 2023.' },
      en: { detail: 'It was due on 30 September 2023.' },
    },
  }),
  notice('opened', {
    clause: 'support',
    date: '2023-03-30',
    words: {
      fr: { title: "Aide à la mise en place d'actions prenant appui sur l'ESS" },
      en: { title: 'Support for actions that build on the social economy' },
    },
  }),
  notice('closed', {
    clause: 'awareness',
    date: '2023-02-14',
    article: '2.1',
    words: { fr: { title: 'Temps de sensibilisation interne' }, en: { title: 'Awareness session' } },
  }),
  notice('ending', {
    clause: 'term',
    date: '2023-11-15',
    article: '6',
    words: {
      fr: {
        title: 'Dernier jour de la convention',
        detail: 'Elle est en vigueur jusqu’à minuit.',
        reason: '12 mois après la notification (15 novembre 2022) : le 15 novembre 2023',
      },
      en: {
        title: 'Last day of the agreement',
        detail: 'It is in force until midnight.',
        reason: '12 months after the notification (15 November 2022): 15 November 2023',
      },
    },
  }),
  notice('expired', {
    clause: 'term',
    date: '2023-11-16',
    article: '6',
    words: { fr: { title: 'La convention a pris fin' }, en: { title: 'The agreement has ended' } },
  }),
  notice('renewed', {
    clause: 'term',
    date: '2023-11-16',
    article: null,
    words: {
      fr: { title: 'La convention se poursuit pour une période', detail: 'Jusqu’au 15 novembre 2024 à minuit.' },
      en: { title: 'The agreement goes on for another period', detail: 'Until 15 November 2024, midnight.' },
    },
  }),
  notice('broken', {
    clause: 'plan-first',
    date: '2023-03-24',
    article: null,
    words: {
      fr: {
        title: 'Le diagnostic précède l’accompagnement',
        detail: 'C’est arrivé, et ce qui doit venir d’abord n’est pas venu.',
      },
      en: {
        title: 'The diagnostic comes before the support',
        detail: 'It has come, and what must come first has not.',
      },
    },
  }),
  notice('refused', {
    clause: 'worked:support',
    date: '2023-04-12',
    words: {
      fr: { title: "Travail : Aide à la mise en place d'actions", detail: 'La phase n’est pas ouverte ce jour-là.' },
      en: { title: 'Work: Support for actions', detail: 'The phase is not open on that day.' },
    },
  }),
  notice('corrected', {
    clause: 'term',
    date: '2023-11-20',
    article: '6',
    corrects: [
      corrected('ending:term@2023-11-15', 'ending', '2023-11-15', {
        fr: 'Dernier jour de la convention',
        en: 'Last day of the agreement',
      }),
      corrected('reminder:annual-report@2023-11-01#2', 'reminder', '2023-11-01', {
        fr: "Remise du bilan de l'accompagnement",
        en: 'Report on the support given',
      }),
    ],
    words: {
      fr: {
        title: 'Le dernier jour de la convention change',
        detail: 'Il est désormais le 20 novembre 2023.',
        reason: '12 mois après la notification (20 novembre 2022) : le 20 novembre 2023',
      },
      en: {
        title: 'The last day of the agreement changes',
        detail: 'It is now 20 November 2023.',
        reason: '12 months after the notification (20 November 2022): 20 November 2023',
      },
    },
  }),
];

const golden = `${root}tests/register/delivery/golden`;
const { name } = contacts.cress?.[0] ?? {};

describe.each(langs)('a letter in %s', (lang) => {
  test('of each kind', () => {
    const letters = notices.map((one) => {
      const letter = letterOf(parcel(one), lang, name);
      return `Subject: ${letter.subject}\n\n${letterText(letter)}`;
    });
    expectGolden(`${golden}/letters.${lang}.txt`, letters.join(`\n${'='.repeat(72)}\n\n`));
  });

  test.each(['reminder', 'corrected'])('as a page: %s', (kind) => {
    const [one] = notices.filter(({ data }) => data.kind === kind);
    if (!one) throw new Error('no such notice');
    expectGolden(`${golden}/${kind}.${lang}.html`, letterHtml(letterOf(parcel(one), lang, name)));
  });

  test('has no line that is longer than a reader of mail shows', () => {
    for (const one of notices) {
      const lines = letterText(letterOf(parcel(one), lang, name)).split('\n');
      expect(lines.filter((line) => line.length > 76)).toEqual([]);
    }
  });
});
