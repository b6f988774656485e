/** The languages that every sentence of the engine exists in. */
export type Lang = 'en' | 'fr';

export const langs: readonly Lang[] = ['en', 'fr'];

/** One sentence in both languages, each written for its own readers. */
export interface Text {
  readonly en: string;
  readonly fr: string;
}

/** A sentence that is the same in both languages: a title that a convention declares, a name, a date. */
export function verbatim(words: string): Text {
  return { en: words, fr: words };
}

/** Joins texts language by language, with a separator that may differ too. */
export function joinTexts(texts: readonly Text[], separator: Text = verbatim(', ')): Text {
  return {
    en: texts.map((text) => text.en).join(separator.en),
    fr: texts.map((text) => text.fr).join(separator.fr),
  };
}

const pluralRules = { en: new Intl.PluralRules('en'), fr: new Intl.PluralRules('fr') };

/**
 * A counted noun. French takes the singular for 0 and for 1,5; English only for 1.
 * The number is written with the decimal sign of the language.
 */
export function counted(
  amount: number,
  noun: { en: readonly [one: string, many: string]; fr: readonly [one: string, many: string] },
): Text {
  const write = (lang: Lang): string => {
    const form = pluralRules[lang].select(amount) === 'one' ? noun[lang][0] : noun[lang][1];
    return `${decimal(String(amount), lang)} ${form}`;
  };
  return { en: write('en'), fr: write('fr') };
}

/** Writes a decimal number with the decimal sign of the language; digits are never lost. */
export function decimal(digits: string, lang: Lang): string {
  return lang === 'fr' ? digits.replace('.', ',') : digits;
}
