import { timeZones } from '../../../calendar/instant.ts';
import type { Found } from '../../../text/diagnostic.ts';
import { type Guess, guess, meant } from '../../../text/did-you-mean.ts';
import { replacing } from '../../../text/fix.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import type { Span } from '../../../text/span.ts';

export const timeZoneUnknown: RuleDescription = {
  id: 'time-zone-unknown',
  severity: 'error',
  title: {
    en: 'The time zone has a name of the IANA time zone database.',
    fr: 'Le fuseau horaire porte un nom de la base de l’IANA.',
  },
  why: {
    en: 'It decides at which moment the last day of the agreement ends.',
    fr: 'Il détermine l’instant où s’achève le dernier jour de la convention.',
  },
  wrong: 'timeZone: Europe/Pari\n',
  right: 'timeZone: Europe/Paris\n',
};

export function noSuchZone(name: string, span: Span): Found {
  const message = { en: `There is no time zone “${name}”.`, fr: `Le fuseau « ${name} » n’existe pas.` };
  const near = zoneOfCity(name) ?? guess(name, timeZones());
  if (!near) return { message, help: zoneExample };
  const { word, certainty } = near;
  const fix = replacing(span, word, { safe: certainty === 'same' });
  return { message, help: meant(word), suggestion: word, fix };
}

/** “Paris” for Europe/Paris. */
function zoneOfCity(name: string): Guess | undefined {
  const city = name.trim().toLowerCase().replaceAll(' ', '_');
  const [zone, ...others] = timeZones().filter((each) => each.toLowerCase().endsWith(`/${city}`));
  return zone === undefined ? undefined : { word: zone, certainty: others.length === 0 ? 'same' : 'near' };
}

const zoneExample = {
  en: 'Write an IANA name such as Europe/Paris.',
  fr: 'Écrivez un nom IANA tel que Europe/Paris.',
};
