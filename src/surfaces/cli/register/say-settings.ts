import { sayDay } from '../../../calendar/say-day.ts';
import type { Settings } from '../../../register/agreement/agreement.ts';
import type { Contact } from '../../../register/agreement/contact.ts';
import type { Lang } from '../../../text/text.ts';

/** From when on, when and to whom notices of an agreement are sent. */
export function saySettings({ since, hour, contacts }: Settings, lang: Lang): readonly string[] {
  const day = sayDay(since)[lang];
  const sent = {
    en: `Notices are sent from ${day}, at ${hour}.`,
    fr: `Les avis sont envoyés à partir du ${day}, à ${hour}.`,
  };
  const is = lang === 'fr' ? ' : ' : ': ';
  return [
    sent[lang],
    ...Object.entries(contacts).map(([party, people]) => `${party}${is}${people.map(sayContact).join(', ')}`),
  ];
}

function sayContact({ name, mail }: Contact): string {
  return name === undefined ? mail : `${name} <${mail}>`;
}
