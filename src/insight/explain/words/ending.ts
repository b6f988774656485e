import type { Text } from '../../../text/text.ts';

/** That something ends then, without saying “ends at the end”; French may have a word between the two of its verb. */
export function ending({ en, fr }: Text, then?: Text): Text {
  const [now, alors] = then ? [`${then.en} `, ` ${then.fr}`] : ['', ''];
  return {
    en: lasting(en, now) ?? `${now}ends ${en}`,
    fr: dure(fr, alors) ?? `prend${alors} fin ${fr}`,
  };
}

/** `lasts for five years beginning with the signature`, `lasts until the end of the month`. */
function lasting(en: string, now: string): string | undefined {
  const [, period] = /^at the end of (.* beginning with .*)$/.exec(en) ?? [];
  if (period !== undefined) return `${now}lasts for ${period.replace(/, that is (?=\d)/, ', that is until ')}`;
  return en.startsWith('at the end ') ? `${now}lasts until ${en.slice(3)}` : undefined;
}

/** « dure cinq ans à compter de la signature », « s’achève à la fin du mois ». */
function dure(fr: string, alors: string): string | undefined {
  const [, period] = /^à la fin d’un délai (?:de |d’)(.*)$/.exec(fr) ?? [];
  if (period !== undefined && alors === '') return `dure ${period.replace(/, soit le (?=\d)/, ', soit jusqu’au ')}`;
  return fr.startsWith('à la fin ') ? `s’achève${alors} ${fr}` : undefined;
}
