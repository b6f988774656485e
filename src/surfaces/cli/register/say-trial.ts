import { sayShortDay } from '../../../calendar/say-day.ts';
import { kindOf, type Notice } from '../../../register/agreement/notice.ts';
import { kindWords } from '../../../register/delivery/notice-words.ts';
import type { VersionTrial } from '../../../register/operations/adopt.ts';
import { renderDifferencesText } from '../../../render/explain/differences.ts';
import { renderRefusals } from '../../../render/timeline-text.ts';
import type { Lang, Text } from '../../../text/text.ts';

/** What a new version would change for an agreement: its dates, its facts and its notices. */
export function sayTrial({ dates, refused, admitted, unsent, due }: VersionTrial, lang: Lang): readonly string[] {
  const ofDates = dates.length === 0 ? [] : renderDifferencesText({ clauses: [], dates }, lang).trimEnd().split('\n');
  const ofRefused = refused.length === 0 ? [] : [heading.refused[lang], ...renderRefusals(refused, lang).slice(2)];
  const lines = [
    ...ofDates,
    ...ofRefused,
    ...block(
      heading.admitted[lang],
      admitted.map(({ fact, on }) => `${sayShortDay(on, lang)}  ${fact}`),
    ),
    ...block(
      heading.unsent[lang],
      unsent.map((notice) => sayNotice(notice, lang)),
    ),
    ...block(
      heading.due[lang],
      due.map((notice) => sayNotice(notice, lang)),
    ),
  ];
  return (lines.length === 0 ? [nothing[lang]] : lines).map((line) => `  ${line}`);
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function sayNotice(notice: Notice, lang: Lang): string {
  const { date, words } = notice.data;
  return `${sayShortDay(date, lang)}  ${kindWords[kindOf(notice)][lang]}${lang === 'fr' ? ' : ' : ': '}${words[lang].title}`;
}

const nothing: Text = {
  en: 'Nothing would change: the same dates, the same facts, the same notices.',
  fr: 'Rien ne changerait : mêmes dates, mêmes faits, mêmes avis.',
};

const heading = {
  refused: { en: 'Recorded facts that are no longer admitted', fr: 'Faits enregistrés qui ne sont plus admis' },
  admitted: { en: 'Recorded facts that are admitted again', fr: 'Faits enregistrés de nouveau admis' },
  unsent: { en: 'Notices that were sent, and would be corrected', fr: 'Avis envoyés, qui seraient rectifiés' },
  due: { en: 'Notices that would be sent', fr: 'Avis qui seraient envoyés' },
} as const satisfies Readonly<Record<string, Text>>;
