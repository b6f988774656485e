import { approvalsOf, noticeOf } from '../../../language/model/events.ts';
import type { Event } from '../../../language/model/work.ts';
import type { Text } from '../../../text/text.ts';
import { timesInWords } from '../quantified.ts';
import type { Sentence } from '../restatement.ts';
import type { Teller } from '../teller.ts';
import { unitWords } from '../words/cycles.ts';
import { quoted } from '../words/grammar.ts';

/** How often something may happen, what it needs each time, and what it uses up. */
export function sayLimits(event: Event, may: Text, { convention }: Teller): readonly Sentence[] {
  const { atMost, right } = event;
  const approvals = approvalsOf(event, convention);
  const notice = right ? undefined : noticeOf(event, convention);
  return [
    ...approvals.map((moment) => ({ text: coversOne(moment, convention) })),
    ...(notice ? [{ text: needsNotice(notice.clause, convention) }] : []),
    ...(atMost ? [{ text: atMostSo(atMost, may) }] : []),
  ];
}

function coversOne(moment: string, { deliverables }: Teller['convention']): Text {
  const id = moment.slice('accepted:'.length);
  const title = quoted(deliverables.get(id)?.title ?? id);
  return {
    en: `Each acceptance of ${title.en} is valid for one occasion only, the oldest first: the next occasion requires another acceptance.`,
    fr: `Chaque acceptation de ${title.fr} ne vaut que pour une fois, la plus ancienne servant d’abord : la fois suivante en exige une autre.`,
  };
}

/** The duty to announce it, without which it is refused. */
function needsNotice(clause: string, { obligations }: Teller['convention']): Text {
  const id = clause.slice(clause.indexOf('.') + 1);
  const title = quoted(obligations.get(id)?.title ?? id);
  return {
    en: `Each time, notice is required, and without it this is refused (see ${title.en}).`,
    fr: `Chaque fois, une annonce préalable est nécessaire, à défaut de quoi l’événement est refusé (voir ${title.fr}).`,
  };
}

function atMostSo({ times, per }: NonNullable<Event['atMost']>, may: Text): Text {
  if (times === 1 && !per) return { en: `${may.en} only once.`, fr: `${may.fr} une seule fois.` };
  const often = timesInWords(times);
  const unit = per && unitWords(per.unit).name;
  return {
    en: `${may.en} at most ${often.en}${unit ? ` in each ${unit.en}` : ' in total'}.`,
    fr: `${may.fr} au plus ${often.fr}${unit ? ` par ${unit.fr}` : ' en tout'}.`,
  };
}
