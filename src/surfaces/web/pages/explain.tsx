import { explain } from '../../../insight/explain/explain.ts';
import { SectionText } from '../../../render/explain/html.tsx';
import { typeset } from '../../../render/explain/typeset.ts';
import type { Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import type { PageContent } from '../page-content.ts';
import { sayTo, type Visit } from '../visit.ts';
import { AgreementFrame, titleOfView } from './agreement-frame.tsx';

/** What the agreement says, clause by clause in plain words, with the dates that are known today. */
export function explainPage({ visit, view }: { readonly visit: Visit; readonly view: AgreementView }): PageContent {
  const { compiled, facts } = view.opening;
  const { introduction, sections, language } = explain(compiled, { facts, on: view.today });
  const say = (text: Text): string => typeset(text, visit.lang);
  const langs = { lang: visit.lang, own: language };
  return {
    title: titleOfView(view, 'explain', visit),
    styles: [explainStyle],
    body: (
      <AgreementFrame visit={visit} view={view} at="explain">
        <p>{introduction.map(say).join(' ')}</p>
        <details class="screen">
          <summary>{sayTo(visit)(words.contents)}</summary>
          <ol>
            {sections.map(({ id, heading }) => (
              <li key={id}>
                <a href={`#${id}`}>{say(heading)}</a>
              </li>
            ))}
          </ol>
        </details>
        <div class="restated">
          {sections.map((section) => (
            <SectionText section={section} langs={langs} key={section.id} />
          ))}
        </div>
      </AgreementFrame>
    ),
  };
}

const explainStyle = `
.restated { max-width: 54rem; padding-left: 8rem; }
.restated h2 { border-bottom: 1px solid var(--rule); padding-bottom: .2rem; }
.restated article { margin: 1.1rem 0; }
.restated article > h3, .restated article > h4 { margin: 0 0 .35rem; }
.restated .place { float: left; clear: left; width: 7rem; margin: 0 0 0 -8rem; font-size: .85rem; line-height: 1.9; text-align: right; color: var(--muted); }
.restated .remarks { margin: .5rem 0 0 1rem; padding-left: .8rem; border-left: 3px solid var(--rule); color: var(--muted); font-size: .92rem; }
.restated .lead { font-size: 1rem; font-style: italic; }
@media (max-width: 44rem) { .restated { padding-left: 0; } .restated .place { float: none; width: auto; margin: 0; text-align: left; } }
`;

const words = {
  contents: { en: 'Contents', fr: 'Sommaire' },
} as const satisfies Readonly<Record<string, Text>>;
