import type { Lang, Text } from '../../../text/text.ts';
import { quoted, small, withoutStop } from './grammar.ts';

/** Who owes something, and how the title of the obligation is put into the sentence. */
export interface Owed {
  readonly who: Text;
  readonly isAlone: boolean;
  readonly title: string;
  /** The language of the title. */
  readonly language: Lang;
  readonly isProhibition: boolean;
  /** Without delay, where the text gives no other time. */
  readonly isPrompt?: boolean;
}

/**
 * Who must do what: `the Trust must insure the venue`, « le Club ne doit pas sous-louer ». A title that is no verb, or
 * is one of the other language, is quoted.
 */
export function must(owed: Owed): Text {
  const { who, isAlone, title, language, isProhibition, isPrompt } = owed;
  const [inEnglish, inFrench] = [
    language === 'en' ? english(owed) : undefined,
    language === 'fr' ? french(owed) : undefined,
  ];
  const name = quoted(title);
  const [soon, vite] = isPrompt ? ['promptly ', ' sans délai'] : ['', ''];
  const kind = isProhibition
    ? { en: 'comply with this prohibition:', fr: 'respecter l’interdiction suivante :' }
    : { en: 'fulfil this obligation:', fr: 'respecter l’obligation suivante :' };
  const verb = isAlone ? 'doit' : 'doivent';
  return {
    en: `${who.en} must ${soon}${inEnglish ?? `${kind.en} ${name.en}`}`,
    fr: `${who.fr} ${(inFrench ?? `${verb} ${kind.fr} ${name.fr}`).replace(verb, `${verb}${vite}`)}`,
  };
}

/** Who may do something. */
export interface Allowed {
  readonly who: Text;
  readonly isAlone: boolean;
  /** All of them have to act. */
  readonly isTogether: boolean;
  readonly title: string;
  readonly language: Lang;
}

/** Who may do what: `the Trust may audit the accounts`, « la Ville peut contrôler les comptes ». */
export function may({ who, isAlone, isTogether, title, language }: Allowed): Text {
  const words = small(withoutStop(title));
  const name = quoted(title);
  const [inEnglish, inFrench] = [
    language === 'en' && isEnglishVerb(words) ? words : `exercise this right: ${name.en}`,
    language === 'fr' && isFrenchVerb(words) ? words : `exercer la faculté suivante : ${name.fr}`,
  ];
  return {
    en: `${who.en}${isTogether ? ', acting together,' : ''} may ${inEnglish}`,
    fr: `${who.fr} ${isAlone ? 'peut' : isTogether ? 'peuvent, d’un commun accord,' : 'peuvent'} ${inFrench}`,
  };
}

/** What follows “must”. */
function english({ title, isProhibition }: Owed): string | undefined {
  const words = small(withoutStop(title));
  const [, forbidden] = /^(?:do not|don['’]t|not to) (.+)$/.exec(words) ?? [];
  if (forbidden !== undefined) return `not ${forbidden}`;
  if (/^never \p{L}+ /u.test(words)) return words;
  return !isProhibition && isEnglishVerb(words) ? words : undefined;
}

/** The verb with what follows: « doit remettre le rapport », « ne doit pas sous-louer ». */
function french({ title, isAlone, isProhibition }: Owed): string | undefined {
  const verb = isAlone ? 'doit' : 'doivent';
  const words = small(withoutStop(title));
  const [, not, forbidden = ''] = /^(ne (?:pas |plus |jamais |rien )?|n['’])(.+)$/.exec(words) ?? [];
  if (not !== undefined) {
    const rest = not.replace(/^(ne |n['’])/, '');
    return `ne ${verb} ${rest}${forbidden}`;
  }
  return !isProhibition && isFrenchVerb(words) ? `${verb} ${words}` : undefined;
}

/** A word of the list, or a word before an article that no noun stands before. */
function isEnglishVerb(words: string): boolean {
  const [head = '', next = ''] = words.split(' ');
  return (
    englishVerbs.has(head) ||
    (/^\p{Ll}+$/u.test(head) && /^(the|a|an|its|their|every|each|all|any|no|one|two|three|five|ten|\d+)$/.test(next))
  );
}

/** An infinitive of the list, or one before an article or « à », which no noun in -er or -re stands before. */
function isFrenchVerb(words: string): boolean {
  const [, head = '', next = ''] = /^(?:se |s['’])?(\p{Ll}+)(?: (\p{L}+['’]?))?/u.exec(words) ?? [];
  if (frenchVerbs.has(head)) return true;
  return (
    /(er|ir|oir|re)$/.test(head) &&
    /^(le|la|les|l['’]|un|une|son|sa|ses|leur|leurs|ce|cette|ces|tout|toute|toutes|tous|chaque)$/.test(next)
  );
}

/** Those that are no nouns: of “open” or “report”, only the word that follows tells. */
const englishVerbs = new Set(
  (
    'allow appoint apply carry choose comply convene cooperate decide deliver destroy ensure give hold inform insure ' +
    'invite keep make meet obtain organise organize prepare provide publish refrain repay respect restore send submit ' +
    'tell write'
  ).split(' '),
);

const frenchVerbs = new Set(
  (
    'accompagner adresser aider animer apporter appliquer assurer associer auditer citer collaborer communiquer ' +
    'confier conserver contribuer convoquer coopérer coordonner désigner détruire donner élaborer entretenir établir ' +
    'exécuter faire favoriser financer fournir garantir garder informer inviter justifier laisser livrer maintenir ' +
    'mener mettre mobiliser nettoyer nommer occuper organiser ouvrir participer payer permettre prendre préparer ' +
    'présenter prévenir produire promouvoir protéger publier recruter rédiger rembourser remettre rendre réaliser ' +
    'réparer respecter restituer réunir signaler soumettre soutenir souscrire suivre tenir transmettre utiliser veiller ' +
    'verser'
  ).split(' '),
);
