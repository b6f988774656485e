import type { Lang, Text } from '../src/text/text.ts';
import { contentsOf } from './contents.ts';
import {
  budgetMeanings,
  cautionMeanings,
  kindMeanings,
  occurrenceMeanings,
  outcomeMeanings,
  refusalMeanings,
  sectionMeanings,
  termMeanings,
} from './states-words.ts';

const words = {
  en: {
    title: '# Every state, outcome, timeline entry and refusal, and what it means',
    sister: 'En français : [etats.md](etats.md)',
    intro:
      'The program shows these words, and a [scenario](scenarios.md) uses them: `expect` takes the states and outcomes, `entries` the kinds, and `refused` the refusal codes. The [JSON](json.md) has the same words. `npm run generate` makes this page from the lists of the program, so none is missing.',
    agreement: '## The agreement: `term`, `outcome`',
    agreementIntro: 'How the agreement stands as a whole, and how it ended.',
    sections: '## The state of each kind of clause',
    sectionsIntro:
      '`meetings` and `payments` have the same states as `obligations`. `roles` and `parties` have no list of states: a scenario expects the name of the person who holds the role, or of the party.',
    occurrences: '## One occurrence: `occurrences`',
    occurrencesIntro: 'One time that a clause applies, named by the clause and a key: `report@2026`.',
    budgets: '## A budget: `budgets`',
    budgetsIntro: 'The `state`, beside the quantities `used` and `remaining`.',
    kinds: '## Entries of a timeline: `entries`, `noEntries`',
    kindsIntro: 'What a line of a timeline reports: first what facts bring about, then what the calendar brings about.',
    cautions: 'An entry of the kind `caution` has a code:',
    refusals: '## Refusals: `refused`',
    refusalsIntro:
      'A fact that is refused is not stored. The refusal gives the reason, the article, and what would make the fact admissible.',
    meaning: 'meaning',
  },
  fr: {
    title: '# Tous les états, issues, lignes de chronologie et refus, et leur sens',
    sister: 'In English: [states.md](states.md)',
    intro:
      'Le programme affiche ces mots, et un [scénario](essayer.md) s’en sert : `expect` reçoit les états et les issues, `entries` les sortes de lignes, `refused` les codes de refus. Le [JSON](json.md) emploie les mêmes mots. `npm run generate` produit cette page à partir des listes du programme : il n’en manque aucun.',
    agreement: '## La convention : `term`, `outcome`',
    agreementIntro: 'Où en est la convention dans son ensemble, et comment elle a pris fin.',
    sections: '## L’état de chaque sorte de clause',
    sectionsIntro:
      '`meetings` (réunions) et `payments` (paiements) sont des obligations et en ont les états. `roles` et `parties` n’ont pas de liste d’états : un scénario attend le nom de la personne désignée, ou celui de la partie.',
    occurrences: '## Une occurrence : `occurrences`',
    occurrencesIntro: 'Une des fois où une clause s’applique, désignée par la clause et une clé : `rapport@2026`.',
    budgets: '## Un budget : `budgets`',
    budgetsIntro: 'L’état (`state`), à côté des quantités consommée (`used`) et restante (`remaining`).',
    kinds: '## Les lignes d’une chronologie : `entries`, `noEntries`',
    kindsIntro: 'Ce que rapporte une ligne de chronologie : d’abord les effets des faits, puis ceux du calendrier.',
    cautions: 'Une ligne `caution` (mise en garde) porte un code :',
    refusals: '## Les refus : `refused`',
    refusalsIntro:
      'Un fait refusé n’est pas enregistré. Le refus donne le motif, l’article, et ce qui rendrait le fait admissible.',
    meaning: 'sens',
  },
} as const;

/** The page on the words for states, outcomes, entries of a timeline and refusals. */
export function statesPage(lang: Lang): string {
  const said = words[lang];
  const table = (heading: string, meanings: Readonly<Record<string, Text>>) => tableOf(heading, meanings, lang);
  const body = [
    said.agreement,
    said.agreementIntro,
    table('`term`', termMeanings),
    table('`outcome`', outcomeMeanings),
    said.sections,
    said.sectionsIntro,
    ...Object.entries(sectionMeanings)
      .filter(([section]) => section !== 'meetings' && section !== 'payments')
      .map(([section, meanings]) => table(`\`${section}\``, meanings)),
    said.occurrences,
    said.occurrencesIntro,
    table('`occurrences`', occurrenceMeanings),
    said.budgets,
    said.budgetsIntro,
    table('`state`', budgetMeanings),
    said.kinds,
    said.kindsIntro,
    table('`kind`', kindMeanings),
    said.cautions,
    table('`code`', cautionMeanings),
    said.refusals,
    said.refusalsIntro,
    table('`refused`', refusalMeanings),
  ].join('\n\n');
  return `${[said.title, said.sister, said.intro, contentsOf(body), body].join('\n\n')}\n`;
}

function tableOf(heading: string, meanings: Readonly<Record<string, Text>>, lang: Lang): string {
  const rows = Object.entries(meanings).map(([word, meaning]) => `| \`${word}\` | ${meaning[lang]} |`);
  return [`| ${heading} | ${words[lang].meaning} |`, '| --- | --- |', ...rows].join('\n');
}
