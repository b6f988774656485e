import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang, Text } from '../../../text/text.ts';

/** The language of the page. */
export const LangContext = createContext<Lang>('en');

export function useLang(): Lang {
  return useContext(LangContext);
}

/** Says a text in the language of the page. */
export function useSay(): (text: Text) => string {
  const lang = useLang();
  return (text) => text[lang];
}
