import type { Passage, Restatement, Section, Source } from '../../insight/explain/restatement.ts';
import { quoted } from '../../insight/explain/words/grammar.ts';
import type { Lang, Text } from '../../text/text.ts';
import { escapeHtml as escaped } from '../escape-html.ts';
import { headingOf, placesOf, remarksOf } from './citations.ts';
import { type Run, runsOf } from './runs.ts';
import { style } from './style.ts';
import { typeset, typesetWords } from './typeset.ts';

/** A restatement as one page that needs nothing else: no script, no network, made to be read, heard and printed. */
export function renderExplanationHtml(restatement: Restatement, lang: Lang): string {
  const { title, language, introduction, sections } = restatement;
  const inOwn = language === lang ? '' : ` lang="${language}"`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(typesetWords(title, lang))}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1${inOwn}>${escaped(typesetWords(title, language))}</h1>
<p>${introduction.map((text) => say(text, lang)).join(' ')}</p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${say(contents, lang)}</h2>
<ol>
${sections.map(({ id, heading }) => `<li><a href="#${id}">${say(heading, lang)}</a></li>`).join('\n')}
</ol>
</nav>
<main>
${sections.map((section) => sayHtmlSection(section, lang, language)).join('\n')}
</main>
</body>
</html>
`;
}

const contents: Text = { en: 'Contents', fr: 'Sommaire' };

function sayHtmlSection({ id, heading, lead, groups }: Section, lang: Lang, own: Lang): string {
  const inside = groups.map(({ heading: ofGroup, lead: ofThese, passages }) => {
    const level = ofGroup ? 4 : 3;
    const head = ofGroup ? `<h3>${say(ofGroup, lang)}</h3>\n` : '';
    const opening = ofThese ? `<p class="lead">${say(ofThese, lang)}</p>\n` : '';
    return `${head}${opening}${passages.map((passage) => sayPassage(passage, lang, own, level)).join('\n')}`;
  });
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${say(heading, lang)}</h2>
${lead ? `<p class="lead">${say(lead, lang)}</p>\n` : ''}${inside.join('\n')}
</section>`;
}

function sayPassage(passage: Passage, lang: Lang, own: Lang, level: number): string {
  const heading = headingOf(passage, lang);
  const isForeign = passage.title !== undefined && own !== lang;
  const words = heading === undefined ? '' : escaped(typesetWords(heading, isForeign ? own : lang));
  const head = heading === undefined ? '' : `<h${level}${isForeign ? ` lang="${own}"` : ''}>${words}</h${level}>\n`;
  const { first, others } = runsOf(passage.sentences);
  return `<article>
${margin(passage.source, lang)}${head}${first ? sayRun(first, lang, own) : ''}${remarks(passage.source, lang, own)}${others
  .map((run) => sayRun(run, lang, own))
  .join('')}
</article>`;
}

function sayRun({ parts, source }: Run, lang: Lang, own: Lang): string {
  const said = parts.map(({ texts, items }) => {
    const list = items ? `\n<ul>${items.map((item) => `<li>${say(item, lang)}</li>`).join('')}</ul>` : '';
    return `\n<p>${texts.map((text) => say(text, lang)).join(' ')}</p>${list}`;
  });
  return `${source ? margin(source, lang) : ''}${said.join('')}${source ? remarks(source, lang, own) : ''}`;
}

function margin(source: Source, lang: Lang): string {
  const places = placesOf(source, lang);
  return places === '' ? '' : `<aside class="place">${escaped(typesetWords(places, lang))}</aside>\n`;
}

function remarks(source: Source, lang: Lang, own: Lang): string {
  const all = remarksOf(source);
  if (all.length === 0) return '';
  const lines = all.map(({ label, words, isQuotation }) => {
    const said = isQuotation ? quoted(words)[lang] : words;
    const inOwn = own === lang ? '' : ` lang="${own}"`;
    return `<p><em>${say(label, lang)}</em> <span${inOwn}>${escaped(typesetWords(said, lang))}</span></p>`;
  });
  return `\n<div class="remarks">${lines.join('')}</div>`;
}

function say(text: Text, lang: Lang): string {
  return escaped(typeset(text, lang));
}
