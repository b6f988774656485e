import { addDays } from '../../calendar/day.ts';
import { dayAt } from '../../calendar/instant.ts';
import { type Agreement, isAgreementId, type Settings, usualHour } from '../agreement/agreement.ts';
import { KeptAgreement } from '../agreement/kept-agreement.ts';
import { settle } from '../agreement/settle.ts';
import type { Adding, Request } from './answers.ts';
import { asksTheSame, authorshipOf, enter } from './change.ts';
import { faultOfRequest, faultOfSettings } from './read-request.ts';
import { malformed, notAnId, notYaml } from './refused-requests.ts';
import type { Means } from './work.ts';

/** An agreement that is to be kept. */
export interface NewAgreement extends Partial<Settings> {
  readonly id: string;
  /** The convention, as YAML. */
  readonly text: string;
  /** What its file is called, for messages about it. */
  readonly source?: string;
}

/**
 * Adds an agreement to the register. Of days before `since` nobody is told: by default that is today, in the zone of the
 * convention. The same request again, by its key, is answered as the first time.
 */
export async function add(means: Means, wanted: NewAgreement, request: Request): Promise<Adding> {
  const now = means.now();
  const { id, text, source = 'convention.yaml', ...given }: Partial<NewAgreement> = wanted ?? {};
  if (!isAgreementId(id)) return malformed('id', notAnId);
  const fault = faultOfRequest(request, now);
  if (fault?.status === 'malformed') return fault;
  if (typeof text !== 'string') return malformed('text', notYaml);
  const { store, atHand, inTurn } = means;
  const { compiled, diagnostics } = atHand.read(text, source);
  if (!compiled) return { status: 'unsound', diagnostics };

  const { convention } = compiled;
  const today = dayAt(now, convention.timeZone);
  const { since = today, hour = usualHour, contacts = {} } = given;
  const settings: Settings = { since, hour, contacts };
  const wrong = faultOfSettings(settings, convention);
  if (wrong) return wrong;

  return inTurn.run(id, async () => {
    const version = await store.keepConvention(convention.id, text);
    // As it was asked for: the day that is taken where nobody gives one is another one tomorrow.
    const content = { id, version, since: given.since, hour: given.hour, contacts: given.contacts };
    const existing = await store.agreement(id);
    if (existing) return answerExisting(means, existing, request, content);
    const kept = new KeptAgreement(compiled);
    kept.goOn([], today);
    const blank: Agreement = {
      id,
      convention: { id: convention.id, version, title: convention.title },
      settings,
      revision: 0,
      entries: 0,
      writes: 0,
      settled: addDays(today, -1),
      wakeAt: now,
      standing: kept.standing(),
    };
    const entered = enter(blank, authorshipOf(request, content, now), { kind: 'added', version, settings });
    const { agreement, outbox, lines } = settle(kept, entered.agreement, [], now, 'all');
    const written = await store.write({ agreement, after: 0, entries: [entered.entry], outbox, lines });
    if (written === 'written') {
      kept.forget();
      atHand.keep(agreement, kept);
      return { status: 'added', agreement };
    }
    return answerExisting(means, await store.agreement(id), request, content);
  });
}

async function answerExisting(
  { store }: Means,
  agreement: Agreement | undefined,
  { key }: Request,
  content: { readonly id: string },
): Promise<Adding> {
  const before = agreement && key !== undefined ? await store.entryOf(agreement.id, key) : undefined;
  if (agreement && before && asksTheSame(before.authorship, content)) return { status: 'added', agreement };
  return {
    status: 'taken',
    message: {
      en: `The register already has an agreement “${content.id}”. Give this one another id.`,
      fr: `Le registre contient déjà une convention suivie « ${content.id} ». Donnez un autre identifiant à celle-ci.`,
    },
  };
}
