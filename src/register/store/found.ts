import type { AgendaLine } from '../../insight/agenda/agenda-line.ts';
import type { Agreement } from '../agreement/agreement.ts';
import type { OutboxItem } from '../agreement/outbox.ts';
import type { AgreementQuery, FoundNotice, LineQuery, NoticeQuery } from './store.ts';

/** What the queries of a store mean, one thing at a time; a database says the same in its own language. */

export function isAgreementFound({ convention, standing }: Agreement, query: AgreementQuery): boolean {
  return (
    isAmong(convention.id, query.convention === undefined ? undefined : [query.convention]) &&
    (query.version === undefined || query.version === convention.version) &&
    isAmong(standing.status, query.status) &&
    (query.open === undefined || query.open === standing.open > 0) &&
    isBetween(standing.lastDay, query.endsFrom, query.endsTo) &&
    isBetween(standing.declineBy, query.declineFrom, query.declineTo)
  );
}

export function isLineFound(
  line: AgendaLine & { readonly agreement: string },
  convention: string,
  query: LineQuery,
): boolean {
  return (
    isBetween(line.date, query.from, query.to) &&
    isAmong(line.state, query.states) &&
    isAmong(line.kind, query.kinds) &&
    isAmong(line.section, query.sections) &&
    (query.party === undefined || line.parties.length === 0 || line.parties.includes(query.party)) &&
    (query.agreement === undefined || query.agreement === line.agreement) &&
    (query.convention === undefined || query.convention === convention)
  );
}

export function isNoticeFound({ agreement, state }: FoundNotice, query: NoticeQuery): boolean {
  return (
    (query.agreement === undefined || query.agreement === agreement) &&
    isAmong<OutboxItem['state']>(state, query.states)
  );
}

function isAmong<T>(value: T, wanted: readonly T[] | undefined): boolean {
  return wanted === undefined || wanted.includes(value);
}

/** What has no day lies between no two. */
function isBetween(day: string | null, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  return day !== null && (from === undefined || day >= from) && (to === undefined || day <= to);
}
