import type { StartingSection, WrittenPoint } from './starting-section.ts';

export const frenchHead = `
Une convention qui tient ses dates toute seule. Grâce à la ligne du dessus, l’éditeur complète et explique chaque clé.

  npx conventio validate .       dit ce qui ne va pas, et à quel endroit
  npx conventio simulate . first joue scenarios/first.yaml jour après jour

Deux dièses : une explication. Un seul : une clause en attente ; ôtez-le si votre texte la contient.
« cite » renvoie au texte signé. Mettez-y le numéro de l’article, ou « practice » si le texte n’en dit rien.`;

/** Un fichier de départ pour qui rédige en français. */
export function frenchSections({
  id,
  title,
  parties,
  starts,
  isNotified,
  ends,
  jurisdiction,
  timeZone,
}: WrittenPoint): readonly StartingSection[] {
  const [first, second] = parties.map((party) => party.id);
  return [
    {
      remarks:
        'Le droit applicable (jurisdiction) règle le calcul des délais ; le fuseau (timeZone), l’heure où finit un jour.',
      yaml: `conventio: 1
id: ${id}
title: ${title}
language: fr
jurisdiction: ${jurisdiction}
timeZone: ${timeZone}`,
    },
    {
      remarks: 'Qui s’engage. Le nom court, avant les deux-points, désigne la partie dans tout le reste du fichier.',
      yaml: `parties:\n${parties
        .map((party) => `  ${party.id}:\n    name: ${party.name}\n    cite: { article: parties }`)
        .join('\n')}`,
    },
    {
      remarks: `Qui notifie la convention signée, et à qui. Le jour qui compte est celui de l’envoi (sent), de la présentation du pli
(presented) ou de sa réception (received).`,
      yaml: `notification: { by: ${first}, to: ${second}, counts: received, cite: { article: notification } }`,
      waits: !isNotified,
    },
    {
      remarks: `La durée. Avec « beginning », le premier jour compte et douze mois finissent la veille de l’anniversaire ; avec
« after », ils finissent le jour anniversaire.`,
      yaml: `term:
  starts: { on: ${starts} }
  ends: ${ends}
  cite: { article: durée }`,
    },
    {
      remarks: `Une étape (phase) qui ne s’ouvre qu’une fois un jalon acquis (milestone), et les jours qu’elle peut prendre (budget).
Constatez les jours travaillés : le neuvième est refusé, avec l’article qui le veut.`,
      yaml: `milestones:
  programme-vote: { title: Le programme est voté, by: ${first}, cite: { article: travaux } }
phases:
  travaux:
    title: Travaux
    opens: { when: programme-vote }
    budget: { unit: day, min: 5, max: 8, by: ${second} }
    cite: { article: travaux }`,
      waits: true,
    },
    {
      remarks: `Ce que doit une partie : une fois (once), périodiquement (recurring), à chaque événement (on-event), tout du long
(continuous), ou bien ce qui lui est interdit (prohibition).`,
      yaml: `obligations:
  bilan:
    title: Remettre le bilan du premier mois
    party: ${second}
    nature: once
    due: { period: P1M, after: term.start }
    cite: { article: suivi }`,
      waits: true,
    },
    {
      remarks: 'Qui prévenir, et quand. Le texte ne le demande pas : c’est un usage (practice).',
      yaml: `reminders:
  fin-proche:
    title: La convention prend fin dans un mois
    at: { period: P1M, before: term.end }
    to: [${first}, ${second}]
    cite: practice`,
      waits: true,
    },
  ];
}
