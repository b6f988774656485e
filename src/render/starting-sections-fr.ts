import type { StartingSection, WrittenPoint } from './starting-section.ts';

export const frenchHead = (commands: string): string => `
Une convention, article par article. conventio vérifie ce fichier, calcule les dates et suit l’exécution.
La ligne ci-dessus sert à l’éditeur de texte, qui peut ainsi compléter et expliquer chaque clé. Dans un terminal :

${commands}

Les lignes à deux dièses (##) sont des explications. Celles à un seul dièse sont des exemples, que le programme
ne lit pas. Si votre convention contient une telle clause, supprimez le # au début de ses lignes et adaptez-la.
« cite » indique l’article dont vient une clause. Écrivez « cite: practice » pour ce que le texte ne prévoit pas.`;

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
        'Le droit applicable (jurisdiction) fixe le calcul des délais ; le fuseau horaire (timeZone), la fin du jour.',
      yaml: `conventio: 1
id: ${id}
title: ${title}
language: fr
jurisdiction: ${jurisdiction}
timeZone: ${timeZone}`,
    },
    {
      remarks: 'Les parties. Le nom court, avant les deux-points, désigne chacune dans la suite du fichier.',
      yaml: `parties:\n${parties
        .map((party) => `  ${party.id}:\n    name: ${party.name}\n    cite: { article: parties }`)
        .join('\n')}`,
    },
    {
      remarks: `Qui notifie la convention signée, et à qui. Le jour qui compte est celui de l’envoi (sent), de la présentation du pli
(presented) ou de la réception (received).`,
      yaml: `notification: { by: ${first}, to: ${second}, counts: received, cite: { article: notification } }`,
      isExample: !isNotified,
    },
    {
      remarks: `La durée. Avec « beginning », le premier jour compte : douze mois à compter du 1er mai finissent le 30 avril. Avec
« after », il ne compte pas : ils finissent le 1er mai. P12M : douze mois ; P1Y : un an ; P30D : trente jours.`,
      yaml: `term:
  starts: { on: ${starts} }
  ends: ${ends}
  cite: { article: durée }`,
    },
    {
      remarks: `Une étape (phase), qui s’ouvre une fois le jalon atteint (milestone) et prend de cinq à huit jours (budget). Les jours
sont saisis à mesure qu’ils sont travaillés. Un neuvième jour est refusé, avec l’article.`,
      yaml: `milestones:
  programme-vote: { title: Le programme est voté, by: ${first}, cite: { article: travaux } }
phases:
  travaux:
    title: Travaux
    opens: { when: programme-vote }
    budget: { unit: day, min: 5, max: 8, by: ${second} }
    cite: { article: travaux }`,
      isExample: true,
    },
    {
      remarks: `Ce que doit une partie : une fois (once), à intervalles réguliers (recurring), à chaque événement (on-event) ou pendant
toute la durée (continuous). Ce qui lui est interdit est une « prohibition ».`,
      yaml: `obligations:
  bilan:
    title: Remettre le bilan du premier mois
    party: ${second}
    nature: once
    due: { period: P1M, after: term.start }
    cite: { article: suivi }`,
      isExample: true,
    },
    {
      remarks: 'Qui prévenir, et quand. Le texte ne le demande pas : la source est l’usage (practice).',
      yaml: `reminders:
  fin-proche:
    title: La convention prend fin dans un mois
    at: { period: P1M, before: term.end }
    to: [${first}, ${second}]
    cite: practice`,
      isExample: true,
    },
  ];
}
