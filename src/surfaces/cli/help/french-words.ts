import { own } from '../../../text/own.ts';

/** What the help says in French, by what it says in English; a test finds what is not here. */
const words: Readonly<Record<string, string>> = {
  'Declare, check, simulate and keep agreements: notification, term, phases, budgets, reminders, expiry.':
    'Déclarer, vérifier, simuler et suivre des conventions : notification, durée, étapes, budgets, rappels, expiration.',
  'output the version number': 'afficher le numéro de version',
  'display help for command': 'afficher l’aide d’une commande',

  'a file, a folder with convention.yaml, or - for standard input':
    'un fichier, un dossier qui contient convention.yaml, ou - pour l’entrée standard',
  'language of the output; by default that of the environment, otherwise that of the file':
    'langue de l’affichage ; par défaut celle de l’environnement, sinon celle du fichier',
  'language of the output; by default that of the convention':
    'langue de l’affichage ; par défaut celle de la convention',
  'form of the output': 'forme de l’affichage',
  'a fact: NAME=DAY[,QUANTITY][,key=value…]; repeat the option for more facts':
    'un fait : NOM=JOUR[,QUANTITÉ][,clé=valeur…] ; répéter l’option pour en donner plusieurs',
  'the scenario to take the facts from': 'le scénario d’où tirer les faits',

  'simulate a convention and print its timeline': 'simuler une convention et afficher sa chronologie',
  'scenario files, or their names in the folder of the convention':
    'des fichiers de scénario, ou leur nom dans le dossier de la convention',
  'the last day to simulate; by default, the day after the agreement ends':
    'le dernier jour à simuler ; par défaut, le lendemain de la fin de la convention',
  'with html, svg and markdown: the day to take as today; later dates are shown as ahead':
    'avec html, svg et markdown : la date à prendre pour aujourd’hui ; ce qui suit est montré comme à venir',

  'show what was recorded for one agreement of the register or of a folder, and what lies ahead':
    'afficher ce qui a été enregistré pour une convention du registre ou d’un dossier, et ce qui est à venir',

  'check conventions and scenarios, and fix what can safely be fixed':
    'vérifier des conventions et des scénarios, et corriger ce qui peut l’être sans risque',
  'files, folders to look into, patterns such as drafts/**/*.yaml, or - for standard input':
    'des fichiers, des dossiers à parcourir, des motifs tels que brouillons/**/*.yaml, ou - pour l’entrée standard',
  'form of the report': 'forme du rapport',
  'fix what can safely be fixed, and leave the rest of the file untouched':
    'corriger ce qui peut l’être sans risque, et laisser le reste du fichier tel quel',
  'show also what comments in the files silence, and why (pretty, json)':
    'montrer aussi les messages que des commentaires du fichier font taire, et pourquoi (pretty, json)',
  'check files again when they change, until Ctrl+C': 'vérifier de nouveau les fichiers modifiés, jusqu’à Ctrl+C',
  'the lowest severity that makes the exit code 1': 'la gravité à partir de laquelle le code de sortie est 1',
  'the signed text, to check every quotation against': 'le texte signé, pour y vérifier chaque citation',
  'the path of the file whose text comes from standard input':
    'le chemin du fichier dont le texte vient de l’entrée standard',

  'show how late each event can occur for the work to be done in time, and the days to spare':
    'trouver le dernier jour utile pour ce que chaque étape attend, et la marge jusque-là',
  'the start date (day of the signature and of the notification), instead of facts':
    'la date de début (jour de la signature et de la notification), à la place de faits',
  'explain a date, a gate, a budget or a reminder': 'expliquer une date, une condition, un budget ou un rappel',
  'what to explain: term.end, term.start, or the id of a clause':
    'ce qu’il faut expliquer : term.end, term.start, ou l’identifiant d’une clause',
  'the last day to simulate': 'le dernier jour à simuler',

  'explain a convention in plain language, clause by clause':
    'expliquer une convention en langage clair, clause par clause',
  'the signed text, to list which of its articles are represented':
    'le texte signé, pour indiquer lesquels de ses articles sont représentés',
  'the last day whose facts are taken into account': 'le dernier jour dont les faits sont pris en compte',

  'explain in plain language what differs between two conventions, or what an amendment changes':
    'expliquer en langage clair ce qui diffère entre deux conventions, ou ce que change un avenant',
  'the other convention; omit it with --amendment': 'l’autre convention ; à omettre avec --amendment',
  'an amendment of the convention, instead of another file':
    'un avenant de la convention, à la place d’un autre fichier',

  'compute a date under the rules of a jurisdiction': 'calculer une date selon des règles de calcul données',
  'the day to count from: 2023-01-12': 'le jour à partir duquel compter : 2023-01-12',
  'how long: P1M, P15D, P6W, P1M15D, P1Y': 'combien de temps : P1M, P15D, P6W, P1M15D, P1Y',
  'the set of rules': 'les règles de calcul',
  'what the period is for; deadline by default, notice when backward':
    'à quoi sert le délai ; deadline (pour agir) par défaut, notice (préavis) à rebours',
  'whose holidays': 'la zone des jours fériés',
  'which days count': 'quels jours comptent',
  'count backwards: the last day from which the full period elapses before the given day':
    'compter à rebours : le dernier jour à partir duquel le délai s’écoule en entier avant la date donnée',
  'move past Saturdays, Sundays and holidays, whatever the rules say':
    'reporter après les samedis, dimanches et jours fériés, quelles que soient les règles',
  'keep the last day where it falls': 'laisser le dernier jour où il tombe',

  'print the statechart of a convention, as data or as a diagram':
    'afficher le diagramme d’états d’une convention, en données ou en image',
  'what the diagram shows: the term and the phases by default, or every state':
    'ce que montre une image : la durée et les étapes par défaut, ou tous les états',

  'print a convention as it stood on a given day, with the amendments agreed by then':
    'afficher une convention telle qu’elle était un jour donné, avec les avenants convenus jusque-là',
  'the day': 'le jour',

  'begin a convention: write a file to start from, with a scenario':
    'commencer une convention : écrire un fichier de départ, avec un scénario',
  'where to write convention.yaml': 'où écrire convention.yaml',
  'the title of the agreement': 'le titre de la convention',
  'the name of a party; repeat it for each party': 'le nom d’une partie ; à répéter pour chacune',
  'signed, notified, or a date; signed by default':
    'signed (signature), notified (notification) ou une date ; signed par défaut',
  'how long it lasts; P12M by default': 'sa durée ; P12M par défaut',
  'its last day, instead of --lasts': 'son dernier jour, au lieu de --lasts',
  'the governing law: FR, GB…': 'le droit applicable : FR, GB…',
  'the time zone of its days: Europe/Paris': 'le fuseau horaire de ses jours : Europe/Paris',
  'ask nothing, and use examples for what is not given':
    'ne rien demander, et mettre des exemples pour ce qui n’est pas indiqué',
  'replace files that already exist': 'remplacer les fichiers existants',

  'try a range of days for a fact: NAME=FROM..TO[:STEP][|never]; repeat the option for more facts':
    'essayer plusieurs jours pour un fait : NOM=DU..AU[:PAS][|never] ; répéter l’option pour d’autres faits',
  'with --vary: how many runs to draw if there are more combinations; 10000 by default':
    'avec --vary : combien de déroulements tirer au sort s’il y a plus de combinaisons ; 10000 par défaut',
  'with --vary: the seed of the draw, 1 by default; the same seed gives the same runs':
    'avec --vary : la graine du tirage, 1 par défaut ; la même graine donne les mêmes déroulements',

  'check every possible run of a convention for problems that would otherwise be found too late':
    'examiner tous les déroulements possibles d’une convention, et signaler ce qu’on découvrirait trop tard',
  'the start date (day of the signature and of the notification); by default, every day of several years':
    'la date de début (jour de la signature et de la notification) ; par défaut, chaque jour de plusieurs années',
  'how many states to examine for one answer (six times as many for all answers together)':
    'combien d’états examiner pour une réponse (six fois plus pour toutes les réponses)',
  'how many states of each part of the machine to examine': 'combien d’états examiner dans chaque partie de la machine',
  'the folder for the counterexamples, written as scenarios':
    'le dossier où écrire les contre-exemples, sous forme de scénarios',

  'write scenarios that together cover every state and every transition':
    'écrire des scénarios qui couvrent ensemble tous les états et toutes les transitions',
  'where to write the scenarios': 'où écrire les scénarios',

  'list the rules that files are checked against, or explain some of them':
    'lister les règles que les fichiers doivent respecter, ou en expliquer quelques-unes',
  'names of rules, as messages show them in brackets: name-unknown':
    'des noms de règles, tels que les messages les donnent entre crochets : name-unknown',

  'open the playground, a page that works offline: check, simulate, prove and explain conventions':
    'ouvrir le bac à sable, une page qui fonctionne sans réseau : vérifier, simuler, démontrer et expliquer des conventions',
  'the address where the page is published; by default, the file in this package':
    'l’adresse où la page est publiée ; par défaut, le fichier de ce paquet',
  'print the address without opening it': 'afficher l’adresse sans l’ouvrir',
  'run the language server for editors, on standard input and output':
    'lancer le serveur de langage pour les éditeurs, sur l’entrée et la sortie standard',
  'accepted for compatibility: many clients pass it': 'accepté par compatibilité : beaucoup d’éditeurs le transmettent',

  'the file of the register; by default CONVENTIO_REGISTER, otherwise conventio.db':
    'le fichier du registre ; par défaut CONVENTIO_REGISTER, sinon conventio.db',
  'who makes the entry; by default CONVENTIO_BY, otherwise your login name':
    'l’auteur de la modification ; par défaut CONVENTIO_BY, sinon le nom de votre session',
  'an idempotency key: repeating the same command with the same key changes nothing':
    'une clé d’idempotence : si la même commande est répétée avec la même clé, rien ne change',
  'the id of an agreement in the register': 'l’identifiant d’une convention suivie dans le registre',
  'the id of an agreement in the register; all of them by default':
    'l’identifiant d’une convention suivie dans le registre ; toutes par défaut',
  'the id of an agreement in the register, or a folder of conventions with their journals, or one convention':
    'l’identifiant d’une convention suivie dans le registre, ou un dossier de conventions avec leurs journaux, ou une convention',
  'the id of an agreement in the register, or a folder of conventions with their journals, or one convention; all of the register by default':
    'l’identifiant d’une convention suivie dans le registre, ou un dossier de conventions avec leurs journaux, ou une convention ; par défaut, tout le registre',
  'a folder of conventions with their journals, or one convention; the register by default':
    'un dossier de conventions avec leurs journaux, ou une convention ; par défaut, le registre',
  'with a folder: the day to take as today; by default, the date of this computer':
    'avec un dossier : la date à prendre pour aujourd’hui ; par défaut, celle de cet ordinateur',
  'with one convention: a scenario (name or file) whose facts replace the journal':
    'avec une convention : un scénario (nom ou fichier) dont les faits remplacent le journal',
  'one agreement of the folder only': 'une seule convention suivie du dossier',
  'one agreement only': 'une seule convention suivie',

  'add an agreement to the register': 'ajouter une convention au registre',
  'the id of the agreement in the register; by default, the id of its convention':
    'l’identifiant de la convention suivie dans le registre ; par défaut, celui de la convention',
  'the first day for which notices are sent; today by default':
    'le premier jour pour lequel des avis sont envoyés ; aujourd’hui par défaut',
  'the time of day at which notices are sent, HH:MM; 08:00 by default':
    'l’heure d’envoi des avis, HH:MM ; 08:00 par défaut',
  'PARTY=MAIL, or PARTY="Name <mail>": who is notified for a party or a role; repeat the option for more':
    'PARTIE=ADRESSE, ou PARTIE="Nom <adresse>" : qui est prévenu pour une partie ou une personne désignée ; répéter l’option pour en donner plusieurs',

  'record facts for an agreement, or withdraw one':
    'enregistrer des faits pour une convention suivie, ou en retirer un',
  'a scenario (a file, or FOLDER/NAME): its facts up to today are recorded':
    'un scénario (un fichier, ou DOSSIER/NOM) : ses faits jusqu’à aujourd’hui sont enregistrés',
  'the id of the recorded fact to withdraw': 'l’identifiant du fait enregistré à retirer',
  'a note on the fact': 'une remarque sur le fait',
  'what proves the fact: a file, an address, a reference; repeat the option for more':
    'ce qui prouve le fait : un fichier, une adresse, une référence ; répéter l’option pour en donner plusieurs',
  'the revision you saw last: nothing is recorded if there is a later one':
    'la dernière révision que vous avez vue : rien n’est enregistré s’il y en a une plus récente',

  'change the settings of an agreement: who is notified, from which day and at what time':
    'changer les réglages d’une convention suivie : qui est prévenu, à partir de quel jour et à quelle heure',
  'the first day for which notices are sent': 'le premier jour pour lequel des avis sont envoyés',
  'the time of day at which notices are sent, HH:MM': 'l’heure d’envoi des avis, HH:MM',

  'show where the agreements of the register or of a folder stand, or one of them in detail':
    'afficher où en sont les conventions du registre ou d’un dossier, ou l’une d’elles en détail',
  'show who recorded what for an agreement, and when, including what was refused':
    'afficher qui a enregistré quoi pour une convention, et quand, y compris ce qui a été refusé',

  'list what is due and what is left to do, for all agreements of the register or of a folder':
    'lister les échéances et ce qui reste à faire, pour toutes les conventions du registre ou d’un dossier',
  'the first day; today by default': 'le premier jour ; aujourd’hui par défaut',
  'how many days; 30 by default': 'combien de jours ; 30 par défaut',
  'only what concerns this party, alone or with all the others':
    'seulement ce qui concerne cette partie, seule ou avec toutes les autres',
  'only lines of these kinds, such as reminder, due, ending':
    'seulement les lignes de ces types, par exemple reminder, due, ending',
  'only what is left to do': 'seulement ce qui reste à faire',

  'show the agreements of the register or of a folder in a browser on this computer, until Ctrl+C':
    'afficher les conventions du registre ou d’un dossier dans un navigateur de cet ordinateur, jusqu’à Ctrl+C',
  'the port to listen on; 0 takes any free port': 'le port d’écoute ; 0 prend n’importe quel port libre',
  'allow facts to be recorded and withdrawn in the browser; otherwise the pages are read-only':
    'permettre d’enregistrer et de retirer des faits dans le navigateur ; sinon, les pages sont en lecture seule',

  'keep the agreements of the register: send each notice on its day, until Ctrl+C':
    'suivre les conventions du registre : envoyer chaque avis le jour venu, jusqu’à Ctrl+C',
  'print each notice on one line; the default if no other channel is given':
    'afficher chaque avis sur une ligne ; c’est le cas par défaut, sans autre moyen d’envoi',
  'run a program for each notice, passed as JSON on its standard input':
    'lancer un programme pour chaque avis, qu’il reçoit en JSON sur son entrée standard',
  'post each notice to this address as a CloudEvent': 'envoyer chaque avis à cette adresse, sous forme de CloudEvent',
  'the file that contains the signing secret of the webhook, whsec_…':
    'le fichier qui contient le secret de signature du webhook, whsec_…',
  'email the contacts of each agreement through this server, smtps://user@host; password in CONVENTIO_MAIL_PASSWORD':
    'écrire aux contacts de chaque convention par ce serveur, smtps://utilisateur@hôte ; mot de passe dans CONVENTIO_MAIL_PASSWORD',
  'the sender of the email: "Agreements <agreements@example.org>"':
    'l’expéditeur des courriels : "Conventions <conventions@example.org>"',
  'send what is due now, then stop': 'envoyer les avis à envoyer maintenant, puis s’arrêter',
  'the name of this keeper, for others that share the register':
    'le nom de ce programme pour les autres qui partagent le registre',

  'rehearse a convention in virtual time: each fact on its day, each notice as it would be sent':
    'montrer d’avance le suivi d’une convention, en temps simulé : chaque fait à son jour, chaque avis tel qu’il serait envoyé',
  'a scenario file, or its name in the folder of the convention':
    'un fichier de scénario, ou son nom dans le dossier de la convention',
  'a register for the rehearsal, so that it can be interrupted and resumed; a new one by default':
    'un registre propre à cette simulation, pour l’interrompre et la reprendre ; un nouveau par défaut',
  'the first day; by default, the day of the first fact': 'le premier jour ; par défaut celui du premier fait',
  'the last day; by default, when the agreement has ended and nothing is due any longer':
    'le dernier jour ; par défaut quand la convention a pris fin et que plus rien n’est dû',
  'how many milliseconds to wait before each day on which something happens':
    'combien attendre, en millisecondes, avant chaque jour où quelque chose se passe',
  'also run a program for each notice, passed as JSON on its standard input':
    'lancer aussi un programme pour chaque avis, qu’il reçoit en JSON sur son entrée standard',

  'list the notices that were sent, are to be sent or have failed, or try a failed one again':
    'lister les avis envoyés, à envoyer ou en échec, ou réessayer un envoi abandonné',
  'only notices in these states': 'seulement les avis dans ces états',
  'try again to send a notice that was given up': 'réessayer d’envoyer un avis abandonné',

  'adopt a new version of a convention for agreements of the register, or preview what it would change':
    'adopter une nouvelle version d’une convention pour des conventions du registre, ou voir d’avance ce qu’elle changerait',
  'an agreement, or “all” that use the convention; by default, the only one':
    'une convention suivie, ou « all » pour toutes celles qui ont ce texte ; par défaut, la seule',
  'OLD=NEW: an id that has changed in the new version; repeat the option for more':
    'ANCIEN=NOUVEAU : un identifiant qui change dans la nouvelle version ; répéter l’option pour en donner plusieurs',
  'show what would change, without changing anything': 'afficher ce qui changerait, sans rien changer',
  'adopt it even if recorded facts are no longer admitted; these are listed':
    'l’adopter même si des faits enregistrés ne sont plus admis ; ceux-ci sont signalés',

  'export the whole register to a folder of YAML files, to be read, archived or moved':
    'exporter tout le registre dans un dossier de fichiers YAML, à lire, à archiver ou à déplacer',
  'the folder to write to; files of the same agreements are overwritten':
    'le dossier où écrire ; les fichiers des mêmes conventions sont écrasés',
  'import a folder written by export: all of it, or nothing': 'importer un dossier écrit par export : tout, ou rien',
  'the folder': 'le dossier',
  'replay every agreement of the register, and report where the stored data does not match':
    'recalculer chaque convention du registre, et signaler où les données enregistrées ne correspondent pas',
};

/** A sentence of the help in French; itself where there is none. */
export function inFrench(english: string): string {
  return own(words, english) ?? english;
}
