import { dayInWords } from './days.ts';

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
    .replace(/^(la|le|the|sa|its)\s+|^l[’']/, '');
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** What an anchor was meant to be: an event, a day, or a name as it stands. */
export function anchorInWords(text: string): string | undefined {
  const moment = momentInWords(text);
  if (moment !== undefined) return moment;
  if (/^[a-z][a-z0-9.:-]*$|^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  if (/^[A-Z][a-z][A-Za-z0-9.:-]*$/.test(text)) return text.toLowerCase();
  return dayInWords(text)?.day;
}
