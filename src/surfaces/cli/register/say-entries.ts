import { dayAt, hourAt } from '../../../calendar/instant.ts';
import { sayShortDay } from '../../../calendar/say-day.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Deed, JournalEntry } from '../../../register/agreement/journal.ts';
import type { EntryTold } from '../../../render/agenda/shown-agreement.ts';
import { sayPlace } from '../../../render/place.ts';
import { wrap } from '../../../render/wrap.ts';
import type { Lang, Text } from '../../../text/text.ts';
import { sayFact } from './say-fact.ts';
import { saySettings } from './say-settings.ts';

const width = 96;

/**
 * Entries of a journal in words: when, who, what, in the hours of the agreement. Of a journal that a file keeps nobody
 * knows the hours, and nobody is told anything.
 */
export function entriesTold(
  journal: readonly JournalEntry[],
  compiled: Compiled,
  lang: Lang,
  isOfFiles = false,
): readonly EntryTold[] {
  const { timeZone } = compiled.convention;
  return journal.flatMap(({ number, authorship: { by, at }, deed }) => {
    if (isOfFiles && deed.kind === 'added') return [];
    const day = sayShortDay(dayAt(at, timeZone), lang);
    const when = isOfFiles ? day : `${day}, ${hourAt(at, timeZone)}`;
    // That it was taken in is no entry of the file.
    return [
      {
        number: isOfFiles ? number - 1 : number,
        when,
        by,
        deed: deeds[deed.kind][lang],
        lines: linesOf(deed, compiled, lang),
      },
    ];
  });
}

/** The same, line by line. */
export function sayEntries(...journal: Parameters<typeof entriesTold>): readonly string[] {
  const is = journal[2] === 'fr' ? ' : ' : ': ';
  return entriesTold(...journal).flatMap(({ number, when, by, deed, lines }) => [
    `${number}. ${when}, ${by}${is}${deed}`,
    ...lines.map((line) => `     ${line}`),
  ]);
}

function linesOf(deed: Deed, compiled: Compiled, lang: Lang): readonly string[] {
  const facts = 'facts' in deed ? deed.facts.flatMap((fact) => sayFact(fact, compiled, lang)) : [];
  switch (deed.kind) {
    case 'added':
      return [version(deed.version)[lang], ...saySettings(deed.settings, lang)];
    case 'recorded':
      return facts;
    case 'refused':
      return [
        ...facts,
        ...deed.refusals.flatMap(({ article, message, remedy }) => {
          const place = article === null ? '' : ` (${sayPlace(article)})`;
          return wrap(`${message[lang]} ${remedy[lang]}${place}`, width - 2).map((line) => `  ${line}`);
        }),
      ];
    case 'adopted':
      return [version(deed.version)[lang], ...Object.entries(deed.renames).map(([old, now]) => `${old} → ${now}`)];
    case 'set':
      return saySettings(deed.settings, lang);
  }
}

const deeds: Readonly<Record<Deed['kind'], Text>> = {
  added: { en: 'added to the register', fr: 'ajoutée au registre' },
  recorded: { en: 'recorded', fr: 'enregistré' },
  refused: { en: 'refused, not recorded', fr: 'refusé, non enregistré' },
  adopted: { en: 'new version of the convention', fr: 'nouvelle version de la convention' },
  set: { en: 'settings changed', fr: 'réglages modifiés' },
};

function version(number: number): Text {
  return { en: `Version ${number} of the convention`, fr: `Version ${number} de la convention` };
}
