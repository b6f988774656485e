import { sayDay } from '../../../calendar/say-day.ts';
import { outcomeWords } from '../../../render/outcome-words.ts';
import { joinTexts, type Text, verbatim } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import { sayInDays } from '../say-distance.ts';

/** Where an agreement stands, in a sentence or two: since when, until when, and what is left to do. */
export function whereItStands({ summary, today }: AgreementView): Text {
  const { term, outcome, open } = summary;
  const first = term.firstDay && sayDay(term.firstDay);
  const last = term.lastDay && sayDay(term.lastDay);
  const distance = term.lastDay && sayInDays(term.lastDay, today);
  const sentences: Text[] = [];
  switch (term.status) {
    case 'draft':
      sentences.push({ en: 'Not signed yet.', fr: 'Pas encore signée.' });
      break;
    case 'signed':
      sentences.push(
        first
          ? {
              en: `Signed; it enters into force on ${first.en}.`,
              fr: `Signée ; elle entre en vigueur le ${first.fr}.`,
            }
          : { en: 'Signed, and not in force yet.', fr: 'Signée, mais pas encore en vigueur.' },
      );
      break;
    case 'in-force':
    case 'suspended': {
      const is = term.status === 'suspended' ? suspended : inForce;
      const since = first ? { en: ` since ${first.en}`, fr: ` depuis le ${first.fr}` } : verbatim('');
      const until = last
        ? { en: `, until ${last.en} (${distance?.en})`, fr: `, jusqu’au ${last.fr} (${distance?.fr})` }
        : { en: ', without a known end', fr: ', sans terme connu' };
      sentences.push({ en: `${is.en}${since.en}${until.en}.`, fr: `${is.fr}${since.fr}${until.fr}.` });
      if (outcome) sentences.push(capital(outcomeWords[outcome]));
      break;
    }
    default: {
      const is = term.status === 'terminated' ? terminated : ended;
      const on = last ? { en: `; its last day was ${last.en}`, fr: ` ; son dernier jour était le ${last.fr}` } : verbatim('');
      const how = outcome ? { en: `, ${outcomeWords[outcome].en}`, fr: `, ${outcomeWords[outcome].fr}` } : verbatim('');
      sentences.push({ en: `${is.en}${how.en}${on.en}.`, fr: `${is.fr}${how.fr}${on.fr}.` });
    }
  }
  if (open.length === 1) sentences.push({ en: 'One thing is left to do.', fr: 'Il reste une chose à faire.' });
  if (open.length > 1)
    sentences.push({ en: `${open.length} things are left to do.`, fr: `Il reste ${open.length} choses à faire.` });
  return joinTexts(sentences, verbatim(' '));
}

const inForce = { en: 'In force', fr: 'En vigueur' };
const suspended = { en: 'Suspended; in force', fr: 'Suspendue ; en vigueur' };
const terminated = { en: 'Terminated', fr: 'Résiliée' };
const ended = { en: 'Ended', fr: 'Arrivée à son terme' };

function capital({ en, fr }: Text): Text {
  const up = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  return { en: up(en), fr: up(fr) };
}
