import type { View } from '../../../insight/diagram/graph.ts';
import { machineStyle } from '../../../render/machine/style.ts';
import { renderMachineSvg } from '../../../render/machine/svg.tsx';
import type { Text } from '../../../text/text.ts';
import type { AgreementView } from '../model/agreement-view.ts';
import type { PageContent } from '../page-content.ts';
import { pageOf, sayTo, type Visit } from '../visit.ts';
import { AgreementFrame, titleOfView } from './agreement-frame.tsx';

interface MachinePageProps {
  readonly visit: Visit;
  readonly view: AgreementView;
  readonly shown: View;
}

/** The statechart of an agreement as a picture, with where it stands today. */
export async function machinePage({ visit, view, shown }: MachinePageProps): Promise<PageContent> {
  const say = sayTo(visit);
  const { id } = view.agreement;
  return {
    title: titleOfView(view, 'machine', visit),
    pictureStyles: [machineStyle],
    body: (
      <AgreementFrame visit={visit} view={view} at="machine">
        <h2 class="hidden">{say(words.title)}</h2>
        <nav class="turn screen" aria-label={say(words.title)}>
          <a href={pageOf(visit, id, 'machine')} aria-current={shown === 'phases' ? 'true' : undefined}>
            {say(words.phases)}
          </a>
          <a href={pageOf(visit, id, 'machine', { all: 'yes' })} aria-current={shown === 'all' ? 'true' : undefined}>
            {say(words.all)}
          </a>
          <a href={pageOf(visit, id, 'machine.svg', shown === 'all' ? { all: 'yes' } : {})} download={`${id}.svg`}>
            {say(words.save)}
          </a>
        </nav>
        {/* The picture is made by our own renderer, which escapes what it is given. */}
        <section
          class="picture scroll"
          tabindex={0}
          aria-label={say(words.title)}
          dangerouslySetInnerHTML={{ __html: await machineSvg({ visit, view, shown }) }}
        />
      </AgreementFrame>
    ),
  };
}

/** The picture alone. */
export function machineSvg({ visit, view, shown }: MachinePageProps): Promise<string> {
  const { state } = view.opening.timeline;
  return renderMachineSvg(state.compiled, { view: shown, lang: visit.lang, state, on: visit.today });
}

const words = {
  title: { en: 'The agreement as a diagram', fr: 'La convention en schéma' },
  phases: { en: 'Term and phases', fr: 'Durée et étapes' },
  all: { en: 'Every state', fr: 'Tous les états' },
  save: { en: 'Save the diagram (SVG)', fr: 'Enregistrer le schéma (SVG)' },
} as const satisfies Readonly<Record<string, Text>>;
