import type { Compiled } from '../engine/lifecycle/compile.ts';
import type { Fact } from '../engine/lifecycle/facts/fact.ts';
import { sayQuantity } from '../engine/lifecycle/refusals/say-quantity.ts';
import { factVerbs } from '../language/model/names.ts';
import { decimal, type Text, verbatim } from '../text/text.ts';
import { labels } from './labels.ts';

/** A fact that was refused: what kind of fact it is, and what it is about, by its title. */
export function sayRefused(fact: Fact, compiled: Compiled | undefined): { readonly label: Text; readonly title: Text } {
  const verb = factVerbs.find((one) => fact.fact === one || fact.fact.startsWith(`${one}:`));
  const definition = compiled?.facts.get(fact.fact);
  const known = definition?.verb ?? verb;
  const title = definition?.title ?? verbatim(fact.fact);
  const unit = compiled?.convention.phases.get(definition?.subject ?? '')?.budget?.unit;
  return {
    label: known ? labels[known] : verbatim(''),
    title: fact.quantity === undefined ? title : withQuantity(title, fact.quantity, unit),
  };
}

function withQuantity(title: Text, quantity: string, unit: string | undefined): Text {
  const said = unit === undefined ? { en: quantity, fr: decimal(quantity, 'fr') } : sayQuantity(quantity, unit);
  return { en: `${title.en}, ${said.en}`, fr: `${title.fr}, ${said.fr}` };
}
