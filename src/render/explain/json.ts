import type { Passage, Restatement, Sentence, Source } from '../../insight/explain/restatement.ts';
import type { Lang, Text } from '../../text/text.ts';
import { typeset } from './typeset.ts';

/** A restatement as JSON data, in one language. */
export function explanationData({ title, language, on, introduction, sections }: Restatement, lang: Lang) {
  return {
    format: 'conventio.explain/1',
    title,
    language,
    lang,
    ...(on && { on }),
    introduction: introduction.map((text) => typeset(text, lang)),
    sections: sections.map(({ id, heading, lead, groups }) => ({
      id,
      heading: typeset(heading, lang),
      ...(lead && { lead: typeset(lead, lang) }),
      groups: groups.map((group) => ({
        ...(group.heading && { heading: typeset(group.heading, lang) }),
        ...(group.lead && { lead: typeset(group.lead, lang) }),
        passages: group.passages.map((passage) => passageData(passage, lang)),
      })),
    })),
  };
}

function passageData({ at, title, heading, sentences, source }: Passage, lang: Lang) {
  return {
    pointer: at,
    ...(title !== undefined && { title }),
    ...(heading && { heading: typeset(heading, lang) }),
    sentences: sentences.map((one) => sentenceData(one, lang)),
    ...sourceData(source),
  };
}

function sentenceData({ text, more = [], items, source }: Sentence, lang: Lang) {
  const say = (words: Text): string => typeset(words, lang);
  return {
    text: [text, ...more].map(say).join(' '),
    ...(items && { items: items.map(say) }),
    ...(source && sourceData(source)),
  };
}

function sourceData({ citations, isPractice, interpretation, aims, note }: Source) {
  return {
    citations: citations.map(({ at, ...citation }) => ({ pointer: at, ...citation })),
    ...(isPractice && { practice: true }),
    ...(interpretation !== undefined && { interpretation }),
    ...(aims !== undefined && { aims }),
    ...(note !== undefined && { note }),
  };
}
