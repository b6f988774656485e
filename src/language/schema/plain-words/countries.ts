import { own } from '../../../text/own.ts';
import { langs } from '../../../text/text.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The code of a country (ISO 3166-1 alpha-2) by its French or English name. */
export function countryCode(name: string): string | undefined {
  const wanted = fold(name).replace(/^(?:the )?laws? of (?:the )?/, '');
  const known = own(inWords, wanted.replace(/^(?:the )?state of /, ''));
  if (known !== undefined) return known;
  for (const lang of langs) {
    const names = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
    for (const first of letters) {
      const code = letters.map((second) => first + second).find((each) => fold(names.of(each) ?? '') === wanted);
      if (code !== undefined) return code;
    }
  }
  return undefined;
}

/** Parts of a country that have a law of their own (ISO 3166-2), and what else a country is called. */
const inWords: Readonly<Record<string, string>> = {
  uk: 'GB',
  'u.k.': 'GB',
  britain: 'GB',
  'great britain': 'GB',
  england: 'GB-ENG',
  'english law': 'GB-EAW',
  'england and wales': 'GB-EAW',
  'england & wales': 'GB-EAW',
  wales: 'GB-WLS',
  scotland: 'GB-SCT',
  'scots law': 'GB-SCT',
  'northern ireland': 'GB-NIR',
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  america: 'US',
  california: 'US-CA',
  delaware: 'US-DE',
  florida: 'US-FL',
  illinois: 'US-IL',
  massachusetts: 'US-MA',
  'new jersey': 'US-NJ',
  'new york': 'US-NY',
  ohio: 'US-OH',
  pennsylvania: 'US-PA',
  texas: 'US-TX',
  virginia: 'US-VA',
  'republic of ireland': 'IE',
  eire: 'IE',
};

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Where a name may be that of another place, or of a part of a country whose law applies there. */
export function unsureCountry(name: string): string | undefined {
  const wanted = fold(name).replace(/^(?:la |l[’']ile de la |state of )/, '');
  if (
    /^(guadeloupe|martinique|guyane( francaise)?|french guiana|reunion|mayotte|saint[ -]pierre[ -]et[ -]miquelon)$/.test(
      wanted,
    )
  )
    return 'FR';
  return wanted === 'georgia' ? 'US-GA' : undefined;
}
