import { own } from '../../../text/own.ts';
import { dayInWords, surelyMonthDay } from './days.ts';
import { englishMoments } from './english-moments.ts';

const words: Readonly<Record<string, string>> = {
  signature: 'signed',
  signé: 'signed',
  signée: 'signed',
  signing: 'signed',
  notification: 'notified',
  notifié: 'notified',
  notifiée: 'notified',
  'entrée en vigueur': 'in-force',
  'entree-en-vigueur': 'in-force',
  'entry into force': 'in-force',
  'en-vigueur': 'in-force',
  'en vigueur': 'in-force',
  'in force': 'in-force',
  début: 'term.start',
  debut: 'term.start',
  start: 'term.start',
  fin: 'term.end',
  terme: 'term.end',
  échéance: 'term.end',
  end: 'term.end',
  expiry: 'term.end',
};

/** The event of every agreement that a word of French or English names: `signed` for “signature”. */
export function momentInWords(text: string): string | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^(?:à|a|dès|au|du|on|upon|at)\s+/, '')
    .replace(/^(la|le|the|sa|its)\s+|^l[’']/, '')
    .replace(/^(date|jour|day) (de |d[’']|of )(la |l[’']|the )?/, '')
    .replace(/\s+of (?:the |this )?(?:agreement|contract|term|convention|memorandum)$/, '');
  return own(words, word) ?? own(englishMoments, word.replace(/[_-]/g, ' '));
}

/** The verb of the facts that a French noun names: `warned:` for “mise en demeure”. */
export function verbInWords(text: string): string | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
    .replace(/^(la|le|the)-|^l[’']/, '');
  return own(verbs, word);
}

const verbs: Readonly<Record<string, string>> = {
  acceptance: 'accepted',
  acceptation: 'accepted',
  annonce: 'announced',
  announcement: 'announced',
  approval: 'accepted',
  completion: 'done',
  submission: 'delivered',
  receipt: 'delivered',
  delivery: 'delivered',
  'formal-notice': 'warned',
  livraison: 'delivered',
  'mise-en-demeure': 'warned',
  paiement: 'paid',
  payment: 'paid',
  reception: 'delivered',
  réception: 'delivered',
  remise: 'delivered',
  resiliation: 'terminated',
  résiliation: 'terminated',
  termination: 'terminated',
  validation: 'accepted',
};

/** What an anchor was meant to be: an event, a day, a day of each year, or a name as it stands. */
export function anchorInWords(text: string): string | undefined {
  const moment = momentInWords(text);
  if (moment !== undefined) return moment;
  if (isNoName(text)) return undefined;
  if (/^[a-z][a-z0-9.:-]*$|^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  if (/^[A-Z][a-z][A-Za-z0-9.:-]*$/.test(text)) return text.toLowerCase();
  return dayInWords(text)?.day ?? surelyMonthDay(text);
}

/** Whether an anchor in words can be nothing else: an event of every agreement, or a day that is read in one way only. */
export function isSureAnchor(text: string): boolean {
  if (
    momentInWords(text) !== undefined ||
    /^(signed|notified|in-force|ended|term\.\w+|[a-z]+:[a-z0-9-]+)$/.test(text)
  ) {
    return true;
  }
  return dayInWords(text)?.sure ?? surelyMonthDay(text) !== undefined;
}

/** Words that answer a question, and name nothing. */
function isNoName(text: string): boolean {
  return /^(oui|non|yes|no|true|false|on|off|aucune?|none)$/i.test(text);
}
