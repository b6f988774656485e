import type { Agreement } from '../../../register/agreement/agreement.ts';
import type { Register } from '../../../register/operations/register.ts';
import { didYouMean, meant } from '../../../text/did-you-mean.ts';
import type { Text } from '../../../text/text.ts';
import { UsageError } from '../files.ts';

/** An agreement of the register; where there is none of that id, the one that was probably meant is told. */
export async function knownAgreement(register: Register, id: string): Promise<Agreement> {
  const found = await register.agreement(id);
  if (found) return found;
  throw new UsageError(await noSuchAgreement(register, id));
}

/** How many ids are looked at, and how many are told, where one is not known. */
const [mostLookedAt, mostTold] = [10_000, 12];

async function noSuchAgreement(register: Register, id: string): Promise<Text> {
  const { items } = await register.store.findAgreements({ limit: mostLookedAt });
  const ids = items.map((agreement) => agreement.id);
  const near = didYouMean(id, ids);
  const help = near === undefined ? listed(ids) : meant(near);
  return {
    en: `There is no agreement “${id}” in the register. ${help.en}`,
    fr: `Le registre ne contient pas de convention suivie « ${id} ». ${help.fr}`,
  };
}

function listed(ids: readonly string[]): Text {
  if (ids.length === 0)
    return {
      en: 'The register is empty: “npx conventio add CONVENTION” adds one.',
      fr: 'Il n’en contient encore aucune : « npx conventio add CONVENTION » en ajoute une.',
    };
  if (ids.length > mostTold)
    return { en: '“npx conventio status” lists them all.', fr: '« npx conventio status » les énumère toutes.' };
  const list = ids.join(', ');
  return { en: `The agreements are: ${list}.`, fr: `Il contient : ${list}.` };
}

/** The agreements of a register, page by page. */
export async function* allAgreements(
  register: Register,
  query: Omit<Parameters<Register['agreements']>[0], 'after' | 'limit'> = {},
): AsyncGenerator<Agreement> {
  let after: string | undefined;
  do {
    const { items, next } = await register.agreements({ ...query, limit: 100, ...(after !== undefined && { after }) });
    yield* items;
    after = next;
  } while (after !== undefined);
}
