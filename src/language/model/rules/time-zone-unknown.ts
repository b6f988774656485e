import { timeZones } from '../../../calendar/instant.ts';
import type { Found } from '../../../text/diagnostic.ts';
import { type Guess, guess, meant } from '../../../text/did-you-mean.ts';
import { replacing } from '../../../text/fix.ts';
import { own } from '../../../text/own.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import type { Span } from '../../../text/span.ts';

export const timeZoneUnknown: RuleDescription = {
  id: 'time-zone-unknown',
  severity: 'error',
  title: {
    en: 'The time zone is a name from the IANA time zone database.',
    fr: 'Le fuseau horaire porte un nom de la base de l’IANA.',
  },
  why: {
    en: 'It decides when the last day of the agreement ends.',
    fr: 'Il détermine l’instant où s’achève le dernier jour de la convention.',
  },
  wrong: 'timeZone: Europe/Pari\n',
  right: 'timeZone: Europe/Paris\n',
};

/** Whether a name is short for a time, which is not that of a place all year round: the Universal Time of UTC aside. */
export function isAbbreviation(name: string): boolean {
  return /^[A-Z]{2,5}$/.test(name) && name !== 'UTC';
}

/** Where these times are kept in winter or in summer; several of them elsewhere as well. */
const placesByTime: Readonly<Record<string, string>> = {
  BST: 'Europe/London',
  CEST: 'Europe/Paris',
  CET: 'Europe/Paris',
  CST: 'America/Chicago',
  EDT: 'America/New_York',
  EST: 'America/New_York',
  ET: 'America/New_York',
  GMT: 'Europe/London',
  IST: 'Asia/Kolkata',
  MST: 'America/Denver',
  PST: 'America/Los_Angeles',
};

function abbreviation(name: string, span: Span): Found {
  const message = {
    en: `“${name}” abbreviates a clock time and is not a place: it does not say when the clocks change.`,
    fr: `« ${name} » abrège une heure et n’est pas un lieu : le changement d’heure n’y figure pas.`,
  };
  const place = own(placesByTime, name);
  if (place === undefined) return { message, help: zoneExample };
  return { message, help: meant(place), suggestion: place, fix: replacing(span, place, { safe: false }) };
}

export function noSuchZone(name: string, span: Span): Found {
  if (isAbbreviation(name)) return abbreviation(name, span);
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
