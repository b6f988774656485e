import type { Convention } from '../../../language/model/convention.ts';
import type { FactDefinition, FactVerb } from '../../../language/model/names.ts';
import { joinTexts, type Text } from '../../../text/text.ts';
import type { Answer } from './question.ts';

/** What may never come, as one speaks of it: facts of one clause have one title. */
function named({ verb, title }: FactDefinition): Text {
  const { en, fr } = nouns[verb] ?? nothing;
  return { en: `${en}“${title.en}”`, fr: `${fr}« ${title.fr} »` };
}

const nothing: Text = { en: '', fr: '' };
const nouns: Partial<Record<FactVerb, Text>> = {
  delivered: { en: 'the delivery of ', fr: 'la remise de ' },
  accepted: { en: 'the acceptance of ', fr: 'l’acceptation de ' },
  rejected: { en: 'the rejection of ', fr: 'le refus de ' },
  performed: { en: 'the performance of ', fr: 'l’exécution de ' },
  breached: { en: 'a breach of ', fr: 'un manquement à ' },
  paid: { en: 'the payment of ', fr: 'le paiement de ' },
  held: { en: 'the meeting ', fr: 'la tenue de ' },
  provided: { en: 'the provision of ', fr: 'la mise à disposition de ' },
  done: { en: 'the completion of ', fr: 'l’achèvement de ' },
  appointed: { en: 'the appointment of ', fr: 'la désignation de ' },
  resumed: { en: 'the end of ', fr: 'la fin de ' },
};

function neverComes(facts: readonly FactDefinition[]): Text {
  const all = joinTexts(facts.map(named));
  return facts.length === 1
    ? { en: `If ${all.en} never happens`, fr: `Si ${all.fr} n’a jamais lieu` }
    : { en: `If none of these ever happens (${all.en})`, fr: `Si rien de cela n’a jamais lieu (${all.fr})` };
}

export function becomes(fact: FactDefinition, outcomes: Text): Text {
  const never = neverComes([fact]);
  return {
    en: `${never.en}, the outcome at the end is: ${outcomes.en}.`,
    fr: `${never.fr}, l’issue à la fin est la suivante : ${outcomes.fr}.`,
  };
}

export function withoutIt(fact: FactDefinition): Text {
  const { en, fr } = named(fact);
  return { en: `${capital(en)} never happens`, fr: `${capital(fr)} n’a jamais lieu` };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** That the agreement goes on; a way out that nobody has to take changes what is said of it, and not whether it ends. */
export function goesOn(facts: readonly FactDefinition[], { terminations, exit }: Convention): Text {
  const never = neverComes(facts);
  const waysOut: readonly Text[] = [
    ...[...terminations.values()].map(({ title }) => ({ en: `“${title}”`, fr: `« ${title} »` })),
    ...(exit ? [{ en: 'the withdrawal of a party', fr: 'le retrait d’une partie' }] : []),
  ];
  const { en, fr } = joinTexts(waysOut);
  return waysOut.length === 0
    ? {
        en: `${never.en}, the agreement never ends, and whatever waits for it waits indefinitely.`,
        fr: `${never.fr}, la convention ne prend jamais fin, et ce qui l’attend reste en suspens.`,
      }
    : {
        en: `${never.en}, the agreement does not end by itself: it lasts until somebody ends it (${en}), which nobody is obliged to do.`,
        fr: `${never.fr}, la convention ne prend pas fin d’elle-même : elle dure tant que personne n’y met fin (${fr}), ce à quoi personne n’est tenu.`,
      };
}

export function isOpen(fact: FactDefinition): Pick<Answer, 'verdict' | 'message'> {
  const { en, fr } = named(fact);
  return {
    verdict: 'not-proved',
    message: {
      en: `Does the agreement end if ${en} never happens?`,
      fr: `La convention prend-elle fin si ${fr} n’a jamais lieu ?`,
    },
  };
}
