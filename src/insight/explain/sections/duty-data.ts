import type { Obligation } from '../../../language/model/obligations.ts';
import type { Text } from '../../../text/text.ts';
import { under } from '../conditions.ts';
import type { Teller } from '../teller.ts';
import { quotedList } from '../words/grammar.ts';
import { ofNames } from '../words/names.ts';
import { survivalOf } from './survival.ts';

/** Which data a duty concerns, as a sentence of its own. */
export function concerns(about: readonly string[], { convention }: Teller): Text {
  const titles = datasetTitles(about, convention);
  const isOne = about.length === 1;
  return {
    en: `The obligation concerns the ${isOne ? 'dataset' : 'datasets'} ${titles.en}.`,
    fr: `L’obligation porte sur ${isOne ? 'le jeu' : 'les jeux'} de données ${titles.fr}.`,
  };
}

/** The same before the sentence that tells the duty. */
export function asTo(about: readonly string[], { convention }: Teller): Text {
  const titles = datasetTitles(about, convention);
  const isOne = about.length === 1;
  return {
    en: `for the ${isOne ? 'dataset' : 'datasets'} ${titles.en}`,
    fr: `pour ${isOne ? 'le jeu' : 'les jeux'} de données ${titles.fr}`,
  };
}

function datasetTitles(about: readonly string[], { datasets }: Teller['convention']): Text {
  return quotedList(about.map((id) => datasets.get(id)?.title ?? id));
}

/** What duties about the same data are headed by that bind alike. */
export function headingOf({ party }: Obligation, { convention }: Teller): Text {
  const of = ofNames(party, convention);
  return { en: `Obligations ${of.en} concerning the data`, fr: `Les obligations ${of.fr} relatives aux données` };
}

/** What such duties have in common, told once for all of them. */
export function sayTerms(duty: Obligation, teller: Teller): Text {
  const { about, during } = duty;
  const titles = datasetTitles(about, teller.convention);
  const time = under(during.condition, teller, about);
  const survival = survivalOf(duty);
  const isOne = about.length === 1;
  const [concern, portent] = [
    `These obligations concern the ${isOne ? 'dataset' : 'datasets'} ${titles.en}.`,
    `Ces obligations portent sur ${isOne ? 'le jeu' : 'les jeux'} de données ${titles.fr}.`,
  ];
  return {
    en: `${concern} They apply ${time.en}.${survival ? ` They continue ${survival.en}.` : ''}`,
    fr: `${portent} Elles s’appliquent ${time.fr}.${survival ? ` Elles se poursuivent ${survival.fr}.` : ''}`,
  };
}
