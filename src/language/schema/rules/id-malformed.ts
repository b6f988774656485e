import type { Diagnostic } from '../../../text/diagnostic.ts';
import { meant } from '../../../text/did-you-mean.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import { memberOf, type Pointer } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { asId } from '../as-id.ts';
import { diagnose, type Examined } from '../examined.ts';

export const idMalformed: RuleDescription = {
  id: 'id-malformed',
  severity: 'error',
  title: {
    en: 'An id has lower-case letters a to z, digits and hyphens, and begins with a letter.',
    fr: 'Un identifiant s’écrit en minuscules de a à z sans accent, chiffres et traits d’union, et commence par une lettre.',
  },
  why: {
    en: 'Ids are typed on the command line and stored in data, where spaces and accents get lost.',
    fr: 'Les faits s’enregistrent par identifiant, en ligne de commande ou dans des données, où les espaces et les accents se perdent.',
  },
  wrong: 'events:\n  The Fair: { title: The fair, cite: { article: 2 } }\n',
  right: 'events:\n  the-fair: { title: The fair, cite: { article: 2 } }\n',
};

export function malformedId(parent: Pointer, key: string, examined: Examined): Diagnostic {
  const suggestion = idMeant(key, examined);
  const message = { en: `“${key}” can’t be an id.`, fr: `« ${key} » ne peut pas être un identifiant.` };
  const help = suggestion ? meant(suggestion) : formOfId;
  const place = { pointer: memberOf(parent, key), part: 'key' } as const;
  return diagnose(idMalformed, place, examined, { message, help }, suggestion === undefined ? {} : { suggestion });
}

/** The id that a name comes to, without its article where the rest of the file leaves it out: “the trust”, `by: trust`. */
function idMeant(name: string, { value }: Examined): string | undefined {
  const [whole, bare] = [asId(name), asId(name.replace(/^(?:(?:the|le|la|les)\s+|l[’'])(?=\p{L})/iu, ''))];
  if (bare === undefined || bare === whole) return whole;
  const written = JSON.stringify(value);
  return !written.includes(`"${whole}"`) && written.includes(`"${bare}"`) ? bare : whole;
}

const formOfId: Text = {
  en: 'Write small letters a to z, digits and hyphens, a letter first.',
  fr: 'Écrivez des minuscules de a à z sans accent, des chiffres et des traits d’union, une lettre d’abord.',
};
