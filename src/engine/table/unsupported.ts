import type { Text } from '../../text/text.ts';

/** Why something is run by XState and not by a table. */
export interface Unsupported {
  readonly reason: Text;
}

export function beyondTable(place: string, what: string): Unsupported {
  return {
    reason: {
      en: `the chart has “${what}” in “${place}”, which a table can’t run`,
      fr: `le diagramme a « ${what} » dans « ${place} », qu’une table ne sait pas jouer`,
    },
  };
}

export const fineQuantities: Unsupported = {
  reason: {
    en: 'a quantity has more than four decimals, or is very large',
    fr: 'une quantité a plus de quatre décimales, ou est très grande',
  },
};
