import { dayOfMoment } from '../../engine/lifecycle/context.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { Termination } from '../../language/model/term.ts';
import type { Timing } from '../../language/model/timing.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { summarise } from '../agenda/summary.ts';
import type { Teller } from '../explain/teller.ts';
import { nothing, onOneLine } from '../explain/words/grammar.ts';
import { namesOf } from '../explain/words/names.ts';
import type { Cause, GraphEdge, GraphNode, Standing } from './graph.ts';
import { sayEnd, sayHowItGoesOn, sayStart } from './term-words.ts';

/** Part of a chart. */
export interface Part {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The term as an officer knows it: draft, signed, in force, and each way in which that ends or pauses. */
export function termPart(teller: Teller, state: State | undefined): Part {
  const { convention } = teller;
  const { term, signature, terminations, exit } = convention;
  const standing = standingOfTerm(convention, state);
  const node = (
    id: string,
    kind: GraphNode['kind'],
    title: Text,
    { lines = [], at = term.at }: Partial<GraphNode> = {},
  ): GraphNode => {
    const stands = standing(id);
    return { id: `term.${id}`, kind, title, lines, at, ...(stands && { standing: stands }) };
  };
  const grounds = [...new Set([...terminations.values()].map(({ ground }) => ground))];
  const pauses = [...convention.suspensions.values()].filter(({ of }) => of === undefined);
  const nodes: readonly GraphNode[] = [
    { id: 'term.start', kind: 'start', title: nothing, lines: [] },
    node('draft', 'state', words.draft, { lines: [sayWhoSigns(convention)], at: signature.at }),
    node('signed', 'state', words.signed, { at: signature.at }),
    node('in-force', 'state', words.inForce, { lines: sayHowItGoesOn(term.renewal), at: term.starts.at }),
    ...pauses.slice(0, 1).map(({ at }) => node('suspended', 'state', words.suspended, { at })),
    ...(term.ends ? [node('expired', 'final', words.expired, { at: term.ends.at })] : []),
    ...grounds.map((ground) => node(`terminated-${ground}`, 'final', endedBy[ground])),
    ...(exit ? [node('terminated-exit', 'final', words.onlyOne, { at: exit.at })] : []),
  ];
  const been = new Set(nodes.flatMap(({ id, standing: one }) => (one === 'passed' || one === 'current' ? [id] : [])));
  const edge = (from: string, to: string, cause: Cause, labels: readonly Text[]): GraphEdge => ({
    from: `term.${from}`,
    to: `term.${to}`,
    cause,
    labels,
    ...(been.has(`term.${from}`) && been.has(`term.${to}`) && { isTaken: true }),
  });
  const edges: readonly GraphEdge[] = [
    { from: 'term.start', to: 'term.draft', cause: 'condition', labels: [] },
    edge('draft', 'signed', 'fact', [saySignature(convention)]),
    edge('signed', 'in-force', causeOfStart(term.starts), [sayStart(term.starts, teller)]),
    ...(term.ends ? [edge('in-force', 'expired', 'day', [sayEnd(term.ends, teller)])] : []),
    ...(pauses.length > 0
      ? [
          edge('in-force', 'suspended', 'fact', pauses.map(titleOf)),
          edge('suspended', 'in-force', 'fact', [words.resumption]),
        ]
      : []),
    ...grounds.map((ground) =>
      edge(
        'in-force',
        `terminated-${ground}`,
        'fact',
        [...terminations.values()].filter((one) => one.ground === ground).map(titleOf),
      ),
    ),
    ...(exit ? [edge('in-force', 'terminated-exit', 'fact', [words.leaving])] : []),
  ];
  return { nodes, edges };
}

function titleOf({ title }: { readonly title: string }): Text {
  return verbatim(onOneLine(title));
}

/** Where the agreement stands, and where it has been. */
function standingOfTerm(convention: Convention, state: State | undefined): (id: string) => Standing | undefined {
  if (!state) return () => undefined;
  const { term, outcome } = summarise(state);
  const current = term.status === 'terminated' ? String(outcome) : term.status;
  const came = (moment: string): boolean => dayOfMoment(moment, contextOf(state)) !== undefined;
  const wasInForce = came('term.start');
  const passed = new Map([
    ['draft', came('signed')],
    ['signed', wasInForce],
    ['in-force', wasInForce],
    ['suspended', [...convention.suspensions.keys()].some((id) => came(`resumed:${id}`))],
  ]);
  return (id) => (id === current ? 'current' : passed.get(id) ? 'passed' : 'ahead');
}

function sayWhoSigns(convention: Convention): Text {
  const { en, fr } = namesOf(convention.signature.by.each, convention);
  return { en: `to be signed by ${en}`, fr: `à signer par ${fr}` };
}

function saySignature({ signature }: Convention): Text {
  if (signature.by.each.length === 1) return words.signature;
  return signature.counts === 'first' ? words.firstSignature : words.lastSignature;
}

/** What is in force as soon as it is signed waits for nothing; else something is recorded, or a day comes. */
function causeOfStart(starts: Timing): Cause {
  if (starts.relation !== 'on' || !('moment' in starts.anchor)) return 'day';
  return starts.anchor.moment === 'signed' ? 'condition' : 'fact';
}

const words = {
  draft: { en: 'Draft', fr: 'Projet' },
  signed: { en: 'Signed', fr: 'Signée' },
  inForce: { en: 'In force', fr: 'En vigueur' },
  suspended: { en: 'Suspended', fr: 'Suspendue' },
  expired: { en: 'Expired', fr: 'Arrivée à son terme' },
  onlyOne: { en: 'Ended: only one party remains', fr: 'Terminée : une seule partie reste' },
  signature: { en: 'signature', fr: 'signature' },
  firstSignature: { en: 'first signature', fr: 'première signature' },
  lastSignature: { en: 'last signature', fr: 'dernière signature' },
  resumption: { en: 'end of the suspension', fr: 'reprise' },
  leaving: { en: 'the other parties withdraw', fr: 'retrait des autres parties' },
} as const satisfies Readonly<Record<string, Text>>;

const endedBy: Readonly<Record<Termination['ground'], Text>> = {
  fault: { en: 'Terminated for breach', fr: 'Résiliée pour manquement' },
  event: { en: 'Terminated for a stated reason', fr: 'Résiliée pour un motif prévu' },
  convenience: { en: 'Terminated on notice', fr: 'Résiliée avec préavis' },
  mutual: { en: 'Ended by mutual agreement', fr: 'Terminée d’un commun accord' },
};
