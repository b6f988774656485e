import type { Text } from '../../../text/text.ts';

/** That something ends then, without saying “ends at the end”; French may have a word between the two of its verb. */
export function ending({ en, fr }: Text, then?: Text): Text {
  const [now, alors] = then ? [`${then.en} `, ` ${then.fr}`] : ['', ''];
  return {
    en: /^at the end /.test(en) ? `${now}lasts until ${en.slice(3)}` : `${now}ends ${en}`,
    fr: /^à la fin /.test(fr) ? `s’achève${alors} ${fr}` : `prend${alors} fin ${fr}`,
  };
}
