import { own } from '../../../text/own.ts';

/** What the help says in French, by what it says in English; a test finds what is not here. */
const words: Readonly<Record<string, string>> = {
  'Declares, checks and plays agreements: notification, term, phases, budgets, reminders, expiry.':
    'Déclare, vérifie et joue des conventions : notification, durée, étapes, budgets, rappels, expiration.',
  'output the version number': 'afficher le numéro de version',
  'display help for command': 'afficher l’aide d’une commande',

  'a file, a folder with convention.yaml, or - for standard input':
    'un fichier, un dossier qui contient convention.yaml, ou - pour l’entrée standard',
  'language of the output': 'langue de l’affichage',
  'form of the output': 'forme de l’affichage',
  'a fact, NAME=DAY[,QUANTITY][,key=value…]; repeat for more':
    'un fait, NOM=JOUR[,QUANTITÉ][,clé=valeur…] ; à répéter pour en donner plusieurs',
  'a scenario to take the facts from': 'un scénario d’où tirer les faits',

  'play a convention and print its timeline': 'jouer une convention et afficher sa chronologie',
  'scenario files, or their names in the folder of the convention':
    'des fichiers de scénario, ou leur nom dans le dossier de la convention',
  'the last day to play; the day after the agreement ends by default':
    'le dernier jour à jouer ; par défaut, le lendemain de la fin de la convention',

  'check conventions and scenarios, and fix what is safe to fix':
    'vérifier des conventions et des scénarios, et corriger ce qui peut l’être sans risque',
  'files, folders to look into, patterns such as drafts/**/*.yaml, or - for standard input':
    'des fichiers, des dossiers à parcourir, des motifs tels que brouillons/**/*.yaml, ou - pour l’entrée standard',
  'form of the report': 'forme du rapport',
  'fix what is safe to fix, and keep everything else of the file as it is':
    'corriger ce qui peut l’être sans risque, et laisser le reste du fichier tel quel',
  'check again whatever changes, until Ctrl+C': 'revérifier ce qui change, jusqu’à Ctrl+C',
  'the least that makes the exit code 1': 'ce à partir de quoi le code de sortie est 1',
  'the signed text, to compare every quotation with': 'le texte signé, auquel comparer chaque citation',
  'the file that standard input is the text of': 'le fichier dont l’entrée standard est le texte',

  'tell until when what a phase waits for may come, and what is to spare day by day':
    'dire jusqu’à quand peut survenir ce qu’une étape attend, et la marge jour par jour',
  'the day of the signature and of the notification, instead of facts':
    'le jour de la signature et de la notification, à la place de faits',
  'tell why a date, a gate, a budget or a reminder is as it is':
    'dire d’où vient une date, une condition, un budget ou un rappel',
  'what to explain: term.end, term.start, or the id of a clause':
    'ce qu’il faut expliquer : term.end, term.start, ou l’identifiant d’une clause',
  'the last day to play': 'le dernier jour à jouer',

  'restate a convention in plain words, clause by clause': 'dire une convention en clair, clause par clause',
  'the signed text, to tell which of its articles are represented':
    'le texte signé, pour dire lesquels de ses articles sont représentés',
  'the day up to which the facts are looked at': 'le jour jusqu’auquel les faits sont pris en compte',

  'tell in plain words what differs between two conventions, or what an amendment changes':
    'dire en clair ce qui diffère entre deux conventions, ou ce que change un avenant',
  'the other convention; left out with --amendment': 'l’autre convention ; à omettre avec --amendment',
  'an amendment of the convention, instead of another file':
    'un avenant de la convention, à la place d’un autre fichier',

  'compute one date under a body of rules': 'calculer une date selon un corps de règles',
  'the day to count from: 2023-01-12': 'le jour à partir duquel compter : 2023-01-12',
  'how long: P1M, P15D, P6W, P1M15D, P1Y': 'combien de temps : P1M, P15D, P6W, P1M15D, P1Y',
  'the body of rules': 'le corps de règles',
  'what the period is for; deadline by default, notice when backward':
    'à quoi sert le délai ; deadline (pour agir) par défaut, notice (préavis) à rebours',
  'whose holidays': 'la zone des jours fériés',
  'which days count': 'quels jours comptent',
  'the latest day from which the period has run out by the anchor':
    'le dernier jour à partir duquel le délai est écoulé à la date donnée',
  'past Saturdays, Sundays and holidays, whatever the rules say':
    'passer les samedis, dimanches et jours fériés, quoi que disent les règles',
  'keep the last day where it falls': 'laisser le dernier jour où il tombe',

  'print the statechart of a convention': 'afficher le diagramme d’états d’une convention',

  'print a convention as it stood on a day, with the amendments that were agreed by then':
    'afficher une convention telle qu’elle était un jour donné, avec les avenants convenus jusque-là',
  'the day': 'le jour',

  'write a convention to begin with, and a scenario that plays it':
    'écrire une convention pour commencer, et un scénario qui la joue',
  'where to write convention.yaml': 'où écrire convention.yaml',
  'the title of the agreement': 'le titre de la convention',
  'the name of a party; once for each of them': 'le nom d’une partie ; une fois pour chacune',
  'signed, notified, or a day; signed by default':
    'signed (signature), notified (notification) ou un jour ; signed par défaut',
  'how long it lasts; P12M by default': 'sa durée ; P12M par défaut',
  'its last day, instead of a period': 'son dernier jour, au lieu d’une durée',
  'the governing law: FR, GB…': 'le droit applicable : FR, GB…',
  'the time zone of its days: Europe/Paris': 'le fuseau horaire de ses jours : Europe/Paris',
  'ask nothing, and take examples for what is not given':
    'ne rien demander, et prendre des exemples pour ce qui n’est pas dit',
  'write over files that are there': 'écraser les fichiers existants',

  'try the days of a fact, NAME=FROM..TO[:STEP][|never]; repeat for more':
    'essayer les jours d’un fait, NOM=DU..AU[:PAS][|never] ; à répéter pour en essayer plusieurs',
  'with --vary: how many runs to draw where there are more combinations, 10000 by default':
    'avec --vary : combien de déroulements tirer au sort quand il y a plus de combinaisons, 10000 par défaut',
  'with --vary: what the draw begins with, 1 by default; the same seed gives the same runs':
    'avec --vary : la graine du tirage, 1 par défaut ; la même graine donne les mêmes déroulements',

  'ask of every run that a convention can have what nobody wants to find out later':
    'vérifier sur tous les déroulements possibles d’une convention ce que nul ne veut découvrir plus tard',
  'the day of the signature and of the notification; every day of some years by default':
    'le jour de la signature et de la notification ; par défaut, chaque jour de quelques années',
  'how many states to look at for one answer, and six times as many for all':
    'combien d’états examiner pour une réponse, et six fois plus pour toutes',
  'how many states of each part of the machine to look at': 'combien d’états de chaque partie de la machine examiner',
  'where to write the scenarios that show what fails': 'où écrire les scénarios qui montrent ce qui échoue',

  'write scenarios that together pass through every state and every transition':
    'écrire des scénarios qui, ensemble, passent par tous les états et toutes les transitions',
  'where to write the scenarios': 'où écrire les scénarios',

  'list the rules that a file is held to, or explain some of them':
    'énumérer les règles auxquelles un fichier est soumis, ou en expliquer',
  'rules, as messages show them in brackets: name-unknown':
    'des règles, telles que les messages les donnent entre crochets : name-unknown',

  'serve an editor: a language server on standard input and output':
    'servir un éditeur : un serveur de langage sur l’entrée et la sortie standard',
  'what it does in any case; many clients say so': 'ce qu’il fait de toute façon ; beaucoup de clients le disent',
};

/** A sentence of the help in French; itself where there is none. */
export function inFrench(english: string): string {
  return own(words, english) ?? english;
}
