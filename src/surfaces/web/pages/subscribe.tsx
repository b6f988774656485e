import type { Lang, Text } from '../../../text/text.ts';
import { sayTo, type Visit } from '../visit.ts';

/** A calendar that can be subscribed to. */
export interface Subscription {
  readonly title: string;
  /** The language of the title, where it is not that of the page. */
  readonly lang?: Lang | undefined;
  /** The whole address. */
  readonly address: string;
}

interface SubscribeProps {
  readonly visit: Visit;
  readonly subscriptions: readonly Subscription[];
}

/** The addresses of calendars, each in a field from which it is copied. */
export function Subscribe({ visit, subscriptions }: SubscribeProps) {
  const say = sayTo(visit);
  return (
    <section class="panel screen" aria-labelledby="calendar">
      <h2 id="calendar">{say(words.title)}</h2>
      <p class="muted">{say(words.how)}</p>
      {subscriptions.map(({ title, lang, address }, index) => (
        <p class="address" key={address}>
          <label for={`feed-${index}`}>
            <span lang={lang}>{title}</span>
          </label>
          <input type="text" id={`feed-${index}`} readOnly value={address} />
          <button type="button" class="quiet" hidden data-copy={`feed-${index}`} data-done={say(words.copied)}>
            {say(words.copy)}
            <span class="hidden"> {title}</span>
          </button>
        </p>
      ))}
      <p class="muted">{say(words.keep)}</p>
    </section>
  );
}

const words = {
  title: { en: 'In a calendar', fr: 'Dans un agenda' },
  how: {
    en: 'A calendar application on this computer can subscribe to these addresses as long as these pages are being served.',
    fr: 'Un logiciel d’agenda de cet ordinateur peut s’abonner à ces adresses, tant que ces pages sont servies.',
  },
  keep: {
    en: 'The addresses stay the same from one start to the next if CONVENTIO_TOKEN is set. Each address gives access to its dates and nothing else.',
    fr: 'Les adresses restent les mêmes d’un démarrage à l’autre si CONVENTIO_TOKEN est défini. Chacune ne donne accès qu’à ses dates.',
  },
  copy: { en: 'Copy', fr: 'Copier' },
  copied: { en: 'Copied', fr: 'Copié' },
} as const satisfies Readonly<Record<string, Text>>;
