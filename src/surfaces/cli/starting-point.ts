import { read } from '../../pipeline.ts';
import { type StartingPoint, startingFile } from '../../render/starting-file.ts';
import { own } from '../../text/own.ts';
import { type Lang, type Text, verbatim } from '../../text/text.ts';

/** One thing that a starting file needs to know. */
export interface StartingField {
  readonly option: string;
  /** What is asked, in a few words. */
  readonly question: Text;
  /** The answer if none is given; absent where only the author knows it. */
  preset(point: StartingPoint): string | undefined;
  /** Whether `preset` is an example, which nobody gets who did not ask for it. */
  readonly isExample?: true;
  with(point: StartingPoint, answer: string): StartingPoint;
}

export const titleField: StartingField = {
  option: '--title',
  question: { en: 'Title of the agreement', fr: 'Titre de la convention' },
  preset: ({ lang }) => ({ en: 'Partnership agreement', fr: 'Convention de partenariat' })[lang],
  isExample: true,
  with: (point, title) => ({ ...point, title }),
};

/** The name of one more party. */
export function partyField(number: number): StartingField {
  const question =
    number === 1 ? { en: 'First party', fr: 'Première partie' } : { en: 'Second party', fr: 'Deuxième partie' };
  return {
    option: '--party',
    question:
      number > 2
        ? { en: 'Another party (Enter if there is none)', fr: 'Autre partie (Entrée s’il n’y en a pas)' }
        : question,
    preset: ({ lang }) => (number > 2 ? '' : question[lang]),
    isExample: true,
    with: (point, name) => {
      const { parties } = point;
      return { ...point, parties: [...parties.slice(0, number - 1), name, ...parties.slice(number)] };
    },
  };
}

export const startsField: StartingField = {
  option: '--starts',
  question: {
    en: 'Start: when signed, when notified, or a date (2026-09-01)',
    fr: 'Début : à la signature (signed), à la notification (notified) ou une date (2026-09-01)',
  },
  preset: () => 'signed',
  with: (point, starts) => ({ ...point, starts }),
};

export const lastsField: StartingField = {
  option: '--lasts',
  question: {
    en: 'Duration (P12M is twelve months), or last day (2027-08-31)',
    fr: 'Durée (P12M : douze mois) ou dernier jour (2027-08-31)',
  },
  preset: () => 'P12M',
  // A day has a year; a period has not.
  with: (point, answer) => ({ ...point, ends: /\d{4}/.test(answer) ? { on: answer } : { period: answer } }),
};

export const endsField: StartingField = {
  ...lastsField,
  option: '--ends',
  with: (point, on) => ({ ...point, ends: { on } }),
};

export const jurisdictionField: StartingField = {
  option: '--jurisdiction',
  question: { en: 'Governing law (country)', fr: 'Droit applicable (pays)' },
  preset: ({ lang }) => ({ en: 'GB', fr: 'FR' })[lang],
  with: (point, jurisdiction) => ({ ...point, jurisdiction }),
};

/** The zone of the capital, where a country has one for most of its people. */
const zonesOfCountries: Readonly<Record<string, string>> = {
  BE: 'Europe/Brussels',
  CH: 'Europe/Zurich',
  DE: 'Europe/Berlin',
  ES: 'Europe/Madrid',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  IT: 'Europe/Rome',
  LU: 'Europe/Luxembourg',
  NL: 'Europe/Amsterdam',
};

export const timeZoneField: StartingField = {
  option: '--time-zone',
  question: { en: 'Time zone', fr: 'Fuseau horaire' },
  preset: ({ jurisdiction }) => own(zonesOfCountries, jurisdiction),
  with: (point, timeZone) => ({ ...point, timeZone }),
};

/** A point of which nothing is wrong, to hold each answer against before the others are known. */
export function presetPoint(lang: Lang): StartingPoint {
  const empty: StartingPoint = {
    lang,
    title: '',
    parties: [],
    starts: '',
    ends: { period: '' },
    jurisdiction: '',
    timeZone: '',
  };
  const fields = [titleField, partyField(1), partyField(2), startsField, lastsField, jurisdictionField, timeZoneField];
  return fields.reduce((point, field) => field.with(point, field.preset(point) ?? ''), empty);
}

/** What `validate` would say of a file that starts so. */
export interface StartingFault {
  readonly said: Text;
  /** What was probably meant. */
  readonly suggestion?: string;
}

export function faultOf(point: StartingPoint): StartingFault | undefined {
  const [found] = read(startingFile(point, { schema: 'schema', folder: '.' }), 'convention.yaml').diagnostics;
  if (!found) return undefined;
  const { message, help = verbatim(''), suggestion } = found;
  const said = { en: `${message.en} ${help.en}`.trim(), fr: `${message.fr} ${help.fr}`.trim() };
  return { said, ...(suggestion !== undefined && { suggestion }) };
}
