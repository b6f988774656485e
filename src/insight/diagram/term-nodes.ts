import { dayOfMoment } from '../../engine/lifecycle/context.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { Renewal, Termination } from '../../language/model/term.ts';
import type { Timing } from '../../language/model/timing.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { summarise } from '../agenda/summary.ts';
import { momentWords } from '../explain/moments.ts';
import type { Teller } from '../explain/teller.ts';
import { when } from '../explain/times.ts';
import { nothing, onOneLine } from '../explain/words/grammar.ts';
import { namesOf } from '../explain/words/names.ts';
import { numberInWords } from '../explain/words/numbers.ts';
import { periodInWords } from '../explain/words/periods.ts';
import type { Cause, GraphEdge, GraphNode, Standing } from './graph.ts';

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
    edge('signed', 'in-force', startsOnFact(term.starts) ? 'fact' : 'day', [sayStart(term.starts, teller)]),
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

/** Whether it enters into force on the very day of something that somebody records. */
function startsOnFact(starts: Timing): boolean {
  return starts.relation === 'on' && 'moment' in starts.anchor;
}

/** What brings it into force: « notification reçue », `on 1 January 2023`. */
function sayStart(starts: Timing, teller: Teller): Text {
  if (starts.relation === 'on' && 'moment' in starts.anchor) {
    const { moment } = starts.anchor;
    const counts = teller.convention.notification?.counts;
    return moment === 'notified' && counts ? notifications[counts] : momentWords(moment, teller).noun;
  }
  return when(starts, teller, { use: 'state' });
}

function sayEnd(ends: Timing, teller: Teller): Text {
  const { en, fr } = when(ends, teller, { use: 'state' });
  return { en: `the last day is over: ${en.replace(/^on /, '')}`, fr: `dernier jour passé : ${fr}` };
}

function sayHowItGoesOn(renewal: Renewal | undefined): readonly Text[] {
  if (!renewal) return [];
  const { mode, period, times } = renewal;
  const length = period === 'indefinite' ? words.indefinitely : periodInWords(period);
  const often = times === undefined || period === 'indefinite' ? nothing : atMost(times);
  const { en, fr } = renewals[mode];
  return [{ en: `${en}: ${length.en}${often.en}`, fr: `${fr} : ${length.fr}${often.fr}` }];
}

function atMost(times: number): Text {
  const { en, fr } = numberInWords(times, 'f');
  return { en: `, ${times === 1 ? 'once' : `up to ${en} times`}`, fr: `, ${fr} fois au plus` };
}

const words = {
  draft: { en: 'Draft', fr: 'Projet' },
  signed: { en: 'Signed', fr: 'Signée' },
  inForce: { en: 'In force', fr: 'En vigueur' },
  suspended: { en: 'Suspended', fr: 'Suspendue' },
  expired: { en: 'Expired', fr: 'Arrivée à son terme' },
  onlyOne: { en: 'Ended: only one party left', fr: 'Terminée : une seule partie reste' },
  signature: { en: 'signature', fr: 'signature' },
  firstSignature: { en: 'first signature', fr: 'première signature' },
  lastSignature: { en: 'last signature', fr: 'dernière signature' },
  resumption: { en: 'resumption', fr: 'reprise' },
  leaving: { en: 'the other parties leave', fr: 'retrait des autres parties' },
  indefinitely: { en: 'an indefinite time', fr: 'durée indéterminée' },
} as const satisfies Readonly<Record<string, Text>>;

const endedBy: Readonly<Record<Termination['ground'], Text>> = {
  fault: { en: 'Terminated for a failure', fr: 'Résiliée pour manquement' },
  event: { en: 'Terminated for a reason of the text', fr: 'Résiliée pour un motif du texte' },
  convenience: { en: 'Terminated on notice', fr: 'Résiliée avec préavis' },
  mutual: { en: 'Ended by mutual consent', fr: 'Terminée d’un commun accord' },
};

const notifications = {
  sent: { en: 'notification sent', fr: 'notification envoyée' },
  presented: { en: 'notification first presented', fr: 'notification présentée' },
  received: { en: 'notification received', fr: 'notification reçue' },
} as const satisfies Readonly<Record<string, Text>>;

const renewals: Readonly<Record<Renewal['mode'], Text>> = {
  tacit: { en: 'tacit renewal', fr: 'reconduction tacite' },
  express: { en: 'express renewal', fr: 'renouvellement exprès' },
  rolling: { en: 'end put off by itself', fr: 'terme reporté de lui-même' },
};
