import type { Settings } from '../agreement/agreement.ts';
import type { Request, Setting } from './answers.ts';
import { authorshipOf, enter } from './change.ts';
import { faultOfSettings } from './read-request.ts';
import { malformed, notASetting } from './refused-requests.ts';
import { answerRequest, type Means, settled, writeSettled } from './work.ts';

/** Changes what whoever keeps an agreement decides about it. */
export async function set(means: Means, id: string, changes: Partial<Settings>, request: Request): Promise<Setting> {
  return answerRequest<Setting>(
    means,
    id,
    request,
    { sets: changes },
    (_entry, { agreement }) => ({ status: 'set', agreement }),
    async (opened) => {
      const { agreement, kept, now } = opened;
      const stranger = strangerAmong(changes);
      if (stranger !== undefined) return malformed(stranger, notASetting);
      const settings: Settings = { ...agreement.settings, ...changes };
      const wrong = faultOfSettings(settings, kept.compiled.convention);
      if (wrong) return wrong;
      const entered = enter(agreement, authorshipOf(request, { sets: changes }, now), { kind: 'set', settings });
      // With another `since`, other notices are due: all of them are looked at.
      const changed = { ...entered.agreement, settings };
      const settlement = await settled(means.store, changed, { ...opened, isFresh: true });
      const isWritten = await writeSettled(means, agreement, settlement, [entered.entry], kept);
      return isWritten ? { status: 'set', agreement: settlement.agreement } : undefined;
    },
  );
}

const known: Readonly<Record<keyof Settings, true>> = { since: true, hour: true, contacts: true };

/** The first member that is no setting; what is no object has no settings at all. */
function strangerAmong(changes: unknown): string | undefined {
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) return 'settings';
  return Object.keys(changes).find((key) => !Object.hasOwn(known, key));
}
