import type { Convention } from '../../language/model/convention.ts';
import type { Text } from '../../text/text.ts';
import { excerptOf, type Words, wordsIn } from './mentions.ts';
import type { Passage, Section } from './restatement.ts';
import { type UsualMatter, usualMatters } from './usual-matters.ts';
import { listed, quoted } from './words/grammar.ts';

/** What the file does not say, and what follows; where another clause seems to speak of it, only where to look. */
export function silences(convention: Convention, signedText?: string): Section {
  const isFrench = convention.jurisdiction.startsWith('FR');
  const spoken = [...wordsIn(convention)];
  return {
    id: 'silences',
    heading: { en: 'What the file does not say', fr: 'Ce que le fichier ne dit pas' },
    lead: isFrench ? leadInFrance : lead,
    isDerived: true,
    groups: [
      {
        passages: usualMatters
          .filter((matter) => !isDealtWith(matter, convention, spoken))
          .map(
            (matter): Passage => ({
              at: '',
              heading: matter.heading,
              sentences: sayMatter(matter, { convention, spoken, signedText, isFrench }).map((text) => ({ text })),
              source: { citations: [], isPractice: false },
            }),
          ),
      },
    ],
  };
}

/** Whether a clause of the file is made for it: one of its own kind, or one that bears its name where any kind will do. */
function isDealtWith(matter: UsualMatter, convention: Convention, spoken: readonly Words[]): boolean {
  if (matter.isRuled(convention)) return true;
  const { inTitlesOf = [], inTextsOf = [] } = matter;
  return spoken.some(
    (one) =>
      (inTitlesOf.includes(one.section) && isOn(matter, one, 'title')) ||
      (inTextsOf.includes(one.section) && isOn(matter, one, 'text')),
  );
}

function isOn({ words }: UsualMatter, { kind, words: said }: Words, asked: Words['kind']): boolean {
  return kind === asked && (words.en.test(said) || words.fr.test(said));
}

interface File {
  readonly convention: Convention;
  readonly spoken: readonly Words[];
  readonly signedText: string | undefined;
  readonly isFrench: boolean;
}

function sayMatter(matter: UsualMatter, { convention, spoken, signedText = '', isFrench }: File): readonly Text[] {
  const on = (kind: Words['kind']): readonly Text[] =>
    spoken.filter((one) => isOn(matter, one, kind)).map(({ name }) => name);
  const names = [...(matter.seeAlso?.(convention) ?? []), ...on('title'), ...on('text')];
  if (names.length > 0) return [see(names)];
  const excerpt = excerptOf(signedText, matter.words.en) ?? excerptOf(signedText, matter.words.fr);
  if (excerpt !== undefined) return [inSignedText(excerpt)];
  const remarks = on('remark');
  return [
    matter.follows(convention),
    ...(matter.inFrance && isFrench ? [matter.inFrance(convention)] : []),
    ...(remarks.length > 0 ? [seeRemarks(remarks)] : []),
  ];
}

/** One can only guess from words what a clause is about: the reader is referred to it. */
function see(names: readonly Text[]): Text {
  const named = firstOf(names);
  // A statement that ends with a full stop is named within a sentence that has its own.
  const [en, fr] = [named.en.replace(/\.(?=”)/g, ''), named.fr.replace(/\.(?=\s»)/g, '')];
  return {
    en: `The file has no clause of its own on this, but see ${en}.`,
    fr: `Le fichier n’a pas de clause propre à ce sujet ; voir toutefois ${fr}.`,
  };
}

/** A remark or an interpretation rules nothing, and may still say why. */
function seeRemarks(names: readonly Text[]): Text {
  const { en, fr } = firstOf(names);
  return { en: `See also the notes under ${en}.`, fr: `Voir aussi ce qui est noté sous ${fr}.` };
}

function firstOf(names: readonly Text[]): Text {
  return listed(names.filter(({ en }, index) => names.findIndex((one) => one.en === en) === index).slice(0, most));
}

const most = 3;

function inSignedText(excerpt: string): Text {
  const { en, fr } = quoted(excerpt);
  return {
    en: `The file has no clause on this, but the signed text seems to deal with it: ${en}.`,
    fr: `Le fichier n’a pas de clause à ce sujet, mais le texte signé semble en traiter : ${fr}.`,
  };
}

const lead: Text = {
  en: 'Agreements usually deal with the following matters; this file has no clause of its own on them. What follows is for guidance only and is not legal advice.',
  fr: 'Les conventions règlent d’ordinaire les points suivants ; ce fichier n’a pas de clause qui leur soit propre. Les indications données ne valent pas conseil juridique.',
};

const leadInFrance: Text = {
  en: `${lead.en} The French Civil Code is a guide to reading a public-law agreement, but does not apply to it directly.`,
  fr: `${lead.fr} Le code civil éclaire la lecture d’une convention de droit public, sans s’y appliquer directement.`,
};
