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
  'with html, svg and markdown: the day that is today; what comes after it is ahead':
    'avec html, svg et markdown : le jour qui est aujourd’hui ; ce qui vient après est à venir',

  'show one agreement of the register or of a folder over time: what was recorded, and what comes':
    'montrer une convention du registre ou d’un dossier au fil du temps : ce qui est constaté, et ce qui vient',

  'check conventions and scenarios, and fix what is safe to fix':
    'vérifier des conventions et des scénarios, et corriger ce qui peut l’être sans risque',
  'files, folders to look into, patterns such as drafts/**/*.yaml, or - for standard input':
    'des fichiers, des dossiers à parcourir, des motifs tels que brouillons/**/*.yaml, ou - pour l’entrée standard',
  'form of the report': 'forme du rapport',
  'fix what is safe to fix, and keep everything else of the file as it is':
    'corriger ce qui peut l’être sans risque, et laisser le reste du fichier tel quel',
  'show also what comments in the files silence, and why (pretty, json)':
    'montrer aussi ce que des commentaires des fichiers font taire, et pourquoi (pretty, json)',
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

  'print the statechart of a convention, as data or as a picture':
    'afficher le diagramme d’états d’une convention, en données ou en image',
  'what a picture shows: the term and the phases by default, or every state':
    'ce que montre une image : la durée et les étapes par défaut, ou tous les états',

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

  'try conventions in a browser, without a network: one page that checks, plays, proves and explains':
    'essayer des conventions dans un navigateur, sans réseau : une page qui vérifie, joue, démontre et explique',
  'where the page is published; the file in this package by default':
    'où la page est publiée ; par défaut le fichier de ce paquet',
  'print the address, and open nothing': 'afficher l’adresse, sans rien ouvrir',
  'serve an editor: a language server on standard input and output':
    'servir un éditeur : un serveur de langage sur l’entrée et la sortie standard',
  'what it does in any case; many clients say so': 'ce qu’il fait de toute façon ; beaucoup de clients le disent',

  'the file that keeps the agreements; that of CONVENTIO_REGISTER, else conventio.db, by default':
    'le fichier du registre ; par défaut celui de CONVENTIO_REGISTER, sinon conventio.db',
  'who does it; CONVENTIO_BY, else the name of your login, by default':
    'qui agit ; par défaut CONVENTIO_BY, sinon le nom de votre session',
  'a key of your own: the same call again, under the same key, changes nothing more':
    'une clé de votre choix : le même appel, répété sous la même clé, ne change plus rien',
  'the id of an agreement of the register': 'l’identifiant d’une convention suivie dans le registre',
  'the id of an agreement of the register; all of them by default':
    'l’identifiant d’une convention suivie dans le registre ; toutes par défaut',
  'the id of an agreement of the register, or a folder of conventions with their journals, or one convention':
    'l’identifiant d’une convention suivie dans le registre, ou un dossier de conventions avec leurs journaux, ou une convention',
  'the id of an agreement of the register, or a folder of conventions with their journals, or one convention; all of the register by default':
    'l’identifiant d’une convention suivie dans le registre, ou un dossier de conventions avec leurs journaux, ou une convention ; par défaut, tout le registre',
  'a folder of conventions with their journals, or one convention; the register by default':
    'un dossier de conventions avec leurs journaux, ou une convention ; par défaut, le registre',
  'of a folder: the day that is today; that of this machine by default':
    'pour un dossier : le jour dont on fait aujourd’hui ; par défaut, celui de cette machine',
  'of one convention: the facts of a scenario in place of its journal, by its name or its file':
    'pour une convention : les faits d’un scénario à la place de son journal, par son nom ou son fichier',
  'one agreement of the folder': 'une seule convention suivie du dossier',
  'one agreement only': 'une seule convention suivie',

  'add an agreement to the register, which keeps it from then on':
    'ajouter une convention au registre, qui la suit dès lors',
  'the id of the agreement in the register; that of its convention by default':
    'l’identifiant de la convention suivie dans le registre ; par défaut celui de la convention',
  'the first day of which notices are sent; today by default':
    'le premier jour dont les avis sont envoyés ; aujourd’hui par défaut',
  'the hour at which notices are sent, HH:MM; 08:00 by default': 'l’heure d’envoi des avis, HH:MM ; 08:00 par défaut',
  'PARTY=MAIL, or PARTY="Name <mail>": who is told for a party or a role; repeat for more':
    'PARTIE=ADRESSE, ou PARTIE="Nom <adresse>" : qui est averti pour une partie ou une fonction ; à répéter pour plusieurs',

  'record facts of an agreement, or take one back': 'constater des faits d’une convention suivie, ou en retirer un',
  'a scenario, whose facts are recorded whose day has come: a file, or FOLDER/NAME':
    'un scénario, dont sont constatés les faits déjà survenus : un fichier, ou DOSSIER/NOM',
  'the id of a recorded fact, to take it back': 'l’identifiant d’un fait constaté, pour le retirer',
  'what is to be known about the fact': 'ce qu’il faut savoir du fait',
  'what proves the fact: a file, an address, a number; repeat for more':
    'ce qui prouve le fait : un fichier, une adresse, une référence ; à répéter pour plusieurs',
  'the revision that you saw last: nothing is recorded where there is a later one':
    'la dernière révision que vous avez vue : rien n’est constaté s’il y en a une plus récente',

  'change who is told of an agreement, from which day on and at which hour':
    'régler qui est averti pour une convention suivie, à partir de quel jour et à quelle heure',
  'the first day of which notices are sent': 'le premier jour dont les avis sont envoyés',
  'the hour at which notices are sent, HH:MM': 'l’heure d’envoi des avis, HH:MM',

  'tell where the agreements of the register or of a folder stand, or one of them in detail':
    'dire où en sont les conventions du registre ou d’un dossier, ou l’une d’elles en détail',
  'tell who recorded what for an agreement, and when; what was refused, too':
    'dire qui a constaté quoi pour une convention, et quand ; y compris ce qui a été refusé',

  'tell what is due, and left to do, over all agreements of the register or of a folder':
    'dire les échéances et ce qui reste à faire, toutes conventions du registre ou d’un dossier confondues',
  'the first day; today by default': 'le premier jour ; aujourd’hui par défaut',
  'how many days; 30 by default': 'combien de jours ; 30 par défaut',
  'only what concerns this party, including what concerns all parties':
    'seulement ce qui concerne une partie, y compris ce qui les concerne toutes',
  'lines of a kind only, such as reminder, due, ending; repeat for more':
    'seulement les lignes d’un genre, tel que reminder, due, ending ; à répéter pour plusieurs',
  'what is left to do only': 'seulement ce qui reste à faire',

  'show the agreements of the register, or of a folder, in the browser of this machine, until Ctrl+C':
    'montrer les conventions du registre, ou d’un dossier, dans le navigateur de cette machine, jusqu’à Ctrl+C',
  'the port to listen on; 0 takes any that is free': 'le port d’écoute ; 0 prend n’importe quel port libre',
  'let facts be recorded and withdrawn there; read-only without it':
    'permettre d’y constater et d’y retirer des faits ; sans cette option, la page est en lecture seule',

  'keep the agreements of the register in time: send each notice on its day, until Ctrl+C':
    'suivre les conventions du registre dans le temps : envoyer chaque avis à son jour, jusqu’à Ctrl+C',
  'print each notice on a line; what is done where no other way is given':
    'afficher chaque avis sur une ligne ; c’est le cas si aucun autre moyen n’est donné',
  'run a program for each notice, which it is given as JSON on its standard input':
    'lancer un programme pour chaque avis, qu’il reçoit en JSON sur son entrée standard',
  'post each notice as a CloudEvent': 'transmettre chaque avis à une adresse web, comme CloudEvent',
  'the file with the secret that signs what is posted, whsec_…':
    'le fichier du secret qui signe ce qui est transmis, whsec_…',
  'write to the contacts of each agreement, through a server: smtps://user@host; its password is in CONVENTIO_MAIL_PASSWORD':
    'écrire aux contacts de chaque convention, par un serveur : smtps://utilisateur:motdepasse@hôte',
  'who writes the mail: "Agreements <agreements@example.org>"':
    'l’expéditeur des courriels : "Conventions <conventions@example.org>"',
  'send what is due by now, and end': 'envoyer les avis dus à cette heure, puis s’arrêter',
  'what this keeper calls itself towards others that share the register':
    'le nom sous lequel les autres programmes qui partagent le registre voient celui-ci',

  'keep a convention in virtual time: each fact on its day, each notice as it would be sent':
    'suivre une convention en temps virtuel : chaque fait à son jour, chaque avis tel qu’il serait envoyé',
  'a scenario file, or its name in the folder of the convention':
    'un fichier de scénario, ou son nom dans le dossier de la convention',
  'a register of its own, with which it can be broken off and gone on with; a new one by default':
    'un registre qui lui est propre, avec lequel elle s’interrompt et se reprend ; un nouveau par défaut',
  'the first day; that of the first fact by default': 'le premier jour ; par défaut celui du premier fait',
  'the last day; by default when the agreement has ended and nothing more is due':
    'le dernier jour ; par défaut quand la convention a pris fin et que plus rien n’est dû',
  'how long to wait before each day on which something happens':
    'combien attendre, en millisecondes, avant chaque jour où quelque chose se passe',
  'run a program for each notice, too, which it is given as JSON on its standard input':
    'lancer aussi un programme pour chaque avis, qu’il reçoit en JSON sur son entrée standard',

  'tell what was sent, what is to be, and what could not be; or try the latter again':
    'dire ce qui a été envoyé, ce qui doit l’être et ce qui n’a pu l’être ; ou réessayer un envoi abandonné',
  'notices in a state only; repeat for more': 'seulement les avis dans un état ; à répéter pour plusieurs',
  'try a notice again that was given up': 'réessayer un avis abandonné',

  'take a new text of a convention for agreements of the register, or try what it would change':
    'adopter un nouveau texte pour des conventions du registre, ou essayer ce qu’il changerait',
  'an agreement, or “all” that have the convention; the only one by default':
    'une convention suivie, ou « all » pour toutes celles qui ont ce texte ; la seule par défaut',
  'OLD=NEW, an id that the new text calls otherwise; repeat for more':
    'ANCIEN=NOUVEAU, un identifiant que le nouveau texte nomme autrement ; à répéter pour plusieurs',
  'change nothing, and tell what would change': 'ne rien changer, et dire ce qui changerait',
  'take it even where recorded facts are no longer admitted; they are told of':
    'l’adopter même si des faits constatés ne sont plus admis ; ils sont alors signalés',

  'write the whole register as a folder of YAML files, to be read, kept or taken elsewhere':
    'écrire tout le registre dans un dossier de fichiers YAML, à lire, à conserver ou à reprendre ailleurs',
  'where to write; files of the same agreements are written over':
    'où écrire ; les fichiers des mêmes conventions sont écrasés',
  'take in a folder that export wrote: all of it, or nothing': 'reprendre un dossier écrit par export : tout, ou rien',
  'the folder': 'le dossier',
  'play every agreement of the register anew, and tell where what is stored does not agree':
    'rejouer chaque convention du registre, et dire où ce qui est enregistré ne correspond pas',
};

/** A sentence of the help in French; itself where there is none. */
export function inFrench(english: string): string {
  return own(words, english) ?? english;
}
