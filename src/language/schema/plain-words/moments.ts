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
  'prise d’effet': 'in-force',
  "prise d'effet": 'in-force',
  expiration: 'term.end',
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
    .replace(/^(?:à compter d[eu]|à partir d[eu]|lors d[eu]|as of|from|à|a|dès|au|du|de|on|upon|at)\s+/, '')
    .replace(/^(la|le|the|sa|son|its|cette)\s+|^l[’']/, '')
    .replace(/^(date|jour|day) (de |d[’']|of )(la |l[’']|the |sa |son )?/, '')
    .replace(
      / (?:de (?:la |cette |l[’'])?(?:présente )?|du (?:présent )?|of (?:the |this )?)(?:convention|contrat|accord|agreement|contract|term|memorandum)$/,
      '',
    )
    .replace(
      / (?:par|de|des|by|of) (?:(?:les |toutes les |chacune des |des |the |both |all )?(?:deux |two )?(?:parties|parts))$/,
      '',
    );
  return own(words, word) ?? own(englishMoments, word.replace(/[_-]/g, ' '));
}

/** The verb of the facts that a noun or a participle names: `warned` for “mise en demeure”, `paid` for “payé”. */
export function verbInWords(text: string): string | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
    .replace(/^(la|le|the)-|^l[’']/, '');
  return own(verbs, word) ?? own(verbs, word.replace(/(?<=é|is|ni|i|u)(?:e|s|es)$/, ''));
}

const verbs: Readonly<Record<string, string>> = {
  accepté: 'accepted',
  acceptance: 'accepted',
  acceptation: 'accepted',
  achevé: 'done',
  achèvement: 'done',
  approbation: 'accepted',
  approuvé: 'accepted',
  exécuté: 'performed',
  exécution: 'performed',
  fourni: 'provided',
  livré: 'delivered',
  ouvert: 'opened',
  ouverture: 'opened',
  payé: 'paid',
  refusé: 'rejected',
  rejeté: 'rejected',
  réglé: 'paid',
  règlement: 'paid',
  remis: 'delivered',
  résilié: 'terminated',
  tenu: 'held',
  tenue: 'held',
  terminé: 'done',
  transmis: 'delivered',
  validé: 'accepted',
  versé: 'paid',
  versement: 'paid',
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
  // “À compter de” may leave the day itself out, and “échéance” is the day of a payment as well.
  if (/^(à compter|à partir|from|as of)\b|échéance|^expir/i.test(text.trim())) return false;
  if (
    momentInWords(text) !== undefined ||
    /^(signed|notified|in-force|ended|term\.\w+|[a-z]+:[a-z0-9-]+)$/.test(text)
  ) {
    return true;
  }
  // A day without its year is another one each year.
  return dayInWords(text)?.sure ?? false;
}

/** Words that answer a question, and name nothing. */
function isNoName(text: string): boolean {
  return /^(oui|non|yes|no|true|false|on|off|aucune?|none)$/i.test(text);
}
