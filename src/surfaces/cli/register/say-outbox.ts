import { writeInstant } from '../../../calendar/instant.ts';
import { kindOf } from '../../../register/agreement/notice.ts';
import type { OutboxState } from '../../../register/agreement/outbox.ts';
import { kindWords } from '../../../register/delivery/notice-words.ts';
import type { FoundNotice } from '../../../register/store/store.ts';
import type { Lang, Text } from '../../../text/text.ts';
import { table } from './columns.ts';
import { sayInstant } from './say-instant.ts';

/** Notices one below the other; of what could not be sent, why not. */
export function sayOutbox(notices: readonly FoundNotice[], lang: Lang): readonly string[] {
  if (notices.length === 0) return [none[lang]];
  const rows = notices.map(({ agreement, state, sendAt, sentAt, notice }) => [
    sayInstant(sentAt ?? sendAt, lang),
    stateWords[state][lang],
    agreement,
    `${kindWords[kindOf(notice)][lang]}${lang === 'fr' ? ' : ' : ': '}${notice.data.words[lang].title}`,
    notice.id,
  ]);
  const [head = '', ...lines] = table([heads[lang], ...rows], 60);
  return [head, ...lines.flatMap((line, index) => [line, ...sayFailure(notices[index], lang)])];
}

function sayFailure(item: FoundNotice | undefined, lang: Lang): readonly string[] {
  if (!item || item.error === null) return [];
  const { attempts, error, state, nextAt } = item;
  const next = {
    en: `; next attempt on ${sayInstant(nextAt, lang)}`,
    fr: ` ; prochain essai : ${sayInstant(nextAt, lang)}`,
  };
  const failed = {
    en: `attempt ${attempts} failed${state === 'pending' ? next.en : ''}: ${error}`,
    fr: `échec de l’essai ${attempts}${state === 'pending' ? next.fr : ''} : ${error}`,
  };
  return [`  ${failed[lang]}`];
}

const stateWords: Readonly<Record<OutboxState, Text>> = {
  pending: { en: 'to be sent', fr: 'à envoyer' },
  sent: { en: 'sent', fr: 'envoyé' },
  dropped: { en: 'dropped', fr: 'annulé' },
  corrected: { en: 'corrected', fr: 'rectifié' },
  'given-up': { en: 'given up', fr: 'abandonné' },
};

const heads = {
  en: ['When', 'State', 'Agreement', 'Notice', 'Id'],
  fr: ['Date', 'État', 'Convention', 'Avis', 'Identifiant'],
} as const satisfies Readonly<Record<Lang, readonly string[]>>;

const none = { en: 'No notices found.', fr: 'Aucun avis trouvé.' };

/** The same as JSON data, each notice as it was or will be sent. */
export function outboxData(notices: readonly FoundNotice[]) {
  return {
    format: 'conventio.outbox/1',
    notices: notices.map(({ agreement, state, sendAt, nextAt, sentAt, attempts, delivered, error, notice }) => ({
      agreement,
      id: notice.id,
      state,
      sendAt: writeInstant(sendAt),
      nextAt: writeInstant(nextAt),
      sentAt: sentAt === null ? null : writeInstant(sentAt),
      attempts,
      delivered,
      error,
      notice,
    })),
  };
}
