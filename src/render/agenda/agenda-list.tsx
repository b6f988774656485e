import type { ComponentChildren } from 'preact';
import type { IsoDate } from '../../calendar/day.ts';
import { sayDayOfMonth, sayMonth } from '../../calendar/say-day.ts';
import { sayKey } from '../../calendar/say-key.ts';
import type { Lang } from '../../text/text.ts';
import { Day } from '../page/day.tsx';
import { Tag } from '../page/tag.tsx';
import { sayPlace } from '../place.ts';
import { type AgendaDay, inOrder } from './agenda-days.ts';
import { leftToDo, nothingDue, nothingToday, todayIs, undated } from './agenda-words.ts';
import type { AgreementLine, Href, NamesByAgreement } from './agreement-row.ts';
import { openGroups, sayOccurrences } from './open-groups.ts';
import { isTitleShared, labelOf, langOfTitle, partiesIn, sayDistance, toneOf } from './say-line.ts';

export interface AgendaListProps {
  readonly lines: readonly AgreementLine[];
  /** What the lines call their agreements and parties by; an id that is not in it stands for itself. */
  readonly names: NamesByAgreement;
  readonly today: IsoDate;
  readonly lang: Lang;
  readonly href?: Href;
  /** The lines are of one agreement, which the page is about: it is not named on each. */
  readonly isOfOne?: boolean;
}

/**
 * An agenda: what is left to do with how late it is, then month by month and day by day, today marked. Its headings are of
 * the third level; its style is `agendaStyle`.
 */
export function AgendaList(props: AgendaListProps) {
  const { lines, today, lang } = props;
  const { open, months } = inOrder(lines, today);
  if (open.length === 0 && months.length === 0) return <p class="muted">{nothingDue[lang]}</p>;
  return (
    <div class="agenda">
      {open.length > 0 && (
        <section>
          <h3>{leftToDo[lang]}</h3>
          <OpenLines {...props} lines={open} />
        </section>
      )}
      {months.map(({ month, days }) => (
        <section key={month}>
          <h3>{sayMonth(month)[lang]}</h3>
          <ol class="days">
            {days.map((day) => (
              <DayOfAgenda {...props} {...day} key={day.day} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Lines that each have a day of their own, in order: what is left to do. */
export function OpenLines(props: AgendaListProps) {
  const { lines, lang } = props;
  return (
    <ol class="days">
      {openGroups(lines).map(({ line, occurrences }, index) => (
        <li class="day" key={index}>
          <p class="when">{line.date === null ? undated[lang] : <Day day={line.date} lang={lang} isShort />}</p>
          <Line {...props} line={line} which={sayOccurrences(occurrences)?.[lang]} as="div" />
        </li>
      ))}
    </ol>
  );
}

function DayOfAgenda({ day, lines, ...props }: Omit<AgendaListProps, 'lines'> & AgendaDay) {
  const { today, lang } = props;
  const isToday = day === today;
  return (
    <li class={isToday ? 'day today' : 'day'} aria-current={isToday ? 'date' : undefined}>
      <p class="when">
        <time datetime={day}>{sayDayOfMonth(day, lang)}</time>
        {isToday && <strong class="mark"> {todayIs[lang]}</strong>}
      </p>
      {lines.length === 0 ? (
        <p class="muted">{nothingToday[lang]}</p>
      ) : (
        <ul>
          {lines.map((line, index) => (
            <Line
              {...props}
              line={line}
              which={line.occurrence === undefined ? undefined : sayKey(line.occurrence)[lang]}
              as="li"
              key={index}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

interface LineProps extends Omit<AgendaListProps, 'lines'> {
  readonly line: AgreementLine;
  /** Which occurrences it is about. */
  readonly which: string | undefined;
  readonly as: 'li' | 'div';
}

function Line({ line, which, names, today, lang, href, isOfOne = false, as: Element }: LineProps) {
  const named = names.get(line.agreement);
  const parties = partiesIn(line, named);
  const distance = sayDistance(line, today);
  const isLate = line.state === 'overdue' || line.state === 'outstanding';
  return (
    <Element class="line">
      <Tag tone={toneOf(line)}>{labelOf(line)[lang]}</Tag>
      <div>
        <span lang={inOther(langOfTitle(line, lang, named ?? { language: lang }), lang)}>{line.title[lang]}</span>
        {which !== undefined && <span class="muted"> ({which})</span>}
        {line.article !== null && <span class="muted"> ({sayPlace(line.article)})</span>}
        <p class="about">
          {!isOfOne && (
            <span>
              <AgreementName id={line.agreement} names={names} lang={lang} {...(href && { href })} />
            </span>
          )}
          {parties.length > 0 && <span lang={inOther(named?.language ?? lang, lang)}>{parties.join(', ')}</span>}
          {distance && <span class={isLate ? 'far late' : 'far'}>{distance[lang]}</span>}
        </p>
      </div>
    </Element>
  );
}

/** The title of an agreement, in its own language, and the way to its page. */
export function AgreementName(props: Pick<AgendaListProps, 'names' | 'lang' | 'href'> & { readonly id: string }) {
  const { id, names, lang, href } = props;
  const named = names.get(id);
  const words = named ? <span lang={inOther(named.language, lang)}>{named.title}</span> : id;
  const title: ComponentChildren = isTitleShared(id, names) ? (
    <>
      {words} ({id})
    </>
  ) : (
    words
  );
  return href ? <a href={href(id)}>{title}</a> : title;
}

/** The `lang` of words within a page: only where it is another than that of the page. */
export function inOther(own: Lang, lang: Lang): Lang | undefined {
  return own === lang ? undefined : own;
}
