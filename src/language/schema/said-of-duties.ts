import { keysOf } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import { asId } from './as-id.ts';
import { anyValue } from './plain-words/any-value.ts';
import { dayInWords, surelyMonthDay } from './plain-words/days.ts';
import { countedDaysInWords, periodInWords } from './plain-words/periods.ts';
import { type Unknown, write } from './unknown-key.ts';

/** An obligation says who owes it; what is delivered to somebody, or paid, is declared elsewhere. */
export function ofObligation({ key, value, parent, clause }: Unknown): Text | undefined {
  if (keysOf(parent)[0] !== 'obligations' || keysOf(parent).length !== 2) return undefined;
  const party = anyValue(clause.party ?? '…');
  if (/^(to|destinataire|b[ée]n[ée]ficiaire|recipient|beneficiary)$/i.test(key)) {
    return {
      en: `An obligation says only who owes it: say to whom in its title, or declare a deliverable, which has “to: ${anyValue(value)}”.`,
      fr: `Une obligation indique seulement qui en est tenu. Nommez le bénéficiaire dans son titre, ou déclarez un livrable, qui admet « to: ${anyValue(value)} ».`,
    };
  }
  if (/^(amount|montant|somme|prix|share)$/i.test(key)) {
    const form = `{ title: …, by: ${party}, to: …, amount: { value: 5000, currency: EUR } }`;
    return {
      en: `A sum that is owed is declared under “payments”: “my-payment: ${form}”.`,
      fr: `Une somme due se déclare sous « payments » : « mon-versement: ${form} ».`,
    };
  }
  return undefined;
}

/** “En trois échéances”: each is a payment of its own. */
export function instalments({ key, parent }: Unknown): Text | undefined {
  if (keysOf(parent)[0] !== 'payments' && keysOf(parent)[0] !== 'consideration') return undefined;
  if (!/^([ée]ch[ée]ances|[ée]ch[ée]ancier|versements|tranches|mensualit[ée]s|instal?lments|schedule)$/i.test(key)) {
    return undefined;
  }
  const form = '{ acompte: { …, share: 50, due: … }, solde: { …, share: 50, due: … } }';
  return {
    en: `Declare each instalment under an id of its own: “payments: ${form.replace('acompte', 'first').replace('solde', 'balance')}”; or a recurring payment: “every: { cycle: quarter }”.`,
    fr: `Déclarez chaque échéance sous son propre identifiant : « payments: ${form} » ; ou un versement qui revient : « every: { cycle: quarter } ».`,
  };
}

/** “Avant: 30 juin” under a time: before that day, with no period to count. */
export function dayUnderBefore({ key, value, known, clause }: Unknown): Text | undefined {
  if (!known.includes('eveOf') || clause.period !== undefined || typeof value !== 'string') return undefined;
  if (/^(avant|avant le)$/i.test(key)) {
    const day =
      dayInWords(value)?.day ?? surelyMonthDay(value) ?? (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
    if (day === undefined) return undefined;
    return {
      en: `Write “eveOf: ${day}” for the day before, or “on: ${day}” if that day still counts.`,
      fr: `Écrivez « eveOf: ${day} » pour la veille, ou « on: ${day} » si ce jour compte encore.`,
    };
  }
  if (!/^(apr[eè]s|sous|dans|dans un d[ée]lai de|within|in|d[ée]lai)$/i.test(key)) return undefined;
  const others = Object.keys(clause).filter((each) => each !== key);
  return others.length > 0 ? undefined : periodAlone(value);
}

/** A period where an event is asked for: how long, and not after what. */
export function periodAlone(value: string): Text | undefined {
  const counted = countedDaysInWords(value);
  const period = /^P\d/.test(value) ? value : (counted?.period ?? periodInWords(value));
  if (period === undefined) return undefined;
  const days = counted ? `, days: ${counted.days}` : '';
  return {
    en: `Say how long and after what: { period: ${period}, after: signed${days} }, with your event in place of “signed”.`,
    fr: `Dites combien de temps et après quoi : { period: ${period}, after: signed${days} }, en remplaçant « signed » par l’événement de départ.`,
  };
}

/** The notice of a tacit renewal is the last day to give it. */
export function noticeOfRenewal({ key, value, known }: Unknown): Text | undefined {
  if (
    !/^(notice|notice[_ -]?period|opt[_ -]?out|non[_ -]?renewal([_ -]?notice)?|cancel[_ -]?by|pr[ée]avis|d[ée]nonciation|d[ée]lai de pr[ée]avis)$/i.test(
      key,
    ) ||
    !known.includes('unlessDeclined')
  )
    return undefined;
  const period = typeof value !== 'string' ? undefined : /^P\d/.test(value) ? value : periodInWords(value);
  return write(`unlessDeclined: { period: ${period ?? 'P3M'}, before: term.end }`);
}

/** The paragraph of an article is a part of its number. */
export function partOfArticle({ key, value, clause, known }: Unknown): Text | undefined {
  if (!known.includes('article') || !/^(alin[ée]as?|al|paragraphe?s?|point|§|section|annexe?|page|clause)$/i.test(key))
    return undefined;
  if (clause.article === undefined) return undefined;
  const form = `article: "${anyValue(clause.article)}, ${key} ${anyValue(value)}"`;
  return { en: `Write it with the article: “${form}”.`, fr: `Écrivez-le avec l’article : « ${form} ».` };
}

/** Whatever the text says besides, and binds nobody to an act: who settles disputes, what is annexed. */
export function clauseOfNoEffect({ key, known }: Unknown): Text | undefined {
  const isSuch =
    /^(litiges?|r[eè]glement des (litiges|diff[ée]rends)|diff[ée]rends?|tribunal|juridiction|comp[ée]tence|disputes?|governing[ -]law|responsabilit[ée]s?|assurances?|d[ée]finitions?|dispositions? (diverses|finales|g[ée]n[ée]rales))$/i;
  if (!known.includes('informative') || !isSuch.test(key)) return undefined;
  const id = asId(key) ?? '…';
  return {
    en: `What the text says without a day or an act to follow stands under “informative”: “${id}: { text: … }”; what somebody must do, under “obligations”.`,
    fr: `Ce que le texte dit sans échéance ni acte à suivre se met sous « informative » : « ${id}: { text: … } » ; ce que quelqu’un doit faire, sous « obligations ».`,
  };
}

/** The deliverables of a phase name it. */
export function deliverablesOfPhase({ key, parent }: Unknown): Text | undefined {
  const [section, phase = '…', ...deeper] = keysOf(parent);
  if (section !== 'phases' || deeper.length > 0 || !/^(livrables?|deliverables?|rendus?)$/i.test(key)) return undefined;
  return {
    en: `“deliverables” is a section of its own; each deliverable there says of which phase it is: “phase: ${phase}”.`,
    fr: `« deliverables » est une section à part ; chaque livrable y dit de quelle étape il relève : « phase: ${phase} ».`,
  };
}

/** A line that heads an article, as it was pasted. */
export function heading({ key, value, parent }: Unknown): Text | undefined {
  if (
    parent !== '' ||
    !/^(article|titre|chapitre|section|title|chapter|clause|annexe)\s+(\d|[ivxlc]+\b|premier)/i.test(key)
  )
    return undefined;
  const line = `# ${key}${typeof value === 'string' ? ` : ${anyValue(value)}` : ''}`;
  return {
    en: `A line that is only a heading begins with “#”: “${line}”.`,
    fr: `Une ligne qui n’est qu’un intitulé commence par « # » : « ${line} ».`,
  };
}
