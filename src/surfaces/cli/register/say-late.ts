import { counted, type Lang } from '../../../text/text.ts';
import { programSays } from '../say.ts';

/** That something has come for agreements which no keeper has looked at; nothing where there are none. */
export function sayLate(count: number, lang: Lang): string {
  if (count === 0) return '';
  const agreements = counted(count, { en: ['agreement', 'agreements'], fr: ['convention', 'conventions'] });
  const words = {
    en: `something has come up for ${agreements.en} since a keeper last looked. “conventio keep” sends what is due.`,
    fr: `des échéances sont survenues pour ${agreements.fr} depuis la dernière tenue du registre. « conventio keep » envoie les avis dus.`,
  };
  return programSays(words[lang], lang);
}
