import { sayDay } from '../../../calendar/say-day.ts';
import type { Summary } from '../../../insight/agenda/summary.ts';
import { outcomeWords } from '../../../render/outcome-words.ts';
import { joinTexts, type Text, verbatim } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import { sayInDays } from '../say-distance.ts';

type Stands = Pick<AgreementView, 'summary' | 'today'>;

/** Where an agreement stands, in a sentence or two: since when, until when, and what is left to do. */
export function whereItStands(view: Stands): Text {
  const { term, outcome, open } = view.summary;
  const isRunning = term.status === 'in-force' || term.status === 'suspended';
  const sentences = [
    ...(isRunning ? [sayRunning(view)] : []),
    ...(isRunning && outcome ? [capital(outcomeWords[outcome])] : []),
    ...(term.status === 'draft' ? [draft] : []),
    ...(term.status === 'signed' ? [saySigned(term)] : []),
    ...(term.status === 'expired' || term.status === 'terminated' ? [sayOver(view)] : []),
    ...sayLeft(open.length),
  ];
  return joinTexts(sentences, verbatim(' '));
}

const draft: Text = { en: 'Not signed yet.', fr: 'Pas encore signée.' };

function saySigned({ firstDay }: Summary['term']): Text {
  if (firstDay === null) return { en: 'Signed, but not in force yet.', fr: 'Signée, mais pas encore en vigueur.' };
  const first = sayDay(firstDay);
  return { en: `Signed; it enters into force on ${first.en}.`, fr: `Signée ; elle entre en vigueur le ${first.fr}.` };
}

function sayRunning({ summary: { term }, today }: Stands): Text {
  const is = term.status === 'suspended' ? suspended : inForce;
  const first = term.firstDay && sayDay(term.firstDay);
  const since = first ? { en: ` since ${first.en}`, fr: ` depuis le ${first.fr}` } : verbatim('');
  if (term.lastDay === null) {
    return { en: `${is.en}${since.en}, without a known end.`, fr: `${is.fr}${since.fr}, sans terme connu.` };
  }
  const last = sayDay(term.lastDay);
  const distance = sayInDays(term.lastDay, today);
  return {
    en: `${is.en}${since.en}, until ${last.en} (${distance.en}).`,
    fr: `${is.fr}${since.fr}, jusqu’au ${last.fr} (${distance.fr}).`,
  };
}

function sayOver({ summary: { term, outcome } }: Stands): Text {
  const is = term.status === 'terminated' ? terminated : ended;
  const how = outcome ? { en: `, ${outcomeWords[outcome].en}`, fr: `, ${outcomeWords[outcome].fr}` } : verbatim('');
  const last = term.lastDay && sayDay(term.lastDay);
  const on = last
    ? { en: `; its last day was ${last.en}`, fr: ` ; son dernier jour était le ${last.fr}` }
    : verbatim('');
  return { en: `${is.en}${how.en}${on.en}.`, fr: `${is.fr}${how.fr}${on.fr}.` };
}

function sayLeft(count: number): readonly Text[] {
  if (count === 0) return [];
  if (count === 1) return [{ en: 'One thing is left to do.', fr: 'Il reste une chose à faire.' }];
  return [{ en: `${count} things are left to do.`, fr: `Il reste ${count} choses à faire.` }];
}

const inForce = { en: 'In force', fr: 'En vigueur' };
const suspended = { en: 'Suspended; in force', fr: 'Suspendue ; en vigueur' };
const terminated = { en: 'Terminated', fr: 'Résiliée' };
const ended = { en: 'Ended', fr: 'Arrivée à son terme' };

function capital({ en, fr }: Text): Text {
  const up = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  return { en: up(en), fr: up(fr) };
}
