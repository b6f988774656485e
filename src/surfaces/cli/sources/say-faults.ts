import { sayDay } from '../../../calendar/say-day.ts';
import { place, renderDiagnostic } from '../../../render/diagnostics/pretty.ts';
import { sayPlace } from '../../../render/place.ts';
import { page } from '../../../text/page.ts';
import { inARow, type Printed } from '../../../text/printed.ts';
import type { Lang, Text } from '../../../text/text.ts';
import type { Io } from '../io.ts';
import { paintFor } from '../paint.ts';
import { dayKnown } from '../register/together.ts';
import { programSays } from '../say.ts';
import type { FolderFault } from './open-folder.ts';

/** What is to be told of a folder beside what it shows: each fault at its place, with its reason. */
export function sayFaults(faults: readonly FolderFault[], lang: Lang, io: Pick<Io, 'colours' | 'env'>): Printed {
  return inARow(faults.map((fault) => sayFault(fault, lang, io)));
}

function sayFault(fault: FolderFault, lang: Lang, io: Pick<Io, 'colours' | 'env'>): Printed {
  switch (fault.kind) {
    case 'unread':
      return programSays(fault.message[lang], lang);
    case 'diagnostic':
      return renderDiagnostic(fault.diagnostic, fault.text, lang, paintFor(io));
    case 'refused': {
      const { refusal, fact } = fault.setAside;
      const { message, remedy, article } = refusal;
      const where = article === null ? '' : ` (${sayPlace(article)})`;
      return page([`${place(fault.place)} ${refused(fact)[lang]} ${message[lang]} ${remedy[lang]}${where}`]);
    }
    case 'to-come':
      return page([`${place(fault.place)} ${toCome(fault)[lang]}`]);
  }
}

function refused(fact: string): Text {
  return { en: `${fact} is refused:`, fr: `${fact} est refusé :` };
}

function toCome({ fact }: Extract<FolderFault, { readonly kind: 'to-come' }>): Text {
  const day = sayDay(dayKnown(fact));
  return {
    en: `${fact.id} is left out: ${day.en} is in the future.`,
    fr: `${fact.id} est laissé de côté : le ${day.fr} est une date à venir.`,
  };
}
