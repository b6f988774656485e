import { langs } from '../../../text/text.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The code of a country (ISO 3166-1 alpha-2) by its French or English name. */
export function countryCode(name: string): string | undefined {
  const wanted = fold(name);
  for (const lang of langs) {
    const names = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
    for (const first of letters) {
      const code = letters.map((second) => first + second).find((each) => fold(names.of(each) ?? '') === wanted);
      if (code !== undefined) return code;
    }
  }
  return undefined;
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
