import type { Text } from '../../text/text.ts';

/** A moment in words: as a noun with its article, and as a clause that says that it has come, or has not. */
export interface MomentWords {
  readonly noun: Text;
  readonly holds: Text;
  readonly lacks: Text;
}

export function phrase(noun: Text, holds: Text, lacks: Text): MomentWords {
  return { noun, holds, lacks };
}

/** What happens to the agreement as a whole, and the days that are counted from. */
export const agreementMoments: Readonly<Record<string, MomentWords>> = {
  signed: phrase(
    { en: 'the signature', fr: 'la signature' },
    { en: 'the agreement has been signed', fr: 'la convention est signée' },
    { en: 'the agreement has not been signed', fr: 'la convention n’est pas signée' },
  ),
  notified: phrase(
    { en: 'the notification', fr: 'la notification' },
    { en: 'the agreement has been notified', fr: 'la convention est notifiée' },
    { en: 'the agreement has not been notified', fr: 'la convention n’est pas notifiée' },
  ),
  'in-force': phrase(
    { en: 'the entry into force', fr: 'l’entrée en vigueur' },
    { en: 'the agreement is in force', fr: 'la convention est en vigueur' },
    { en: 'the agreement is not in force', fr: 'la convention n’est pas en vigueur' },
  ),
  ended: phrase(
    { en: 'the end of the agreement', fr: 'la fin de la convention' },
    { en: 'the agreement has ended', fr: 'la convention a pris fin' },
    { en: 'the agreement has not ended', fr: 'la convention n’a pas pris fin' },
  ),
  renewed: phrase(
    { en: 'the renewal', fr: 'la reconduction' },
    { en: 'the agreement has been renewed', fr: 'la convention a été reconduite' },
    { en: 'the agreement has not been renewed', fr: 'la convention n’a pas été reconduite' },
  ),
  declined: phrase(
    { en: 'the notice of non-renewal', fr: 'la dénonciation' },
    { en: 'notice of non-renewal has been given', fr: 'la reconduction a été dénoncée' },
    { en: 'notice of non-renewal has not been given', fr: 'la reconduction n’a pas été dénoncée' },
  ),
  leaving: anchor('the notice of withdrawal', 'l’annonce du retrait'),
  'term.start': anchor('the first day of the agreement', 'le premier jour de la convention'),
  'term.middle': anchor(
    'the day halfway through the agreement',
    'le jour qui marque la moitié de la durée de la convention',
  ),
  'term.end': anchor('the last day of the agreement', 'le dernier jour de la convention'),
  'cycle.start': anchor('the first day of the period', 'le premier jour de la période'),
  'cycle.end': anchor('the last day of the period', 'le dernier jour de la période'),
};

export const lastDayToDecline: MomentWords = anchor(
  'the last day to give notice of non-renewal',
  'le dernier jour pour dénoncer la reconduction',
);

/** A moment that is only a day to count from, so that no condition waits for it. */
function anchor(en: string, fr: string): MomentWords {
  return phrase({ en, fr }, { en, fr }, { en, fr });
}
