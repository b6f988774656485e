import type { IsoDate } from '../../../calendar/day.ts';
import { isToCome } from '../../../insight/agenda/dates-ahead.ts';
import type { Lang } from '../../../text/text.ts';
import { table } from './columns.ts';
import { sayStanding } from './say-standing.ts';
import type { StandingNow } from './standing-now.ts';

/** Agreements one below the other: where each stands, until when, what is left to do and what comes next. */
export function agreementsTable(all: readonly StandingNow[], lang: Lang, isOfFiles = false): readonly string[] {
  if (all.length === 0) return [(isOfFiles ? noneShown : none)[lang]];
  const rows = all.map((one) => {
    const { id, convention, standing } = one.agreement;
    return [
      id,
      convention.title,
      sayStanding(standing)[lang],
      dayOr(standing.lastDay),
      dayOr(standing.declineBy),
      standing.open === 0 ? '–' : String(standing.open),
      dayOr(nextDayOf(one)),
    ];
  });
  return table([heads[lang], ...rows]);
}

/** The next day on which something happens, as far as the facts tell. */
export function nextDayOf({ agreement, lines }: StandingNow): IsoDate | null {
  return lines.find((line) => isToCome(line, agreement.settled))?.date ?? null;
}

function dayOr(day: IsoDate | null): string {
  return day ?? '–';
}

const heads = {
  en: ['Id', 'Title', 'Status', 'Last day', 'Notice of non-renewal by', 'Left to do', 'Next date'],
  fr: ['Identifiant', 'Titre', 'État', 'Dernier jour', 'À dénoncer au plus tard le', 'Reste à faire', 'Prochaine date'],
} as const satisfies Readonly<Record<Lang, readonly string[]>>;

/** Of a folder, what is wrong with it was told before. */
const noneShown = { en: 'No agreement to show.', fr: 'Aucune convention suivie à afficher.' };

const none = {
  en: 'There are no agreements in the register yet: “npx conventio add CONVENTION” adds one.',
  fr: 'Le registre ne contient encore aucune convention suivie : « npx conventio add CONVENTION » en ajoute une.',
};
