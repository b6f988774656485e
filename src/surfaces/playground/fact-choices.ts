import type { Compiled } from '../../engine/lifecycle/compile.ts';
import { sayQuantity } from '../../engine/lifecycle/refusals/say-quantity.ts';
import type { FactDefinition, FactDetail, FactVerb } from '../../language/model/names.ts';
import { type FactGroup, factGroupOf, factGroupsInOrder } from '../../render/fact-groups.ts';
import { labels } from '../../render/labels.ts';
import { type Text, verbatim } from '../../text/text.ts';

/** A fact that a convention admits, as a form offers it. */
export interface FactChoice {
  readonly name: string;
  readonly label: Text;
  readonly group: FactGroup;
  /** The parties that may record it; all of them where the convention does not say. */
  readonly by: readonly string[];
  readonly needs: readonly FactDetail[];
  readonly mayTellQuantity: boolean;
  /** The unit of the budget that it draws on. */
  readonly unit?: Text;
  readonly components: readonly Named[];
  readonly mayNameOccurrence: boolean;
  readonly parameters: readonly (Named & { readonly example: string | number | boolean })[];
  /** It is a letter: how it went can be told. */
  readonly isLetter: boolean;
}

/** Something with an id and a title. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** The verbs whose facts are called by the title alone. */
const withoutVerb: ReadonlySet<FactVerb> = new Set([
  'signed',
  'notified',
  'renewed',
  'declined',
  'reached',
  'withdrawn',
]);

/** Every fact that a convention admits, group by group. */
export function factChoices({ facts, convention }: Compiled): readonly FactChoice[] {
  const choices = [...facts.values()].map((definition): FactChoice => {
    const { name, verb, subject = '', by, needs, components, mayTellQuantity, ofOccurrence, notice } = definition;
    const unit = convention.phases.get(subject)?.budget?.unit;
    const amendment = verb === 'amended' ? convention.amendments.get(subject) : undefined;
    return {
      name,
      label: labelOf(definition),
      group: factGroupOf[verb],
      by: by ? ('each' in by ? by.each : by.any) : [...convention.parties.keys()],
      needs,
      mayTellQuantity: mayTellQuantity ?? false,
      ...(verb === 'worked' && unit !== undefined && { unit: unitCalled(unit) }),
      components: [...(components ?? [])].map(([id, title]) => ({ id, title })),
      mayNameOccurrence: ofOccurrence ?? false,
      parameters: [...(amendment?.parameters ?? [])].map(([id, { title, example }]) => ({ id, title, example })),
      isLetter: notice !== undefined,
    };
  });
  return choices.sort((a, b) => factGroupsInOrder.indexOf(a.group) - factGroupsInOrder.indexOf(b.group));
}

/** A unit in the plural, as a form asks for a quantity of it: `days`, `jours`. */
function unitCalled(unit: string): Text {
  const { en, fr } = sayQuantity('2', unit);
  return { en: en.replace(/^2\s/, ''), fr: fr.replace(/^2\s/, '') };
}

function labelOf({ title, verb }: FactDefinition): Text {
  if (withoutVerb.has(verb)) return title;
  const word = labels[verb];
  return { en: `${title.en} – ${word.en}`, fr: `${title.fr} – ${word.fr}` };
}

/** What a fact is called whose name a convention may not know. */
export function factCalled(name: string, { facts }: Compiled): Text {
  const known = facts.get(name);
  return known ? labelOf(known) : verbatim(name);
}
