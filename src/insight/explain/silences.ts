import type { Convention } from '../../language/model/convention.ts';
import type { Text } from '../../text/text.ts';
import type { Passage, Section } from './restatement.ts';
import { silentMatters } from './usual-matters.ts';

/** What the file does not say, and what follows. */
export function silences(convention: Convention, signedText?: string): Section {
  const isFrench = convention.jurisdiction.startsWith('FR');
  return {
    id: 'silences',
    heading: { en: 'What the file does not say', fr: 'Ce que le fichier ne dit pas' },
    lead: isFrench ? leadInFrance : lead,
    isDerived: true,
    groups: [
      {
        passages: silentMatters(convention, signedText).map(
          ({ heading, follows, inFrance }): Passage => ({
            at: '',
            heading,
            sentences: [
              { text: follows(convention) },
              ...(inFrance && isFrench ? [{ text: inFrance(convention) }] : []),
            ],
            source: { citations: [], isPractice: false },
          }),
        ),
      },
    ],
  };
}

const lead: Text = {
  en: 'Agreements usually rule the following matters; this file does not. What follows from each silence is told for orientation and is no legal advice.',
  fr: 'Les conventions règlent d’ordinaire les points suivants ; ce fichier ne le fait pas. Les conséquences de chaque silence sont données à titre indicatif et ne valent pas conseil juridique.',
};

const leadInFrance: Text = {
  en: `${lead.en} The French Civil Code helps to read an agreement of public law, without applying to it directly.`,
  fr: `${lead.fr} Le code civil éclaire la lecture d’une convention de droit public, sans s’y appliquer directement.`,
};
