import type { Group, Passage, Restatement, Section, Source } from '../../insight/explain/restatement.ts';
import { quoted } from '../../insight/explain/words/grammar.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang, Text } from '../../text/text.ts';
import { renderPage } from '../page/page.tsx';
import { headingOf, placesOf, remarksOf } from './citations.ts';
import { type Run, runsOf } from './runs.ts';
import { style } from './style.ts';
import { typeset, typesetWords } from './typeset.ts';

/** The language of the page, and that of what the convention says itself. */
export interface Langs {
  readonly lang: Lang;
  readonly own: Lang;
}

/** A restatement as one page that needs nothing else: no script, no network, made to be read, heard and printed. */
export function renderExplanationHtml(restatement: Restatement, lang: Lang): Printed {
  const { title, language, introduction, sections } = restatement;
  const langs = { lang, own: language };
  return renderPage({
    title: typesetWords(title, lang),
    lang,
    styles: [style],
    body: (
      <>
        <a class="skip" href="#main">
          {typeset(toText, lang)}
        </a>
        <header class="page">
          <h1 {...inOwn(langs)}>{typesetWords(title, language)}</h1>
          <p>{introduction.map((text) => typeset(text, lang)).join(' ')}</p>
        </header>
        <nav aria-labelledby="contents">
          <h2 id="contents">{typeset(contents, lang)}</h2>
          <ol>
            {sections.map(({ id, heading }) => (
              <li key={id}>
                <a href={`#${id}`}>{typeset(heading, lang)}</a>
              </li>
            ))}
          </ol>
        </nav>
        <main id="main">
          {sections.map((section) => (
            <SectionText key={section.id} section={section} langs={langs} />
          ))}
        </main>
      </>
    ),
  });
}

const contents: Text = { en: 'Contents', fr: 'Sommaire' };
const toText: Text = { en: 'Skip the contents', fr: 'Passer le sommaire' };

/** Words in the convention's own language are marked as such on a page in the other. */
function inOwn({ lang, own }: Langs): { lang?: Lang } {
  return own === lang ? {} : { lang: own };
}

/** A section of a restatement, to stand on a page. */
export function SectionText({ section, langs }: { readonly section: Section; readonly langs: Langs }) {
  const { id, heading, lead, groups } = section;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{typeset(heading, langs.lang)}</h2>
      {lead && <p class="lead">{typeset(lead, langs.lang)}</p>}
      {groups.map((group, index) => (
        <GroupText key={`${id} ${index}`} group={group} langs={langs} />
      ))}
    </section>
  );
}

function GroupText({ group, langs }: { readonly group: Group; readonly langs: Langs }) {
  const { heading, lead, passages } = group;
  return (
    <>
      {heading && <h3>{typeset(heading, langs.lang)}</h3>}
      {lead && <p class="lead">{typeset(lead, langs.lang)}</p>}
      {passages.map((passage, index) => (
        <PassageText key={`${passage.at} ${index}`} passage={passage} langs={langs} level={heading ? 4 : 3} />
      ))}
    </>
  );
}

interface PassageProps {
  readonly passage: Passage;
  readonly langs: Langs;
  readonly level: 3 | 4;
}

function PassageText({ passage, langs, level }: PassageProps) {
  const { sentences, source, title } = passage;
  const heading = headingOf(passage, langs.lang);
  const Heading = `h${level}` as const;
  const { first, others } = runsOf(sentences);
  const own = title === undefined ? {} : inOwn(langs);
  return (
    <article>
      <Place source={source} langs={langs} />
      {heading !== undefined && <Heading {...own}>{typesetWords(heading, own.lang ?? langs.lang)}</Heading>}
      {first && <RunText run={first} langs={langs} />}
      <Remarks source={source} langs={langs} />
      {others.map((run, index) => (
        <RunText key={`run ${index}`} run={run} langs={langs} />
      ))}
    </article>
  );
}

function RunText({ run, langs }: { readonly run: Run; readonly langs: Langs }) {
  const { parts, source } = run;
  return (
    <>
      {source && <Place source={source} langs={langs} />}
      {parts.map(({ texts, items }, index) => (
        <>
          <p key={`text ${index}`}>{texts.map((text) => typeset(text, langs.lang)).join(' ')}</p>
          {items && (
            <ul>
              {items.map((item) => (
                <li key={item.en}>{typeset(item, langs.lang)}</li>
              ))}
            </ul>
          )}
        </>
      ))}
      {source && <Remarks source={source} langs={langs} />}
    </>
  );
}

/** The articles that something rests on, in the margin. */
function Place({ source, langs }: { readonly source: Source; readonly langs: Langs }) {
  const places = placesOf(source, langs.lang);
  return places === '' ? null : <p class="place">{typesetWords(places, langs.lang)}</p>;
}

function Remarks({ source, langs }: { readonly source: Source; readonly langs: Langs }) {
  const { lang } = langs;
  const all = remarksOf(source);
  if (all.length === 0) return null;
  return (
    <div class="remarks">
      {all.map(({ label, words, isQuotation }, index) => (
        <p key={`remark ${index}`}>
          <em>{typeset(label, lang)}</em>{' '}
          <span {...inOwn(langs)}>{typesetWords(isQuotation ? quoted(words)[lang] : words, lang)}</span>
        </p>
      ))}
    </div>
  );
}
