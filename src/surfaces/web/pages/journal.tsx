import { dayAt, hourAt } from '../../../calendar/instant.ts';
import type { Deed, JournalEntry } from '../../../register/agreement/journal.ts';
import { Day } from '../../../render/page/day.tsx';
import { Tag, type Tone } from '../../../render/page/tag.tsx';
import type { Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import type { PageContent } from '../page-content.ts';
import { pageOf, sayTo, type Visit } from '../visit.ts';
import { AgreementFrame, titleOfView } from './agreement-frame.tsx';
import { FactLine } from './fact-line.tsx';
import { Refusals } from './refusals.tsx';

interface JournalProps {
  readonly visit: Visit;
  readonly view: AgreementView;
  readonly journal: readonly JournalEntry[];
}

/** Who recorded what and when, the newest first; what was refused stands there too, with its reason. */
export function journalPage({ visit, view, journal }: JournalProps): PageContent {
  const say = sayTo(visit);
  // That a file was taken in to be shown is nothing that anybody recorded.
  const shown = visit.isOfFiles ? journal.filter(({ deed }) => deed.kind !== 'added') : journal;
  return {
    title: titleOfView(view, 'journal', visit),
    body: (
      <AgreementFrame visit={visit} view={view} at="journal">
        <h2>{say(words.title)}</h2>
        <p class="muted">{say(visit.isOfFiles ? words.ofFiles : words.grows)}</p>
        <ol class="journal" reversed>
          {shown.toReversed().map((entry) => (
            <li key={entry.number} id={`entry-${entry.number}`}>
              <EntryHead visit={visit} view={view} entry={entry} />
              <DeedBody visit={visit} view={view} deed={entry.deed} />
              {entry.deed.kind === 'recorded' && (
                <p class="screen">
                  <a href={pageOf(visit, view.agreement.id, `journal/${entry.number}`)}>
                    {say(visit.isOfFiles ? words.changes : words.consequences)}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ol>
      </AgreementFrame>
    ),
  };
}

interface EntryProps {
  readonly visit: Visit;
  readonly view: AgreementView;
  readonly entry: JournalEntry;
}

/** When it was, who did it, and what became of it. */
export function EntryHead({ visit, view, entry }: EntryProps) {
  const { lang } = visit;
  const { timeZone } = view.opening.compiled.convention;
  const { by, at } = entry.authorship;
  const { kind } = entry.deed;
  return (
    <p class="entry-head">
      <span class="muted">{visit.isOfFiles ? entry.number - 1 : entry.number}.</span>{' '}
      <Tag tone={tones[kind]}>{deeds[kind][lang]}</Tag> <strong>{by}</strong>
      <span class="muted">
        , <Day day={dayAt(at, timeZone)} lang={lang} isShort />
        {!visit.isOfFiles && `, ${hourAt(at, timeZone)}`}
      </span>
    </p>
  );
}

export function DeedBody({ visit, view, deed }: Omit<JournalProps, 'journal'> & { readonly deed: Deed }) {
  const { lang } = visit;
  const say = sayTo(visit);
  switch (deed.kind) {
    case 'recorded':
      return (
        <>
          {deed.facts.map((fact) => (
            <FactLine fact={fact} view={view} lang={lang} key={fact.id} />
          ))}
        </>
      );
    case 'refused':
      return (
        <>
          {deed.facts.map((fact) => (
            <FactLine fact={fact} view={view} lang={lang} key={fact.id} />
          ))}
          <Refusals refusals={deed.refusals} view={view} lang={lang} />
        </>
      );
    case 'adopted':
      return (
        <p>
          {say(versionOf(deed.version))}
          {Object.entries(deed.renames).map(([old, now]) => (
            <span class="muted" key={old}>
              {' '}
              {old} → {now}
            </span>
          ))}
        </p>
      );
    case 'added':
      return (
        <>
          <p>{say(versionOf(deed.version))}</p>
          <Settings visit={visit} view={view} settings={deed.settings} />
        </>
      );
    case 'set':
      return <Settings visit={visit} view={view} settings={deed.settings} />;
  }
}

type SettingsProps = Omit<JournalProps, 'journal'> & { readonly settings: AgreementView['agreement']['settings'] };

function Settings({ visit, view, settings: { since, hour, contacts } }: SettingsProps) {
  const { lang } = visit;
  const { roles } = view.opening.compiled.convention;
  const people = Object.entries(contacts).flatMap(([whose, all]) =>
    all.map(({ name, mail }) => {
      const party = view.names.parties.get(whose) ?? roles.get(whose)?.title ?? whose;
      return `${party}${lang === 'fr' ? ' : ' : ': '}${name === undefined ? mail : `${name} <${mail}>`}`;
    }),
  );
  return (
    <p class="muted">
      {words.notices[lang]} <Day day={since} lang={lang} />, {hour}
      {people.map((one) => (
        <span key={one}>
          <br />
          {one}
        </span>
      ))}
    </p>
  );
}

function versionOf(number: number): Text {
  return { en: `Version ${number} of the convention.`, fr: `Version ${number} de la convention.` };
}

const deeds: Readonly<Record<Deed['kind'], Text>> = {
  added: { en: 'added to the register', fr: 'ajoutée au registre' },
  recorded: { en: 'recorded', fr: 'enregistré' },
  refused: { en: 'refused, not recorded', fr: 'refusé, non enregistré' },
  adopted: { en: 'new version', fr: 'nouvelle version' },
  set: { en: 'settings changed', fr: 'réglages modifiés' },
};

const tones: Readonly<Record<Deed['kind'], Tone>> = {
  added: 'calm',
  recorded: 'done',
  refused: 'late',
  adopted: 'live',
  set: 'calm',
};

const words = {
  title: { en: 'Journal', fr: 'Journal' },
  grows: {
    en: 'Who recorded what, and when, newest first. Nothing is ever deleted: a mistake is corrected by withdrawing the fact.',
    fr: 'Qui a enregistré quoi, et quand, du plus récent au plus ancien. Rien n’est jamais effacé : une erreur se corrige en retirant le fait.',
  },
  ofFiles: {
    en: 'The facts of the journal file, newest first. A register would also show who entered them, and when.',
    fr: 'Les faits du fichier journal, du plus récent au plus ancien. Un registre indiquerait aussi qui les a saisis, et quand.',
  },
  changes: { en: 'What changes', fr: 'Ce qui change' },
  consequences: { en: 'What changes, and how to withdraw it', fr: 'Ce qui change, et comment retirer ce fait' },
  notices: { en: 'Notices from', fr: 'Avis à partir du' },
} as const satisfies Readonly<Record<string, Text>>;
