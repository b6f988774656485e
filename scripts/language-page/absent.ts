import type { Lang } from '../../src/text/text.ts';

export interface Described {
  readonly meaning: string;
  /** What holds where the key is absent, if the description says it. */
  readonly absent?: string;
}

const patterns: Readonly<Record<Lang, readonly RegExp[]>> = {
  en: [
    /[;.] by default,? (.*?)\.(?= |$)/i,
    /[;.] ([^;.]*?) by default\b[^;.]*\.(?= |$)/,
    /[;.] ([^;.]*?) when (?:this is )?absent\.(?= |$)/,
  ],
  fr: [/(?:\s;|\.) (?:par|à) défaut,? (.+?)\.(?= |$)/i, /(?:\s;|\.|,) ([^;.]*?)(?:,)? (?:par|à) défaut\.(?= |$)/],
};

/** The schema says in one description what a key means and what its default is; a table has a column for each. */
export function withoutDefault(description: string, lang: Lang): Described {
  for (const pattern of patterns[lang]) {
    const found = pattern.exec(description);
    if (!found) continue;
    const rest = description.slice(found.index + found[0].length);
    return { meaning: `${description.slice(0, found.index)}.${rest}`, absent: found[1] as string };
  }
  return { meaning: description };
}
