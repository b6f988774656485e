import { type Bound, type BoundGroup, bounds } from '../src/text/bounds.ts';
import type { Lang, Text } from '../src/text/text.ts';
import { largestFigures } from './largest-figures.ts';

const words = {
  en: {
    title: '# Bounds: how much is taken, and what happens beyond',
    sister: 'En français : [bornes.md](bornes.md)',
    intro:
      'Whatever comes from outside is bounded, so that no file, fact or request can use up the time or the memory of the machine. Nothing is cut without a word: beyond a bound the program refuses, or says what it leaves out. `npm run generate` makes these tables from `src/text/bounds.ts`, where the program reads them; `tests/bounds.test.ts` tries each at its limit and beyond. What is promised is in [SECURITY.md](../SECURITY.md).',
    head: '| what is bounded | at most | beyond it | name |\n| --- | ---: | --- | --- |',
  },
  fr: {
    title: '# Bornes : ce qui est accepté, et ce qui se passe au-delà',
    sister: 'In English: [bounds.md](bounds.md)',
    intro:
      'Tout ce qui vient de l’extérieur est borné : aucun fichier, aucun fait, aucune requête ne peut épuiser le temps ou la mémoire de la machine. Rien n’est coupé sans que cela soit dit : au-delà d’une borne, le programme refuse, ou dit ce qu’il omet. `npm run generate` produit ces tableaux à partir de `src/text/bounds.ts`, où le programme les lit ; `tests/bounds.test.ts` essaie chacune à sa limite et au-delà. Les garanties sont dans [SECURITY.fr.md](../SECURITY.fr.md).',
    head: '| ce qui est borné | au plus | au-delà | nom |\n| --- | ---: | --- | --- |',
  },
} as const;

const headings: Readonly<Record<BoundGroup, Text>> = {
  files: { en: 'Files', fr: 'Fichiers' },
  dates: { en: 'Dates and periods', fr: 'Dates et périodes' },
  runs: { en: 'Runs and timelines', fr: 'Déroulés et chronologies' },
  proofs: { en: 'Proofs', fr: 'Preuves' },
  register: { en: 'The register', fr: 'Le registre' },
  sending: { en: 'Sending notices', fr: 'Envoi des avis' },
  pages: { en: 'The local page', fr: 'La page locale' },
  playground: { en: 'The playground', fr: 'Le bac à sable' },
  editor: { en: 'The language server', fr: 'Le serveur de langage' },
};

/** The page of all bounds, group by group. */
export function boundsPage(lang: Lang): string {
  const { title, sister, intro, head } = words[lang];
  const all: readonly (readonly [string, Bound])[] = Object.entries(bounds);
  const groups = Object.entries(headings).flatMap(([group, heading]) => {
    const rows = all.filter(([, { of }]) => of === group).map(([name, bound]) => row(name, bound, lang));
    return rows.length === 0 ? [] : [`## ${heading[lang]}\n\n${[head, ...rows].join('\n')}`];
  });
  return `${[title, sister, intro, ...groups, largest(lang)].join('\n\n')}\n`;
}

/** What each command takes on the largest files, as it was last measured. */
function largest(lang: Lang): string {
  const { heading, about, head } = largestWords[lang];
  const format = new Intl.NumberFormat(locales[lang]);
  const rows = largestFigures.map(
    ({ command, seconds, megabytes, file }) =>
      `| \`${command}\` | ${format.format(seconds)} | ${format.format(megabytes)} | ${file[lang]} |`,
  );
  return `## ${heading}\n\n${about}\n\n${[head, ...rows].join('\n')}`;
}

const largestWords = {
  en: {
    heading: 'What each command takes on the largest files',
    about:
      'Seconds of one processor and memory of the whole process, on the file that takes longest: 200 clauses in a section (amendments 50, parties 50), one section or all of them. Measured on a busy machine with Node 20; `npm run bench:largest` measures them again.',
    head: '| command | seconds | MB | file |\n| --- | ---: | ---: | --- |',
  },
  fr: {
    heading: 'Ce que demande chaque commande sur les plus grands fichiers',
    about:
      'Secondes d’un processeur et mémoire du processus entier, pour le fichier qui demande le plus : 200 clauses par section (50 avenants, 50 parties), dans une section ou dans toutes. Mesuré sur une machine chargée, avec Node 20 ; `npm run bench:largest` refait la mesure.',
    head: '| commande | secondes | Mo | fichier |\n| --- | ---: | ---: | --- |',
  },
} as const;

function row(name: string, bound: Bound, lang: Lang): string {
  return `| ${bound.what[lang]} | ${amount(bound, lang)} | ${bound.beyond[lang]} | \`${name}\` |`;
}

/** Each unit from its largest step down; the last one takes whatever is left. */
const steps: Readonly<Record<Bound['unit'], readonly { readonly of: number; readonly name: Text }[]>> = {
  bytes: [
    { of: 1024 * 1024, name: { en: 'MiB', fr: 'Mio' } },
    { of: 1024, name: { en: 'KiB', fr: 'Kio' } },
    { of: 1, name: { en: 'bytes', fr: 'octets' } },
  ],
  ms: [
    { of: 60_000, name: { en: 'min', fr: 'min' } },
    { of: 1000, name: { en: 's', fr: 's' } },
    { of: 1, name: { en: 'ms', fr: 'ms' } },
  ],
  years: [{ of: 1, name: { en: 'years', fr: 'ans' } }],
  count: [{ of: 1, name: { en: '', fr: '' } }],
};

const locales: Readonly<Record<Lang, string>> = { en: 'en-GB', fr: 'fr-FR' };

function amount({ most, unit }: Bound, lang: Lang): string {
  const step = steps[unit].find(({ of }) => most % of === 0);
  const count = new Intl.NumberFormat(locales[lang]).format(most / (step?.of ?? 1)).replaceAll('\u202f', '\u00a0');
  return [count, step?.name[lang]].filter(Boolean).join('\u00a0');
}
