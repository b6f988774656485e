import type { Lang } from '../../src/text/text.ts';

/** Something that no sentence of ours may hold: what it looks like, what to write, and a text that has it. */
export interface Slip {
  readonly looks: RegExp;
  readonly instead: string;
  readonly for: string;
  /** Messages may hold it: they show what to type. */
  readonly isTyped?: true;
}

const vowel = 'aeiouyhàâéèêëîïôöùûœAEIOUYHÀÂÉÈÊÎÔÛŒ';
/** Before these French does not elide: an aspirated h, « onze », « un » as a number, « yaourt ». */
const noElision =
  '(?!h[aâ]|H[aâ]|h(?:ér(?:os|iss)|uit|iér|ong|oll|onfl|ors|ockey|out)|H(?:ong|oll)|onz|ouis?\\b|y[aeo]|[A-Z]{2}|[a-z]\\b)';

const both: readonly Slip[] = [
  { looks: /\b\d{4}-\d\d-\d\d\b/, instead: 'a date in words', for: 'It ends on 2024-06-30.', isTyped: true },
  { looks: /\b(undefined|null|NaN|Infinity|\[object)\b/, instead: 'a value', for: 'It ends on undefined.' },
  { looks: / [,.](?!\d|\.|yaml|cache)/, instead: 'no space before it', for: 'It ends , then.' },
  { looks: /(?<!\.)\.\.(?!\.|\/)/, instead: 'one full stop', for: 'It ends..' },
  { looks: /,,|;;|,\./, instead: 'one mark', for: 'It ends,, then.' },
  { looks: /(?<= |^)(\p{L}{2,}) \1(?= |$|[.,])/iu, instead: 'the word once', for: 'It ends on on Monday.' },
  { looks: / {2}/, instead: 'one space', for: 'It  ends.' },
  { looks: /\(\)|“”|«\s*»/, instead: 'what stands between', for: 'It rests on ().' },
];

const english: readonly Slip[] = [
  { looks: /\beves?\b/i, instead: 'the day before', for: 'It ends on the eve.' },
  { looks: /\bcivil years?\b/i, instead: 'calendar year', for: 'at the end of the civil year' },
  { looks: /\bmend(s|ed|ing)?\b/i, instead: 'fix', for: 'How to mend it' },
  { looks: /\btells?\b|\btold\b|\btelling\b/i, instead: 'says, shows, lists, reports', for: 'The file tells it.' },
  { looks: /\bentry days?\b/i, instead: 'start date', for: 'of every entry day' },
  { looks: /\bhindrances?\b/i, instead: 'what prevents it', for: 'a hindrance' },
  { looks: /\bstor(y|ies)\b/i, instead: 'counterexample, trace', for: 'This story fails.' },
  { looks: /\bstretch(es)?\b/i, instead: 'period', for: 'in each stretch' },
  { looks: /\bhanded over\b/i, instead: 'delivered', for: 'It is handed over.' },
  { looks: /\bprolong/i, instead: 'extend', for: 'It is prolonged.' },
  { looks: /\bsame number\b/i, instead: 'corresponding date', for: 'to the day of the same number' },
  { looks: /\bit is (never|always|not) so that\b/i, instead: 'plain words', for: 'It is never so that it ends.' },
  { looks: /\breading taken\b/i, instead: 'interpretation', for: 'Reading taken: none.' },
  { looks: /\bwithout signing\b/i, instead: 'third parties', for: 'Who matters without signing' },
  { looks: /\bfor ever\b|\bonce more\b|\banew\b/i, instead: 'indefinitely, again', for: 'It is owed anew.' },
  { looks: /\bnowhere\b|\bthereof\b|\bhereby\b|\bwhereof\b/i, instead: 'plain words', for: 'the end thereof' },
  {
    looks: /\b(?:not|nobody|nothing)\b[^.;]*\bany more\b|\bno more(?=[.,;]|$)/i,
    instead: 'no longer',
    for: 'It is owed no more.',
  },
  {
    looks: /\b(?<![.,\d-])1 (day|month|week|year|hour|time|notice|warning|error)s\b/,
    instead: 'the singular',
    for: '1 days',
  },
  {
    looks: /(?<![.,\d/-])\b(?!1\b)\d+ (day|month|week|year|hour|warning|error)\b(?! (period|notice|term))/,
    instead: 'the plural',
    for: 'It takes 2 day.',
  },
  { looks: /\ba (?=[aeio][a-z])(?!one\b|once\b|eu|uni)/i, instead: 'an', for: 'It has a article.' },
  { looks: /\ban (?=[bcdfgjklmnpqrstvwxz][a-z])/i, instead: 'a', for: 'It has an party.' },
  {
    looks: /\bis come\b|\bto be had\b|\bso to say\b|\bcomes to be\b/i,
    instead: 'plain words',
    for: 'The day is come.',
  },
];

const french: readonly Slip[] = [
  {
    looks: /(?<!\p{L})(faits?|déjà|n’a été|n’est) constatée?s?(?!\p{L})/iu,
    instead: 'enregistré',
    for: 'Ce fait est déjà constaté.',
  },
  { looks: /\bceci (n’est jamais|est toujours|devient) vrai/i, instead: 'ce qui suit', for: 'Ceci n’est jamais vrai.' },
  { looks: /\bcorps de règles|\bnulle? (lecture|ordre)/i, instead: 'règles de calcul ; aucun', for: 'nulle lecture' },
  { looks: /\bnul autre ne\b/i, instead: 'il revient à', for: 'La Ville décide ; nul autre ne le peut.' },
  { looks: /\bau terme de (?!l)/i, instead: 'dans un délai de', for: 'au terme de dix jours' },
  {
    looks: /(?<!\p{L})(de|à) (le|les) (?!\p{L}+(?:er|ir|ire)\b|faire|lui|leur|remettre|rendre|plus\b)/iu,
    instead: 'du, des, au, aux',
    for: 'la fin de le mois',
  },
  {
    looks: new RegExp(
      `(?<![\\p{L}’])(de|le|la|que|se|ne|jusque|lorsque|puisque|parce que) ${noElision}[${vowel}]`,
      'u',
    ),
    instead: 'd’, l’, qu’, s’, n’',
    for: 'la fin de année',
  },
  {
    looks: /(?<![\p{L}’])(du|au) (?!un\b|huit|onz|ha|hé|Ha|Hé|[A-Z]{2}|y[ao]|[a-z]\b)[aeiouàâéèêîôû]/u,
    instead: 'de l’, à l’',
    for: 'la date du avenant',
  },
  {
    looks: /(?<![\d.,])\b1 (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/,
    instead: '1er',
    for: 'le 1 mai',
  },
  { looks: /\bmars [2-9]er|\b(?!1er)\d+er\b/, instead: 'le nombre seul', for: 'le 2er mai' },
  { looks: /\b(?<![.,\d-])1 (jour|semaine|an|année|heure|avis|fois)s\b/, instead: 'le singulier', for: '1 jours' },
  {
    looks: /(?<![.,\d/-])\b(?![01]\b)\d+ (jour|semaine|an|année|heure|erreur|avertissement)\b/,
    instead: 'le pluriel',
    for: '2 jour',
  },
  {
    looks: /\b(24|36|48|60|72|84|96|108|120) mois\b|\b(trente-six|quarante-huit|vingt-quatre|soixante) mois\b/,
    instead: 'les années',
    for: 'pendant 36 mois',
  },
  { looks: /'/, instead: 'une apostrophe typographique', for: "l'avenant" },
  { looks: /(?<![ {2}\d/])[;!?](?=\s|$)|(?<=\p{L})[;!?](?=\s|$)/u, instead: 'une espace insécable', for: 'rien; puis' },
  {
    looks: /\bveille de (le|la date du)\b|\bau plus tard au \d/i,
    instead: 'la veille du ; au plus tard le',
    for: 'au plus tard au 30 juin',
  },
  {
    looks: /\bcompter de le\b|\bjusque à\b|\bsi il\b|\bque on\b/i,
    instead: 'à compter du, jusqu’à, s’il',
    for: 'si il pleut',
  },
];

export const slips: Readonly<Record<Lang, readonly Slip[]>> = { en: [...both, ...english], fr: [...both, ...french] };

/** The slips of a sentence, with the words around each. What the file says itself stands in quotation marks, and is left out. */
export function slipsIn(sentence: string, lang: Lang, { inMessage = false } = {}): readonly string[] {
  const ours = withoutQuoted(sentence);
  return slips[lang].flatMap(({ looks, instead, isTyped }) => {
    if (inMessage && isTyped) return [];
    const found = looks.exec(ours);
    if (!found) return [];
    const around = ours.slice(Math.max(0, found.index - 40), found.index + found[0].length + 30);
    return [`${instead}: …${around}…`];
  });
}

/** A sentence in which what it quotes has become one neutral word. */
function withoutQuoted(sentence: string): string {
  return sentence
    .replaceAll(/`[^`]*`/g, 'X')
    .replaceAll(/“[^“”]*”/g, 'X')
    .replaceAll(/«[^«»]*»/g, 'X')
    .replaceAll(/[\u00a0\u202f\u2009]/g, ' ');
}
