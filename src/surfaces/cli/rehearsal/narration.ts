import { dayAt, type EpochMilliseconds, hourAt, writeInstant } from '../../../calendar/instant.ts';
import { sayShortDay } from '../../../calendar/say-day.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import { declarationOf } from '../../../engine/lifecycle/facts/stored-fact.ts';
import type { Refusal } from '../../../engine/lifecycle/refusals/refusal.ts';
import { kindOf, type Notice } from '../../../register/agreement/notice.ts';
import { kindWords } from '../../../register/delivery/notice-words.ts';
import { sayPlace } from '../../../render/place.ts';
import { refusalData } from '../../../render/timeline-json.ts';
import { wrap } from '../../../render/wrap.ts';
import { page } from '../../../text/page.ts';
import { inARow, type Printed } from '../../../text/printed.ts';
import type { Lang, Text } from '../../../text/text.ts';
import { column } from '../register/columns.ts';
import { sayFactOfDay } from '../register/say-fact.ts';
import { writeJsonLine } from '../write-json.ts';

/** What a rehearsal prints, event by event. */
export interface Narration {
  recorded(at: EpochMilliseconds, facts: readonly Fact[]): Printed;
  refused(at: EpochMilliseconds, refusals: readonly Refusal[]): Printed;
  /** `isAgain` where it may have been received before: the process that sent it was interrupted. */
  notice(at: EpochMilliseconds, notice: Notice, isAgain: boolean): Printed;
}

const [dayWidth, hourWidth, labelWidth, textWidth] = [20, 7, 22, 76];
const indent = ' '.repeat(dayWidth + hourWidth + labelWidth);

/** For people: the date and time of the rehearsal, the kind of event, and its words. */
export class TextNarration implements Narration {
  readonly #compiled: Compiled;
  readonly #lang: Lang;
  #day = '';

  constructor(compiled: Compiled, lang: Lang) {
    this.#compiled = compiled;
    this.#lang = lang;
  }

  recorded(at: EpochMilliseconds, facts: readonly Fact[]): Printed {
    return inARow(facts.map((fact) => this.#lines(at, words.recorded, this.#fact(at, fact))));
  }

  refused(at: EpochMilliseconds, refusals: readonly Refusal[]): Printed {
    const told = refusals.map(({ fact, article, message, remedy }) => {
      const place = article === null ? '' : ` (${sayPlace(article)})`;
      const why = `${message[this.#lang]} ${remedy[this.#lang]}${place}`;
      return this.#lines(at, words.refused, [...this.#fact(at, fact), why]);
    });
    return inARow(told);
  }

  notice(at: EpochMilliseconds, notice: Notice, isAgain: boolean): Printed {
    const { date, article, to, words: inBoth } = notice.data;
    const { title, detail, reason } = inBoth[this.#lang];
    const place = article === null ? '' : ` (${sayPlace(article)})`;
    const again = isAgain ? ` ${words.again[this.#lang]}` : '';
    const isLate = date !== dayAt(at, this.#compiled.convention.timeZone);
    const whom = to.length === 0 ? words.all[this.#lang] : to.map((one) => this.#titleOf(one)).join(', ');
    return this.#lines(at, kindWords[kindOf(notice)], [
      `${title}${place}${again}`,
      ...(isLate ? [sayShortDay(date, this.#lang)] : []),
      ...(detail === undefined ? [] : [detail]),
      ...(reason === undefined ? [] : [`= ${reason}`]),
      `→ ${whom}`,
    ]);
  }

  #titleOf(party: string): string {
    const { parties, roles } = this.#compiled.convention;
    return parties.get(party)?.title ?? roles.get(party)?.title ?? party;
  }

  #fact(at: EpochMilliseconds, fact: Fact): readonly string[] {
    return sayFactOfDay(fact, dayAt(at, this.#compiled.convention.timeZone), this.#compiled, this.#lang);
  }

  #lines(at: EpochMilliseconds, label: Text, [heading = '', ...more]: readonly string[]): Printed {
    const { timeZone } = this.#compiled.convention;
    const day = sayShortDay(dayAt(at, timeZone), this.#lang);
    const shown = day === this.#day ? '' : day;
    this.#day = day;
    const head = `${column(shown, dayWidth)}${column(hourAt(at, timeZone), hourWidth)}${column(label[this.#lang], labelWidth)}`;
    const [first = '', ...rest] = wrap(heading, textWidth);
    return page([
      `${head}${first}`,
      ...rest.map((line) => `${indent}${line}`),
      ...more.flatMap((detail) => wrap(detail, textWidth - 2).map((line) => `${indent}  ${line}`)),
    ]);
  }
}

/** For programs: one JSON value a line. */
export class JsonNarration implements Narration {
  readonly #lang: Lang;

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  recorded(at: EpochMilliseconds, facts: readonly Fact[]): Printed {
    return lineOf(at, { recorded: facts.map(declarationOf) });
  }

  refused(at: EpochMilliseconds, refusals: readonly Refusal[]): Printed {
    return lineOf(at, { refused: refusals.map((refusal) => refusalData(refusal, this.#lang)) });
  }

  notice(at: EpochMilliseconds, notice: Notice, isAgain: boolean): Printed {
    return lineOf(at, { notice, ...(isAgain && { again: true }) });
  }
}

function lineOf(at: EpochMilliseconds, data: object): Printed {
  return writeJsonLine({ at: writeInstant(at), ...data });
}

const words = {
  recorded: { en: 'recorded', fr: 'enregistré' },
  refused: { en: 'refused', fr: 'refusé' },
  again: { en: '(perhaps sent before)', fr: '(peut-être déjà envoyé)' },
  all: { en: 'all parties', fr: 'toutes les parties' },
} as const satisfies Readonly<Record<string, Text>>;
