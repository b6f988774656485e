import { useEffect, useState } from 'preact/hooks';
import type { Passage, Restatement, Section, Source } from '../../../insight/explain/restatement.ts';
import { headingOf, placesOf, remarksOf } from '../../../render/explain/citations.ts';
import { type Run, runsOf } from '../../../render/explain/runs.ts';
import { typeset, typesetWords } from '../../../render/explain/typeset.ts';
import type { Pointer } from '../../../text/span.ts';
import type { Lang } from '../../../text/text.ts';
import type { Explained, Look } from '../desk.ts';
import type { Session } from '../session.ts';
import type { Client } from './client.ts';
import { useLang, useSay } from './lang.ts';
import { words } from './words.ts';

interface Props {
  readonly session: Session;
  /** The convention is told anew after each look at it. */
  readonly look: Look | undefined;
  readonly client: Client;
  readonly isSound: boolean;
  readonly goTo: (offset: number) => void;
}

/** The convention restated in plain words, with the dates that the facts up to the chosen day give. */
export function WordsPane({ session, look, client, isSound, goTo }: Props) {
  const say = useSay();
  const [explained, setExplained] = useState<Explained>();
  useEffect(() => {
    let isLate = false;
    const keep = (found: Explained | null): void => {
      if (!isLate && found) setExplained(found);
    };
    client.ask('explain', { session }).then(keep, () => {});
    return () => {
      isLate = true;
    };
  }, [look]);
  if (!explained) return <p class="empty">{say(isSound ? words.checking : words.nothingYet)}</p>;
  return (
    <>
      {!isSound && <p class="soon-note">{say(words.notSound)}</p>}
      <Told {...explained} goTo={goTo} />
    </>
  );
}

interface ToldProps extends Explained {
  readonly goTo: (offset: number) => void;
}

/** What every passage is told with. */
interface Telling {
  readonly lang: Lang;
  /** The language of the titles and of the text. */
  readonly own: Lang;
  readonly goToClause: (at: Pointer) => (() => void) | undefined;
}

function Told({ restatement, offsets, goTo }: ToldProps) {
  const lang = useLang();
  const { title, language, introduction, sections }: Restatement = restatement;
  const goToClause = (at: Pointer) => {
    const offset = offsets.get(at);
    return offset === undefined ? undefined : () => goTo(offset);
  };
  return (
    <article class="told">
      <h2 lang={language}>{typesetWords(title, language)}</h2>
      <p class="muted">{introduction.map((text) => typeset(text, lang)).join(' ')}</p>
      {sections.map((section) => (
        <ToldSection key={section.id} section={section} telling={{ lang, own: language, goToClause }} />
      ))}
    </article>
  );
}

function ToldSection({ section, telling }: { readonly section: Section; readonly telling: Telling }) {
  const { id, heading, lead, groups } = section;
  const { lang } = telling;
  return (
    <section aria-labelledby={`told-${id}`}>
      <h3 id={`told-${id}`}>{typeset(heading, lang)}</h3>
      {lead && <p>{typeset(lead, lang)}</p>}
      {groups.map((group, index) => (
        <div key={index}>
          {group.heading && <h4>{typeset(group.heading, lang)}</h4>}
          {group.lead && <p>{typeset(group.lead, lang)}</p>}
          {group.passages.map((passage, at) => (
            <ToldPassage
              key={`${passage.at} ${at}`}
              passage={passage}
              Heading={group.heading ? 'h5' : 'h4'}
              telling={telling}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

interface PassageProps {
  readonly passage: Passage;
  /** The level below that of what it stands in. */
  readonly Heading: 'h4' | 'h5';
  readonly telling: Telling;
}

function ToldPassage({ passage, Heading, telling }: PassageProps) {
  const { lang, own, goToClause } = telling;
  const heading = headingOf(passage, lang);
  const isForeign = passage.title !== undefined && own !== lang;
  const { first, others } = runsOf(passage.sentences);
  const go = goToClause(passage.at);
  return (
    <div class="passage">
      <Place source={passage.source} lang={lang} go={go} />
      {heading !== undefined && (
        <Heading class="clause" lang={isForeign ? own : undefined}>
          {typesetWords(heading, isForeign ? own : lang)}
        </Heading>
      )}
      {first && <ToldRun run={first} telling={telling} />}
      <Remarks source={passage.source} telling={telling} />
      {others.map((run, index) => (
        <ToldRun key={index} run={run} telling={telling} />
      ))}
    </div>
  );
}

function ToldRun({ run: { parts, source }, telling }: { readonly run: Run; readonly telling: Telling }) {
  const { lang } = telling;
  return (
    <>
      {source && <Place source={source} lang={lang} go={undefined} />}
      {parts.map(({ texts, items }, index) => (
        <div key={index}>
          <p>{texts.map((text) => typeset(text, lang)).join(' ')}</p>
          {items && (
            <ul>
              {items.map((item) => (
                <li key={item.en}>{typeset(item, lang)}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {source && <Remarks source={source} telling={telling} />}
    </>
  );
}

interface PlaceProps {
  readonly source: Source;
  readonly lang: Lang;
  readonly go: (() => void) | undefined;
}

/** The articles that a passage rests on, and the way to its clause in the text. */
function Place({ source, lang, go }: PlaceProps) {
  const places = typesetWords(placesOf(source, lang), lang);
  if (places === '') return null;
  return go ? (
    <button type="button" class="article quiet" onClick={go}>
      {places}
    </button>
  ) : (
    <span class="article">{places}</span>
  );
}

function Remarks({ source, telling: { lang, own } }: { readonly source: Source; readonly telling: Telling }) {
  return (
    <>
      {remarksOf(source).map(({ label, words: said, isQuotation }) => (
        <p class="remark muted" key={`${label.en} ${said}`}>
          {label[lang]}{' '}
          <span lang={own === lang ? undefined : own}>
            {isQuotation ? (own === 'fr' ? `« ${said} »` : `“${said}”`) : said}
          </span>
        </p>
      ))}
    </>
  );
}
